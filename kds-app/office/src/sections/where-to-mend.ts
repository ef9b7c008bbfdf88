import type { RoutingFinding } from '#shared/kitchen/state.ts';

/** The section of the office in which a finding is mended, and what to call the way there. */
const PLACES: Readonly<Record<RoutingFinding['kind'], readonly [section: string, words: string]>> = {
  'no-route': ['routing', 'Give it a station'],
  nowhere: ['routing', 'Mend the route'],
  filtered: ['screens', 'See the screen'],
  'no-screen': ['stations', 'Hand the station over'],
  'no-printer': ['stations', 'See the station'],
};

/** Where a finding of the routing check is mended. */
export function whereToMend(kind: RoutingFinding['kind']): {
  readonly section: string;
  readonly words: string;
} {
  const [section, words] = PLACES[kind];
  return { section, words };
}
