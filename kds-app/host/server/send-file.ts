import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { ServedFile } from './files.ts';

/** How long browsers may keep a file without asking: for ever where its name changes with its contents. */
export const FOR_EVER = 'public, max-age=31536000, immutable';
export const ASK_EACH_TIME = 'no-cache';

/** Sends a file in the form that the browser understands best, or says that it has it already. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: ServedFile,
  headers: OutgoingHttpHeaders,
): void {
  const { bytes, encoding } = formOf(file, String(request.headers['accept-encoding'] ?? ''));
  response.setHeader('etag', file.etag);
  response.setHeader('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.setHeader('content-type', file.type);
  response.setHeader('content-length', bytes.length);
  if (encoding !== null) response.setHeader('content-encoding', encoding);
  response.writeHead(200, headers).end(bytes);
}

function formOf({ plain, br, gzip }: ServedFile, accepted: string) {
  if (br && /\bbr\b/.test(accepted)) return { bytes: br, encoding: 'br' };
  if (gzip && /\bgzip\b/.test(accepted)) return { bytes: gzip, encoding: 'gzip' };
  return { bytes: plain, encoding: null };
}
