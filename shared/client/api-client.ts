import type { z } from 'zod';
import { err, ok, type Result } from '../basics/result.ts';
import type { ApiRoute } from '../contract/route.ts';
import { addressOf } from './address.ts';
import { failureOf, notUnderstood, silent, type Failure } from './failure.ts';
import type { Http, HttpAnswer } from './http.ts';
import { jsonOf } from './json.ts';

export interface ApiClientParts {
  readonly http: Http;
  /** Makes a key for a write that brings none: `() => newKey(bytes)`. */
  readonly newKey: () => string;
  /** Where the host is, such as `http://192.168.1.10:8080`; empty for a page that the host served. */
  readonly host?: string;
  /** The bearer token at the moment of a call; none where a session cookie says who is calling. */
  readonly token?: () => string | null;
  /** Milliseconds after which an answer is not waited for any more. */
  readonly timeoutMs?: number;
}

type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

interface LooseOptions {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: object;
  readonly body?: unknown;
  readonly key?: string;
}

/** What a call of route `R` takes: its parameters, query and body as the contract types them, and a key. */
export type CallOptions<R extends ApiRoute> = {
  /** The idempotency key of a write: the same key again does nothing again. */
  readonly key?: string;
} & ([ParamNames<R['path']>] extends [never]
  ? { readonly params?: undefined }
  : { readonly params: Readonly<Record<ParamNames<R['path']>, string>> }) &
  (R extends { readonly query: infer Q extends z.ZodType }
    ? { readonly query?: z.input<Q> }
    : { readonly query?: undefined }) &
  (R extends { readonly body: infer B extends z.ZodType }
    ? { readonly body: z.input<B> }
    : { readonly body?: undefined });

type Answering = ApiRoute & { readonly answer: z.ZodType };
type Silent = ApiRoute & { readonly answer: null };

const PATIENCE_MS = 8000;

/** Calls the host's routes: sends what the contract says, reads answers by the contract, never throws for a refusal. */
export class ApiClient {
  private readonly parts: ApiClientParts;

  constructor(parts: ApiClientParts) {
    this.parts = parts;
  }

  /** The answer of one call, or why there is none. */
  async call<R extends Answering>(
    route: R,
    options: CallOptions<R>,
  ): Promise<Result<z.output<R['answer']>, Failure>>;
  async call<R extends Silent>(route: R, options: CallOptions<R>): Promise<Result<null, Failure>>;
  async call<R extends ApiRoute>(
    route: R,
    options: CallOptions<R> & LooseOptions,
  ): Promise<Result<unknown, Failure>> {
    return this.carryOut(route, options);
  }

  private async carryOut(route: ApiRoute, options: LooseOptions): Promise<Result<unknown, Failure>> {
    const address = addressOf(route.path, options.params, { ...options.query });
    const key = route.method === 'get' ? null : (options.key ?? this.parts.newKey());
    const sent = await this.send(route.method, address, options.body, key);
    if (!sent.ok) return sent;
    if (route.answer === null) return ok(null);
    const answer = route.answer.safeParse(jsonOf(sent.value.text));
    return answer.success ? ok(answer.data) : err(notUnderstood(sent.value.status));
  }

  /** One request by its address (`/api/v1/…`); the outbox sends what it kept by this. */
  async send(
    method: string,
    address: string,
    body: unknown,
    key: string | null,
  ): Promise<Result<HttpAnswer, Failure>> {
    const answer = await this.parts.http({
      method: method.toUpperCase(),
      url: (this.parts.host ?? '') + address,
      headers: this.headers(body !== undefined, key),
      body: body === undefined ? null : JSON.stringify(body),
      timeoutMs: this.parts.timeoutMs ?? PATIENCE_MS,
    });
    if (!answer.ok) return err(silent(answer.error));
    const fine = answer.value.status >= 200 && answer.value.status < 300;
    return fine ? answer : err(failureOf(answer.value));
  }

  private headers(withBody: boolean, key: string | null): Record<string, string> {
    const token = this.parts.token?.() ?? null;
    return {
      accept: 'application/json',
      ...(withBody ? { 'content-type': 'application/json' } : {}),
      ...(key === null ? {} : { 'idempotency-key': key }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
  }
}
