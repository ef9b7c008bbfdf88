import type { NextFunction, Request, Response } from 'express';
import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { isOwnOrigin, type Names } from './addressing.ts';
import { bodyFault } from './body.ts';
import { sendProblem } from './reply.ts';

const WRONG_HOST = refusal(
  'wrong_host',
  'This is not the name of this kitchen computer. Use the address that it shows.',
);
const NO_SUCH_CALL = refusal('not_found', 'There is no such call. GET /api/docs shows what there is.');
const FOREIGN = refusal(
  'forbidden',
  'This came from a page of another site, which may not change anything here.',
);

const READS = new Set(['GET', 'HEAD']);
const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** The gates that need nothing but the head of a request, before anything is routed. */
export function frontGate(names: Names) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const refused = headFault(request, names);
    if (refused === null) return next();
    if (refused.code === 'too_large') response.setHeader('connection', 'close');
    sendProblem(response, refused);
  };
}

function headFault(request: Request, names: Names): Refusal | null {
  const { headers, method } = request;
  if (!names.has(headers.host)) return WRONG_HOST;
  if (READS.has(method)) return null;
  if (!WRITES.has(method)) return NO_SUCH_CALL;
  return bodyFault(request) ?? (isOwn(request) ? null : FOREIGN);
}

function isOwn({ headers }: Request): boolean {
  return isOwnOrigin(headers.origin, headers.host) && headers['sec-fetch-site'] !== 'cross-site';
}

/** Answers a call that does not exist. */
export function noSuchCall(_request: Request, response: Response): void {
  sendProblem(response, NO_SUCH_CALL);
}
