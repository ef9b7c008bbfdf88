import type { IncomingMessage } from 'node:http';
import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';

/** The most that a request may send. */
export const MOST_BYTES = 64 * 1024;
const MOST_DEPTH = 12;

const TOO_LARGE = refusal('too_large', 'This is more than 64 kB: send less at once.');
const NOT_JSON = refusal(
  'unsupported_media_type',
  'Send JSON: Content-Type: application/json, without Content-Encoding.',
);
const TOO_DEEP = refusal('invalid_request', 'The JSON is nested too deeply: at most 12 levels.');
const CUT_OFF = refusal('invalid_request', 'The request ended before all of it had arrived.');

/** What is wrong with the head of a request that has a body; null when nothing is. */
export function bodyFault(request: IncomingMessage): Refusal | null {
  const { headers } = request;
  const length = Number(headers['content-length'] ?? 0);
  const chunked = headers['transfer-encoding'] !== undefined;
  if (length > MOST_BYTES) return TOO_LARGE;
  if (length === 0 && !chunked) return null;
  if (headers['content-encoding'] !== undefined) return NOT_JSON;
  return /^application\/json\s*(;\s*charset=utf-?8\s*)?$/i.test(headers['content-type'] ?? '')
    ? null
    : NOT_JSON;
}

/** The body as text. What is too much is let through unread, so that the refusal can be heard. */
export function readText(request: IncomingMessage): Promise<Result<string, Refusal>> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MOST_BYTES) chunks.push(chunk);
    });
    request.once('close', () => {
      if (!request.complete) resolve(err(CUT_OFF));
    });
    request.once('end', () => resolve(bytes > MOST_BYTES ? err(TOO_LARGE) : ok(textOf(chunks))));
  });
}

function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  return (chunks.length === 1 && first ? first : Buffer.concat(chunks)).toString('utf8');
}

/** Text as JSON; no text at all is an empty object, for calls whose every field may be left out. */
export function jsonOf(text: string): Result<unknown, Refusal> {
  if (text === '') return ok({});
  if (isTooDeep(text)) return err(TOO_DEEP);
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return err(refusal('invalid_request', `This is not JSON: ${why}.`));
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** `[` and `{` differ in one bit only, as do `]` and `}`. */
const OPEN = 0x7b;
const CLOSE = 0x7d;

function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) quoted = !quoted;
    else if (quoted) {
      if (unit === BACKSLASH) at += 1;
    } else if ((unit | 0x20) === OPEN) {
      depth += 1;
      if (depth > MOST_DEPTH) return true;
    } else if ((unit | 0x20) === CLOSE) depth -= 1;
  }
  return false;
}
