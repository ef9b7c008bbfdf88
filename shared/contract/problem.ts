import { z } from 'zod';
import { FieldProblem, PROBLEM_STATUS, ProblemCode, type Refusal } from '../basics/refusal.ts';

/** RFC 9457 `application/problem+json`: `detail` is a sentence that a person can act on. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: ProblemCode,
  fields: z.array(FieldProblem).optional(),
});
export type Problem = z.infer<typeof Problem>;

const TITLES: Readonly<Record<ProblemCode, string>> = {
  invalid_request: 'The request is not right',
  invalid_transition: 'That cannot happen now',
  unauthenticated: 'Sign in first',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  version_conflict: 'Somebody else changed it',
  price_changed: 'The price has changed',
  out_of_stock: 'Out of stock',
  slot_full: 'That time is full',
  channel_paused: 'Paused for the moment',
  too_large: 'Too large',
  unsupported_media_type: 'Not JSON',
  wrong_host: 'Wrong address',
  key_reused: 'The key was used for something else',
  rate_limited: 'Too many requests',
  unavailable: 'Not available now',
  storage_full: 'The disk is full',
};

/** The refusal as it goes over the wire. */
export function problemOf(refused: Refusal): Problem {
  const { code, detail, fields, extra } = refused;
  return {
    type: `https://passline.example/problems/${code}`,
    title: TITLES[code],
    status: PROBLEM_STATUS[code],
    detail,
    code,
    ...(fields ? { fields: [...fields] } : {}),
    ...extra,
  };
}
