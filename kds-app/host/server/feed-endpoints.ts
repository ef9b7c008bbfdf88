import { fieldRefusal } from '#shared/basics/refusal.ts';
import { err, ok } from '#shared/basics/result.ts';
import { Topic } from '#shared/contract/feed.ts';
import { FEED_ROUTES } from '#shared/contract/routes-feed.ts';
import { languageFor } from '#shared/i18n/language.ts';
import { answers, type Endpoint } from './endpoint.ts';
import type { FeedHub } from './feed/hub.ts';

const UNKNOWN = fieldRefusal('topics', 'There is no such topic.');

/** The feed's beginning over HTTP: packed, and before the scripts are there that would open a feed. */
export function feedEndpoints(hub: Pick<FeedHub, 'beginning'>): readonly Endpoint[] {
  return [
    answers(FEED_ROUTES.beginning, async ({ query, came, address }) => {
      const topics = Topic.array().min(1).max(40).safeParse(query.topics.split(','));
      if (!topics.success) return err(UNKNOWN);
      const principals = came.map(({ principal }) => principal);
      const told = await hub.beginning({
        principals,
        address,
        topics: topics.data,
        // What is made for a language is kept: only for those that pages speak, whatever is asked for.
        language: query.lang === undefined ? null : languageFor([query.lang]),
      });
      return told.ok ? ok({ status: 200, body: told.value, packed: true }) : told;
    }),
  ];
}
