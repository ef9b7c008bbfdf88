import type { z } from 'zod';
import { ApiClient } from '../../client/api-client.ts';
import type { Pace } from '../../client/backoff.ts';
import { FeedClient } from '../../client/feed-client.ts';
import { httpOver, type Http } from '../../client/http.ts';
import type { HostMessage, Topic } from '../../contract/feed.ts';
import { answerComing } from './early.ts';
import { browserClock, browserRandom, browserTimers, makeKey } from './device.ts';

const browserHttp: Http = httpOver<AbortSignal>(
  // What was asked before this script was there is not asked again.
  (url, init) => answerComing(init.method, url) ?? fetch(url, init),
  (ms) => {
    // `AbortSignal.timeout` is missing on telephones that are still about.
    const controller = new AbortController();
    window.setTimeout(() => controller.abort(), ms);
    return controller.signal;
  },
);

/** The API of the host that served this page; its session cookie says who is calling. `timeoutMs`: for calls that take long. */
export function pageApi(timeoutMs?: number): ApiClient {
  return new ApiClient({ http: browserHttp, newKey: makeKey, timeoutMs });
}

/** What a page follows, and what it understands of it; `page`: which page of the kitchen it is. */
export interface Followed {
  readonly messages: z.ZodType<HostMessage>;
  readonly topics: readonly Topic[];
  readonly pace: Pace;
  readonly page?: string | undefined;
}

/** The feed of the host that served this page. Start it; it comes back by itself when the device wakes. */
export function feedOf(followed: Followed): FeedClient {
  const feed = new FeedClient({
    origin: location.origin.replace(/^http/, 'ws'),
    WebSocket,
    timers: browserTimers,
    clock: browserClock,
    random: browserRandom,
    ...followed,
  });
  window.addEventListener('online', () => feed.retryNow());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') feed.retryNow();
  });
  return feed;
}
