import type { Instant } from '#shared/basics/instant.ts';
import { barFault, type BarFault } from '#shared/kitchen/bar-line.ts';
import type { BumpBar } from '#shared/kitchen/keys.ts';
import { kept, listed, say } from '../words/say.ts';

/** What the head says of the bump bars of a screen that do not work. */
export interface BrokenBars {
  readonly name: string;
  readonly is: string;
}

type Line = Pick<BumpBar, 'name' | 'screenId' | 'state' | 'stateAt' | 'awaySince'>;

/** Every bump bar of a screen whose keys do nothing, why, and since when; null: all of them work. */
export function brokenBars(
  bars: Iterable<Line>,
  screenId: string,
  clock: (at: Instant) => string,
): BrokenBars | null {
  const broken = [...bars]
    .filter((bar) => bar.screenId === screenId)
    .flatMap((bar): (BarFault & { name: string })[] => {
      const fault = barFault(bar);
      return fault === null ? [] : [{ name: bar.name, ...fault }];
    })
    .toSorted((one, other) => one.name.localeCompare(other.name));
  const [first] = broken;
  if (first === undefined) return null;
  const since = broken.map((each) => each.since).reduce((one, other) => (one < other ? one : other));
  const time = clock(since);
  if (broken.length === 1)
    return { name: say('barNamed', { name: first.name }), is: say(`bar.${first.why}`, { time }) };
  // The number first: where the wall is narrow, names are what is cut short.
  const names = listed(broken.map(({ name }) => kept(name)));
  return { name: say('barsNamed', { n: broken.length, names }), is: say('bars.since', { time }) };
}
