import type { PageSlot } from '../escpos/profile.ts';

/**
 * How a Star printer is made to sound. `terminal`: a buzzer on a terminal of its own, times in units of 20 ms (`ESC GS
 * EM DC1`, `ESC GS EM DC2`): sent to a model that has a drawer there, it harms the drawer. `connector`: a buzzer on
 * the drawer's connector (`ESC BEL`, then `BEL`), times in units of 10 ms.
 */
export type StarBuzzer =
  | { readonly kind: 'none' }
  | { readonly kind: 'terminal'; readonly terminal: 1 | 2; readonly on: number; readonly off: number }
  | { readonly kind: 'connector'; readonly on: number; readonly off: number };

/** Which drawer is opened, and for the first one how long its pulse and the rest after it are, in units of 10 ms. */
export type StarDrawer =
  | { readonly connector: 1; readonly on: number; readonly off: number }
  | { readonly connector: 2 };

/** All that differs between one Star printer and another, as data. */
export interface StarProfile {
  readonly family: 'star';
  readonly name: string;
  readonly columns: number;
  /** In the order in which they are tried (`ESC GS t n`); the first is selected at the start of every job. */
  readonly pages: readonly [PageSlot, ...PageSlot[]];
  /** The most that a character is widened or heightened. */
  readonly largest: 2 | 6;
  /** What `ESC 4` makes of text: white on black on thermal printers, red on impact ones. */
  readonly highlight: 'white-on-black' | 'red';
  readonly qr: boolean;
  /** `only`: it has no characters of its own, and every row has to be drawn for it. */
  readonly pictures: 'none' | 'bands' | 'only';
  /** Units of `ESC I` in an inch. */
  readonly feedPerInch: number;
  readonly cutter: 'partial' | 'full' | 'none';
  readonly buzzer: StarBuzzer;
  readonly drawer: StarDrawer;
  readonly manners: 'asks' | 'silent';
  /** Whether it names the job that it has printed (`ESC GS ETX`). */
  readonly named: boolean;
}

/** Page numbers of Star's `ESC GS t` table (Star Line Mode Command Specifications, code pages). */
const STAR_PAGES: StarProfile['pages'] = [
  { page: 'CP437', number: 1 },
  { page: 'CP858', number: 4 },
  { page: 'WPC1252', number: 32 },
  { page: 'CP852', number: 5 },
  { page: 'CP866', number: 10 },
  { page: 'CP857', number: 12 },
  { page: 'CP737', number: 15 },
];

const LINE_MODE_80 = {
  family: 'star',
  name: 'Star TSP650, TSP700, TSP800 (Line Mode, 80 mm, 48 columns)',
  columns: 48,
  pages: STAR_PAGES,
  largest: 6,
  highlight: 'white-on-black',
  qr: true,
  pictures: 'bands',
  feedPerInch: 203.2,
  cutter: 'partial',
  buzzer: { kind: 'none' },
  drawer: { connector: 1, on: 20, off: 20 },
  manners: 'asks',
  named: false,
} as const satisfies StarProfile;

/** The Star printers that can be chosen by name. */
export const STAR_PROFILES = {
  'star-80': LINE_MODE_80,
  'star-80-buzzer': {
    ...LINE_MODE_80,
    name: 'Star TSP650, TSP700, TSP800 with a buzzer on the cash drawer connector',
    buzzer: { kind: 'connector', on: 20, off: 20 },
  },
  'star-mc-print': {
    ...LINE_MODE_80,
    name: 'Star mC-Print3 (80 mm, 48 columns)',
    named: true,
  },
  'star-mc-print-58': {
    ...LINE_MODE_80,
    name: 'Star mC-Print2 (58 mm, 32 columns)',
    columns: 32,
    named: true,
  },
  'star-tsp100': {
    ...LINE_MODE_80,
    name: 'Star TSP100, futurePRNT (80 mm; prints pictures only, so every line is drawn)',
    pictures: 'only',
    qr: false,
  },
  'star-sp700': {
    ...LINE_MODE_80,
    name: 'Star SP700, impact, black and red (42 columns)',
    columns: 42,
    largest: 2,
    highlight: 'red',
    qr: false,
    pictures: 'none',
    feedPerInch: 144,
  },
} as const satisfies Readonly<Record<string, StarProfile>>;

export type StarProfileName = keyof typeof STAR_PROFILES;

/** The Star profile of that name, set to so many columns; null when there is none. */
export function starProfileFor(name: string, columns: number): StarProfile | null {
  return isStarProfileName(name) ? { ...STAR_PROFILES[name], columns } : null;
}

function isStarProfileName(name: string): name is StarProfileName {
  return Object.hasOwn(STAR_PROFILES, name);
}
