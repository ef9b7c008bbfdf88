import type { BoardEntry } from '#shared/contract/documents.ts';

/** A number with the name that is called with it. */
export interface Called {
  readonly id: string;
  readonly number: number;
  readonly name: string | null;
}

/** What the board shows. `newest` is the number that was called last; null while none is ready. */
export interface BoardView {
  readonly cooking: readonly Called[];
  readonly newest: Called | null;
  readonly ready: readonly Called[];
}

/**
 * The board of the moment. `order` lists the ids of what is ready in the order in which it came, as `calledInOrder`
 * keeps it: the latest stands on top, large, and the others below it never change places.
 */
export function boardView(entries: ReadonlyMap<string, BoardEntry>, order: readonly string[]): BoardView {
  const all = [...entries].map(([id, entry]) => ({ id, ...entry }));
  const cooking = all.filter((each) => each.status === 'preparing').toSorted((a, b) => a.number - b.number);
  const ready = all
    .filter((each) => each.status === 'ready')
    .toSorted((a, b) => order.indexOf(b.id) - order.indexOf(a.id));
  const [newest = null, ...rest] = ready.map(called);
  return { cooking: cooking.map(called), newest, ready: rest };
}

function called({ id, number, name }: Called): Called {
  return { id, number, name };
}

/** The order in which numbers became ready: those known before keep their place, new ones come last, by number. */
export function calledInOrder(before: readonly string[], entries: ReadonlyMap<string, BoardEntry>): string[] {
  const ready = [...entries].filter(([, entry]) => entry.status === 'ready');
  const ids = new Set(ready.map(([id]) => id));
  const fresh = ready.filter(([id]) => !before.includes(id)).toSorted(([, a], [, b]) => a.number - b.number);
  return [...before.filter((id) => ids.has(id)), ...fresh.map(([id]) => id)];
}

/** As many as fit, and how many do not: a board never hides a cut. */
export function fitted<T>(
  all: readonly T[],
  most: number,
): { readonly shown: readonly T[]; readonly more: number } {
  return all.length <= most
    ? { shown: all, more: 0 }
    : { shown: all.slice(0, most - 1), more: all.length - most + 1 };
}

/** The numbers that have been called for so long that they are cleared away; null: they stay. */
export function clearedIds(
  calledAt: ReadonlyMap<string, number>,
  now: number,
  minutes: number | null,
): ReadonlySet<string> {
  if (minutes === null) return new Set();
  return new Set([...calledAt].filter(([, at]) => now - at > minutes * 60_000).map(([id]) => id));
}
