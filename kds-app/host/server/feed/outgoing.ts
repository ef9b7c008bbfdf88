import { changedMessage, type Batch } from './message.ts';
import type { Piece } from './piece.ts';

/** Where messages go. */
export interface Sink {
  send(message: Buffer): void;
  /** Bytes that were sent and have not left yet. */
  buffered(): number;
  /** More is unsent than is kept for anybody. */
  overflowed(): void;
}

/** Above this the link is slow: documents wait here, the latest of each. */
const SLOW = 64 * 1024;
/** The most that is kept for one link. */
export const MOST_UNSENT = 1024 * 1024;

/**
 * What is on its way to one client: first what it catches up on, then what changes. While the link is slow, or the
 * client is still catching up, only the latest state of each document is kept, and sent together when there is room.
 */
export class Outgoing {
  readonly #sink: Sink;
  #backlog: Buffer[] | null = null;
  #waiting = new Map<string, Piece>();
  #waitingBytes = 0;
  #seq = 0;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** What changed just now. */
  push(batch: Batch): void {
    const isFree = this.#backlog?.length === 0 && this.#waiting.size === 0 && this.#sink.buffered() <= SLOW;
    if (isFree) this.#sink.send(batch.message());
    else this.#keep(batch);
  }

  #keep({ seq, pieces }: Batch): void {
    for (const piece of pieces) {
      this.#waitingBytes += piece.json.length - (this.#waiting.get(piece.key)?.json.length ?? 0);
      this.#waiting.set(piece.key, piece);
    }
    this.#seq = seq;
    if (this.#waitingBytes + this.#sink.buffered() > MOST_UNSENT) this.#sink.overflowed();
  }

  /** All there is to catch up on; what changed in the meantime follows it. */
  catchUp(messages: readonly Buffer[]): void {
    this.#backlog = [...messages];
    this.drained();
  }

  /** The link has taken something: sends on while there is room. */
  drained(): void {
    while (this.#backlog !== null && this.#sink.buffered() <= SLOW) {
      const next = this.#backlog.shift() ?? this.#latest();
      if (next === null) return;
      this.#sink.send(next);
    }
  }

  #latest(): Buffer | null {
    if (this.#waiting.size === 0) return null;
    const message = changedMessage(this.#seq, this.#waiting.values());
    this.#waiting = new Map();
    this.#waitingBytes = 0;
    return message;
  }
}
