import type { z } from 'zod';
import type { Page } from '#shared/contract/route.ts';
import type { Held } from '../desk/api.ts';
import { listJson } from './order-list.ts';

const byName = new Intl.Collator('en', { numeric: true });

/** One page of everything of a kind, `t2` before `t10`. The cursor is the id that the page before ended with. */
export function pageOf(name: string, all: readonly Held[], { cursor, limit }: z.output<typeof Page>): string {
  const after = all
    .filter(({ id }) => cursor === undefined || byName.compare(id, cursor) > 0)
    .toSorted((a, b) => byName.compare(a.id, b.id));
  const page = after.slice(0, limit);
  const next = after.length > limit ? (page.at(-1)?.id ?? null) : null;
  return listJson(
    name,
    page.flatMap(({ json }) => json ?? []),
    next,
  );
}
