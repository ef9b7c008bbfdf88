import { z } from 'zod';
import type { RawData } from 'ws';
import { CLOSE, ClientMessage, WIRE } from '#shared/contract/feed.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';

/** Why a link is closed: the code, and a sentence for whoever writes the client. */
export interface Closing {
  readonly code: number;
  readonly reason: string;
}

const BAD: Closing = { code: CLOSE.badMessage, reason: 'Not a message of this feed' };
const TOO_OLD: Closing = {
  code: CLOSE.wireTooOld,
  reason: `This host speaks wire version ${WIRE}: load the page again`,
};

/** Of another version only these two are sure to be there. */
const AnyHello = z.looseObject({ type: z.literal('hello'), wire: z.int() });

/** Reads what a client sent. */
export function readMessage(data: RawData, isBinary: boolean): Result<ClientMessage, Closing> {
  const json = isBinary ? null : jsonOf(textOf(data));
  const hello = AnyHello.safeParse(json);
  if (hello.success && hello.data.wire !== WIRE) return err(TOO_OLD);
  const message = ClientMessage.safeParse(json);
  return message.success ? ok(message.data) : err(BAD);
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8');
}

function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
