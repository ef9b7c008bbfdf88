import { BarFunction, type BarState, type BarStyle } from '#shared/kitchen/keys.ts';

/** The styles of serial bars as people choose them. No table of a maker is sure, so each is to be checked. */
export const STYLES: readonly (readonly [BarStyle, string])[] = [
  ['characters', 'Characters (most bars)'],
  ['scan-codes', 'Scan codes of a keyboard'],
  ['coded-1200', 'Panasonic JS140MS, TG3 KBA-FP10A style; check with Learn'],
  ['unit-key', 'Unit, K, key style; check with Learn'],
];

/** How it stands with a bar. `since`: a time of day, when it is known. */
export function stateWords(state: BarState, detail: string, since: string | null): string {
  const when = since === null ? '' : ` since ${since}`;
  switch (state) {
    case 'connected':
      return `Connected${when}.`;
    case 'gone':
      return `Gone${when}. ${detail} It comes back by itself when it is plugged in.`;
    case 'unknown':
      return 'Its agent has not said anything of it yet.';
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
