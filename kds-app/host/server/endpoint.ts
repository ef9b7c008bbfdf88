import type { z } from 'zod';
import type { Refusal } from '#shared/basics/refusal.ts';
import type { Result } from '#shared/basics/result.ts';
import type { ApiRoute } from '#shared/contract/route.ts';
import type { Action } from '#shared/people/roles.ts';
import type { Submission } from '../desk/api.ts';
import type { Principal } from '../desk/principal.ts';
import type { Opened } from './ports.ts';
import type { Reply } from './reply.ts';

type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

type ParsedBy<S> = S extends z.ZodType ? z.output<S> : undefined;

/** One request, parsed and authorised, as the route's handler gets it. */
export interface Call<R extends ApiRoute> {
  readonly params: Readonly<Record<ParamNames<R['path']>, string>>;
  readonly query: ParsedBy<R['query']>;
  readonly body: ParsedBy<R['body']>;
  /** Who asks; null only on routes for anyone. */
  readonly principal: R['action'] extends 'anyone' ? Principal | null : Principal;
  /** Every session that the request came with: a browser may be a paired device and a guest at once. */
  readonly came: readonly Opened[];
  /** Whoever asks is on the host's own machine. */
  readonly own: boolean;
  /** The network address it came from. */
  readonly address: string;
  /** The name and port that it asked for: one of this host's own. */
  readonly host: string;
  readonly keyed: Submission['keyed'];
}

/** A call whose route is not known by type. */
export interface AnyCall {
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly body: unknown;
  readonly principal: Principal | null;
  readonly came: readonly Opened[];
  readonly own: boolean;
  /** The network address it came from. */
  readonly address: string;
  /** The name and port that it asked for: one of this host's own. */
  readonly host: string;
  readonly keyed: Submission['keyed'];
}

/** Method syntax on purpose: its parameter is compared both ways, and `answers` hands over what the schemas made. */
interface Handling<C> {
  handle(call: C): Reply | Promise<Reply>;
}

/** One route of the API with what answers it. */
export interface Endpoint extends Handling<AnyCall> {
  readonly route: ApiRoute;
  /** What the caller must be allowed besides the route's own action: one of these. */
  readonly oneOf: readonly Action[] | null;
  /** Reads the body; left out: by the route's schema. */
  readonly readBody?: (json: unknown) => Result<unknown, Refusal>;
}

/** Joins a route to its handler, whose call is typed by the route. */
export function answers<const R extends ApiRoute>(
  route: R,
  handle: (call: Call<R>) => Reply | Promise<Reply>,
): Endpoint;
export function answers(route: ApiRoute, handle: Handling<AnyCall>['handle']): Endpoint {
  return { route, handle, oneOf: null };
}

/** The same, for a route of any session whose answer is for some roles only. */
export function answersOneOf<const R extends ApiRoute>(
  oneOf: readonly Action[],
  route: R,
  handle: (call: Call<R>) => Reply | Promise<Reply>,
): Endpoint {
  return { ...answers(route, handle), oneOf };
}
