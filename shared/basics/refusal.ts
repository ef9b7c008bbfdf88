import { z } from 'zod';

/**
 * Every way in which a request can be refused, with the HTTP status that says so (contract: Errors).
 * RFC 9457 problem details carry the code.
 */
export const PROBLEM_STATUS = {
  invalid_request: 400,
  invalid_transition: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  version_conflict: 409,
  price_changed: 409,
  out_of_stock: 409,
  slot_full: 409,
  channel_paused: 409,
  too_large: 413,
  unsupported_media_type: 415,
  wrong_host: 421,
  key_reused: 422,
  rate_limited: 429,
  unavailable: 503,
  storage_full: 507,
} as const;

export type ProblemCode = keyof typeof PROBLEM_STATUS;
export const ProblemCode = z.enum([
  'invalid_request',
  'invalid_transition',
  'unauthenticated',
  'forbidden',
  'not_found',
  'version_conflict',
  'price_changed',
  'out_of_stock',
  'slot_full',
  'channel_paused',
  'too_large',
  'unsupported_media_type',
  'wrong_host',
  'key_reused',
  'rate_limited',
  'unavailable',
  'storage_full',
]);

/** What is wrong with one field: its path in the request (`items.0.quantity`) and a sentence to show beside it. */
export const FieldProblem = z.object({ path: z.string(), detail: z.string() });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** An expected failure: a code for programs, a sentence that a person can act on, and what it is about. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly fields?: readonly FieldProblem[];
  /** More for programs, such as the new totals of `price_changed`. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export function refusal(
  code: ProblemCode,
  detail: string,
  more: Omit<Refusal, 'code' | 'detail'> = {},
): Refusal {
  return { code, detail, ...more };
}

/** A refusal of one field of the request. */
export function fieldRefusal(path: string, detail: string): Refusal {
  return { code: 'invalid_request', detail, fields: [{ path, detail }] };
}
