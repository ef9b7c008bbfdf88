import type { Instant } from '#shared/basics/instant.ts';
import { barFault } from '#shared/kitchen/bar-line.ts';
import { BarFunction, type BarStyle, type BumpBar } from '#shared/kitchen/keys.ts';

/** The styles of serial bars as people choose them. No table of a maker is sure, so each is to be checked. */
export const STYLES: readonly (readonly [BarStyle, string])[] = [
  ['characters', 'Characters (most bars)'],
  ['scan-codes', 'Scan codes of a keyboard'],
  ['coded-1200', 'Panasonic JS140MS, TG3 KBA-FP10A style; check with Learn'],
  ['unit-key', 'Unit, K, key style; check with Learn'],
];

/** How it stands with a bar, and how bad that is. */
export interface BarWords {
  readonly tone: 'good' | 'soon' | 'bad';
  /** `Connected since 19:41`. */
  readonly is: string;
  /** What to do, or what it means. */
  readonly more: string;
}

/** How it stands with a bar. `clock`: a moment as people read it. */
export function barWords(
  bar: Pick<BumpBar, 'state' | 'stateDetail' | 'stateAt' | 'awaySince'>,
  clock: (at: Instant) => string,
): BarWords {
  const fault = barFault(bar);
  const when = bar.stateAt === null ? '' : ` since ${clock(bar.stateAt)}`;
  if (fault?.why === 'away')
    return {
      tone: 'bad',
      is: `Its agent is away since ${clock(fault.since)}`,
      more: 'Nobody reads its keys, so they do nothing. Once the agent is started and linked they work again.',
    };
  switch (bar.state) {
    case 'connected':
      return { tone: 'good', is: `Connected${when}`, more: bar.stateDetail };
    case 'gone':
      return {
        tone: 'bad',
        is: `Gone${when}`,
        more: `${bar.stateDetail} It is tried all the time, and comes back by itself.`.trim(),
      };
    case 'unknown':
      return { tone: 'soon', is: 'Not heard of yet', more: 'Its agent has said nothing of it so far.' };
  }
}

const FUNCTIONS: Readonly<Record<Exclude<BarFunction, `slot-${number}`>, string>> = {
  zero: '0, for places from ten on',
  bump: 'Bump',
  'bump-first': 'Bump the first',
  start: 'Start',
  hold: 'Hold or fire',
  rush: 'Rush',
  undo: 'Undo',
  'recall-last': 'Recall the last',
  'recall-list': 'List of bumped tickets',
  review: 'Look at the last',
  pull: 'Pull from another station',
  items: 'Choose items',
  'item-done': 'One more done',
  'all-day': 'All-day counts',
  detail: 'Whole ticket',
  left: 'Left',
  right: 'Right',
  up: 'Up',
  down: 'Down',
  'page-next': 'Next page',
  'page-previous': 'Page before',
  home: 'First page',
  end: 'Last page',
  station: 'Other station',
  screen: 'Screen settings',
  larger: 'Larger text',
  smaller: 'Smaller text',
  cancel: 'Cancel',
  'print-open': 'Print what is open',
};

/** What a key can do, in words. */
export function functionWords(name: BarFunction): string {
  const found = Object.entries(FUNCTIONS).find(([each]) => each === name)?.[1];
  return found ?? `Ticket ${name.replace('slot-', '')}`;
}

/** Every function with its words, and first that a key does what its screen says. */
export const FUNCTION_CHOICES: readonly (readonly [BarFunction | '', string])[] = [
  ['', 'as its screen has it'],
  ...BarFunction.options.map((name) => [name, functionWords(name)] as const),
];
