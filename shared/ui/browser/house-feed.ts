import { STAFF_PACE } from '../../client/backoff.ts';
import type { FeedClient } from '../../client/feed-client.ts';
import type { Topic } from '../../contract/feed.ts';
import { HostMessage } from '../../contract/host-message.ts';
import { feedOf } from './host-link.ts';

/** The feed for a page of the house itself. `page`: which page of the kitchen it is. */
export function houseFeed(topics: readonly Topic[], page?: string): FeedClient {
  return feedOf({ messages: HostMessage, topics, pace: STAFF_PACE, page });
}
