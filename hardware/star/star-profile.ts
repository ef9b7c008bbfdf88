import type { PrinterProfile } from '../escpos/profile.ts';

/** What sets Star printers apart from each other beyond what all printers differ in. */
export interface StarTraits {
  /** The most that a character is widened or heightened. */
  readonly largest: 2 | 6;
  /** Whether it names the job that it has printed (`ESC GS ETX`). */
  readonly named: boolean;
}

/**
 * A Star printer as data. `pages` are numbers of `ESC GS t`. Of the buzzers, `pulse` is one on the drawer's connector
 * (`ESC BEL`, `BEL`) and `internal` one on a terminal of its own (`ESC GS EM`): sent to a model that has a drawer
 * there, that harms the drawer, so it is chosen and never supposed. Printers without white on black print red.
 */
export interface StarProfile extends PrinterProfile {
  readonly family: 'star';
  readonly star: StarTraits;
}

/** Page numbers of Star's `ESC GS t` table (Star Line Mode Command Specifications, code pages). */
const STAR_PAGES: StarProfile['pages'] = [
  { page: 'CP437', number: 1 },
  { page: 'CP858', number: 4 },
  { page: 'WPC1252', number: 32 },
  { page: 'CP852', number: 5 },
  { page: 'WPC1250', number: 33 },
  { page: 'CP866', number: 10 },
  { page: 'WPC1251', number: 34 },
  { page: 'CP857', number: 12 },
  { page: 'CP737', number: 15 },
  { page: 'CP860', number: 6 },
  { page: 'CP863', number: 8 },
  { page: 'CP865', number: 9 },
  { page: 'CP862', number: 13 },
];

const LINE_MODE_80 = {
  family: 'star',
  name: 'Star TSP650, TSP700, TSP800 (Line Mode, 80 mm, 48 columns)',
  columns: 48,
  fonts: [{ name: 'A', columns: [48] }],
  pages: STAR_PAGES,
  letters: true,
  multibyte: null,
  sizes: 'GS !',
  raster: true,
  qr: true,
  invert: true,
  colour: 'none',
  feedPerInch: 203,
  cutter: 'partial',
  buzzer: { kind: 'none' },
  drawer: { pin: 0, on: 100, off: 100 },
  media: { kind: 'roll' },
  manners: 'asks',
  proof: 'L2',
  session: 'per job',
  star: { largest: 6, named: false },
} as const satisfies StarProfile;

const NAMED = { largest: 6, named: true } as const;

/** The Star printers that can be chosen by name. */
export const STAR_PROFILES = {
  'star-80': LINE_MODE_80,
  'star-80-buzzer': {
    ...LINE_MODE_80,
    name: 'Star TSP650, TSP700, TSP800 with a buzzer on the cash drawer connector',
    buzzer: { kind: 'pulse', pin: 0, on: 100, off: 100 },
    drawer: null,
  },
  'star-mc-print': {
    ...LINE_MODE_80,
    name: 'Star mC-Print3 (80 mm, 48 columns)',
    proof: 'L3',
    star: NAMED,
  },
  'star-mc-print-58': {
    ...LINE_MODE_80,
    name: 'Star mC-Print2 (58 mm, 32 columns)',
    columns: 32,
    fonts: [{ name: 'A', columns: [32] }],
    proof: 'L3',
    star: NAMED,
  },
  'star-tsp100': {
    ...LINE_MODE_80,
    name: 'Star TSP100, TSP143 futurePRNT (80 mm, 48 columns, everything drawn)',
    letters: false,
    qr: false,
  },
  'star-sp700': {
    ...LINE_MODE_80,
    name: 'Star SP700, impact, black and red (42 columns)',
    columns: 42,
    fonts: [{ name: 'A', columns: [42, 35] }],
    rowDots: 508,
    sizes: 'ESC !',
    raster: false,
    qr: false,
    invert: false,
    colour: 'red',
    feedPerInch: 144,
    star: { largest: 2, named: false },
  },
} as const satisfies Readonly<Record<string, StarProfile>>;

/** Whether the profile is one of a Star printer. */
export function isStar(profile: PrinterProfile): profile is StarProfile {
  return profile.family === 'star' && 'star' in profile;
}
