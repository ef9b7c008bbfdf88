import { err, ok, type Result } from '../basics/result.ts';

/** One request as it goes over the wire. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly timeoutMs: number;
}

/** What came back. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
  /** Seconds of a `Retry-After` header; null when there is none. */
  readonly retryAfter: number | null;
}

/** Nothing came back: whether the host did what was asked is not known. */
export type HttpSilence = 'no-connection' | 'timed-out';

/** Carries a request to the host. */
export type Http = (request: HttpRequest) => Promise<Result<HttpAnswer, HttpSilence>>;

/** As much of `fetch` as is used here; that of browsers and that of Node both fit. */
type Fetch<Signal> = (url: string, init: FetchInit<Signal>) => Promise<FetchResponse>;

interface FetchInit<Signal> {
  method: string;
  headers: Record<string, string>;
  body: string | null;
  signal: Signal;
  cache: 'no-store';
}

interface FetchResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/**
 * Requests by `fetch`. `timeout` makes a signal that aborts after so many milliseconds: `(ms) =>
 * AbortSignal.timeout(ms)`. Both parts of the answer, head and body, have to arrive within it.
 */
export function httpOver<Signal extends { readonly aborted: boolean }>(
  fetch: Fetch<Signal>,
  timeout: (ms: number) => Signal,
): Http {
  return async (request) => {
    const signal = timeout(request.timeoutMs);
    try {
      const { method, url, body } = request;
      const response = await fetch(url, {
        method,
        headers: { ...request.headers },
        body,
        signal,
        cache: 'no-store',
      });
      const text = await response.text();
      return ok({
        status: response.status,
        text,
        retryAfter: secondsOf(response.headers.get('retry-after')),
      });
    } catch {
      return err(signal.aborted ? 'timed-out' : 'no-connection');
    }
  };
}

function secondsOf(header: string | null): number | null {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
