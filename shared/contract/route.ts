import { z } from 'zod';
import type { Action } from '../people/roles.ts';

/** One call of the HTTP API: the server, the clients and the OpenAPI document are made from it. */
export interface ApiRoute {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Express style, under `API_PATH`: `/orders/:id`. */
  readonly path: string;
  /** What the caller must be allowed to do; `anyone` needs no session, `session` any session. */
  readonly action: Action | 'anyone' | 'session';
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly query?: z.ZodType;
  readonly answer: z.ZodType | null;
  /** The status of success. */
  readonly status: 200 | 201 | 204;
}

/** Checks a route's shape while keeping its exact type. */
export function route<const R extends ApiRoute>(each: R): R {
  return each;
}

/** Paging of every list. */
export const Page = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** A list's answer: `{NAME: [...], nextCursor}`. */
export function list<N extends string, S extends z.ZodType>(name: N, of: S) {
  return z.object({ [name]: z.array(of), nextCursor: z.string().nullable() });
}
