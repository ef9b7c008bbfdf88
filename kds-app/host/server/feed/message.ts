import type { BarWord } from '#shared/contract/bar-words.ts';
import type { Piece } from './piece.ts';

/** Messages are made as bytes once and sent to however many want the same. */
export function changedMessage(seq: number, pieces: Iterable<Piece>): Buffer {
  const documents = Array.from(pieces, ({ json }) => json).join(',');
  return Buffer.from(`{"type":"changed","seq":${seq},"documents":[${documents}]}`);
}

/** As many messages as it takes, none of them very long, so that other things get through in between. */
export function changedMessages(seq: number, pieces: readonly Piece[]): Buffer[] {
  const messages: Buffer[] = [];
  let part: Piece[] = [];
  let length = 0;
  for (const piece of pieces) {
    part.push(piece);
    length += piece.json.length;
    if (length < PART) continue;
    messages.push(changedMessage(seq, part));
    part = [];
    length = 0;
  }
  if (part.length > 0) messages.push(changedMessage(seq, part));
  return messages;
}

const PART = 128 * 1024;

export function readyMessage(seq: number, fresh: boolean): Buffer {
  return Buffer.from(JSON.stringify({ type: 'ready', seq, fresh }));
}

export function barMessage(word: BarWord): Buffer {
  return Buffer.from(JSON.stringify(word));
}

export const PING = Buffer.from('{"type":"ping"}');
export const PONG = Buffer.from('{"type":"pong"}');

/** The documents of one commit for listeners who want the same of it. */
export class Batch {
  readonly seq: number;
  readonly pieces: readonly Piece[];
  #message: Buffer | null = null;

  constructor(seq: number, pieces: readonly Piece[]) {
    this.seq = seq;
    this.pieces = pieces;
  }

  message(): Buffer {
    this.#message ??= changedMessage(this.seq, this.pieces);
    return this.#message;
  }
}
