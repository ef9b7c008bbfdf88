import { useEffect, useRef } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import { FEED_ROUTES } from '#shared/contract/routes-feed.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { spoken } from '#shared/ui/browser/speaking.ts';
import { useHouse, type House } from '../house.ts';

/** What there is, in the language of the page: it comes packed, and before the feed stands. */
async function beginning(api: ApiClient, topics: readonly string[]) {
  const answer = await api.call(FEED_ROUTES.beginning, {
    query: { topics: topics.join(','), lang: spoken() },
  });
  if (!answer.ok) return null;
  const { seq, parts } = answer.value;
  return { seq, documents: parts.flatMap(({ documents }) => documents) };
}

/** Has the menu at once where the host tells it; else the feed brings it. */
export async function beginMenu({
  api,
  feed,
  topics,
}: Pick<House, 'api' | 'feed' | 'topics'>): Promise<void> {
  if (!topics.includes('menu')) return;
  const told = await beginning(api, topics);
  if (told) feed.begin(told.seq, told.documents);
}

/** The menu came in one language: what it says in another is fetched when that is chosen. */
export function useMenuLanguage(): void {
  const { api, feed, topics } = useHouse();
  const language = spoken();
  const known = useRef(language);
  useEffect(() => {
    if (known.current === language || !topics.includes('menu')) return;
    known.current = language;
    beginning(api, ['menu'])
      .then((told) => told && feed.documents.apply(told.documents, 'anew'))
      .catch(surprise);
  }, [api, feed, topics, language]);
}
