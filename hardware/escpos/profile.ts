import type { CodePageName } from './code-pages.ts';
import { BIXOLON_PAGES, CITIZEN_PAGES, COMMON_PAGES, EPSON_PAGES, IMPACT_PAGES } from './page-tables.ts';
import { CELL, type Cell } from '../receipt/sheet.ts';
import { STAR_PROFILES } from '../star/star-profile.ts';
import type { MultibyteName } from './multibyte.ts';

/** A code page and the number by which this printer selects it (`ESC t n`); numbers differ between makers. */
export interface PageSlot {
  readonly page: CodePageName;
  readonly number: number;
}

/**
 * How a printer is made to sound. `pulse` drives a buzzer on the cash drawer connector (`ESC p m t1 t2`, times in
 * units of 2 ms); `internal` is Epson's own (`ESC ( A`); `clone` is the `ESC B n t` of many others.
 */
export type Buzzer =
  | { readonly kind: 'none' }
  | { readonly kind: 'pulse'; readonly pin: 0 | 1; readonly on: number; readonly off: number }
  | { readonly kind: 'internal'; readonly pattern: number }
  | { readonly kind: 'clone'; readonly length: number };

/**
 * How a printer is talked to. `asks`: it is asked for its state before a job and for its proof after it. `silent`: it
 * never answers, so what is known ends at the cable, and a ticket can be lost without anybody being told.
 */
export type Manners = 'asks' | 'silent';

/** What paper it takes. A die-cut label is `height` dots (8 a millimetre) high, and nothing may be printed beyond it. */
export type Media =
  | { readonly kind: 'roll' }
  | { readonly kind: 'linerless' }
  | { readonly kind: 'die-cut'; readonly height: number };

/** A face of the printer's own: characters in a row, more than one where a switch on the printer decides. */
export interface Font {
  readonly name: 'A' | 'B';
  readonly columns: readonly [number, ...number[]];
}

/** All that differs between one printer and another, as data. */
export interface PrinterProfile {
  readonly name: string;
  /** Whose language it speaks. */
  readonly family: 'escpos' | 'star';
  /** Characters in one row: 48 on most 80 mm paper, 42 on 80 mm at 512 dots, 32 on 58 mm. */
  readonly columns: number;
  /** The one whose columns are set is used; font A, when none has so many. */
  readonly fonts: readonly Font[];
  /** Dots that its rows are wide whatever its font, at 203 dpi; left out: as its characters are. */
  readonly rowDots?: number;
  /** Whether it has letters at all; to one without them every row is sent as a picture. */
  readonly letters: boolean;
  /** In the order in which they are tried; the first is selected at the start of every job. */
  readonly pages: readonly [PageSlot, ...PageSlot[]];
  /** What its two-byte mode (`FS &`) holds, or null when it has none. */
  readonly multibyte: MultibyteName | null;
  /** `GS !` up to 8 times, or `ESC !` up to twice. */
  readonly sizes: 'GS !' | 'ESC !';
  /** Whether it prints pictures, and with them every script there is a face for. */
  readonly raster: boolean;
  readonly qr: boolean;
  /** Whether it prints white on black. */
  readonly invert: boolean;
  readonly colour: 'red' | 'none';
  /** Units of its paper feed to an inch. */
  readonly feedPerInch: number;
  readonly cutter: 'partial' | 'full' | 'none';
  readonly buzzer: Buzzer;
  /** How the cash drawer at its connector is opened (times in units of 2 ms); null where no drawer can be. */
  readonly drawer: { readonly pin: 0 | 1; readonly on: number; readonly off: number } | null;
  readonly media: Media;
  readonly manners: Manners;
  /** The best proof of printing that is to be expected; what it really gives is learnt from it. */
  readonly proof: 'L3' | 'L2' | 'L1' | 'L0';
  /** A link for each job, since many serve only one at a time, or one that stays open. */
  readonly session: 'per job' | 'persistent';
}

/** Most printers are silent, and a pulse would open a cash drawer: a buzzer is chosen, never supposed. */
const SILENT: Buzzer = { kind: 'none' };

/** The first drawer of the connector that nearly all have, 50 ms: a person asks for it, nothing opens it by itself. */
const DRAWER = { pin: 0, on: 25, off: 250 } as const;

const THERMAL_80 = {
  name: 'Thermal, 80 mm, 48 columns (most makers)',
  family: 'escpos',
  columns: 48,
  fonts: [
    { name: 'A', columns: [48] },
    { name: 'B', columns: [64] },
  ],
  letters: true,
  pages: COMMON_PAGES,
  multibyte: null,
  sizes: 'GS !',
  raster: true,
  qr: true,
  invert: true,
  colour: 'none',
  feedPerInch: 203,
  cutter: 'partial',
  buzzer: SILENT,
  drawer: DRAWER,
  media: { kind: 'roll' },
  manners: 'asks',
  proof: 'L2',
  session: 'per job',
} as const satisfies PrinterProfile;

/** 63 mm, which 33 to 42 characters share. */
const IMPACT_ROW = 508;

const NARROW_80 = {
  ...THERMAL_80,
  name: 'Thermal, 80 mm, 42 columns',
  columns: 42,
  fonts: [
    { name: 'A', columns: [42] },
    { name: 'B', columns: [56] },
  ],
} as const satisfies PrinterProfile;

const EPSON_80 = { ...THERMAL_80, pages: EPSON_PAGES, proof: 'L3' } as const satisfies PrinterProfile;

/** The printers that can be chosen by name; the first is what an unknown one is taken for. */
export const PROFILES = {
  'escpos-80': THERMAL_80,
  'escpos-80-buzzer': {
    ...THERMAL_80,
    name: 'Thermal, 80 mm, 48 columns, with a buzzer on the cash drawer connector',
    buzzer: { kind: 'pulse', pin: 0, on: 50, off: 50 },
    drawer: null,
  },
  'escpos-80-narrow': NARROW_80,
  'escpos-58': {
    ...THERMAL_80,
    name: 'Thermal, 58 mm, 32 columns',
    columns: 32,
    fonts: [
      { name: 'A', columns: [32] },
      { name: 'B', columns: [42] },
    ],
    cutter: 'none',
  },
  'escpos-80-silent': {
    ...THERMAL_80,
    name: 'Thermal, 80 mm, 48 columns, never answers (a lost ticket cannot be noticed)',
    manners: 'silent',
    proof: 'L1',
  },
  'escpos-80-chinese': {
    ...THERMAL_80,
    name: 'Thermal, 80 mm, 48 columns, with Chinese characters (GB 18030)',
    multibyte: 'GBK',
  },
  'epson-tm-t20': { ...EPSON_80, name: 'Epson TM-T20 (80 mm, 48 columns)' },
  'epson-tm-t88': {
    ...EPSON_80,
    name: 'Epson TM-T88 (80 mm, 42 columns)',
    columns: 42,
    fonts: [
      { name: 'A', columns: [42, 48] },
      { name: 'B', columns: [56, 64] },
    ],
    buzzer: { kind: 'internal', pattern: 1 },
  },
  'epson-tm-m30': {
    ...EPSON_80,
    name: 'Epson TM-m30 (80 mm, 48 columns)',
    buzzer: { kind: 'internal', pattern: 1 },
  },
  'epson-tm-u220': {
    ...THERMAL_80,
    name: 'Epson TM-U220, impact, black and red (33 or 40 columns; 35 or 42 by its switch)',
    columns: 33,
    fonts: [
      { name: 'A', columns: [33, 35] },
      { name: 'B', columns: [40, 42] },
    ],
    rowDots: IMPACT_ROW,
    pages: IMPACT_PAGES,
    sizes: 'ESC !',
    raster: false,
    qr: false,
    invert: false,
    colour: 'red',
    feedPerInch: 144,
  },
  'bixolon-80': { ...THERMAL_80, name: 'Bixolon SRP (80 mm, 48 columns)', pages: BIXOLON_PAGES },
  'citizen-80': { ...THERMAL_80, name: 'Citizen CT-S (80 mm, 48 columns)', pages: CITIZEN_PAGES },
  'linerless-80': {
    ...EPSON_80,
    name: 'Linerless labels, 80 mm, 48 columns',
    media: { kind: 'linerless' },
  },
  'label-die-cut': {
    ...EPSON_80,
    name: 'Die-cut labels, 58 mm wide and 40 mm high, 32 columns',
    columns: 32,
    fonts: [{ name: 'A', columns: [32] }],
    media: { kind: 'die-cut', height: 320 },
  },
  ...STAR_PROFILES,
} as const satisfies Readonly<Record<string, PrinterProfile>>;

export type ProfileName = keyof typeof PROFILES;

/** The profile of that name, or of the most usual printer, set to so many columns. */
export function profileFor(name: string, columns: number): PrinterProfile {
  const profile: PrinterProfile = isProfileName(name) ? PROFILES[name] : THERMAL_80;
  return { ...profile, columns };
}

/** The font that is used: the one of so many columns, else A. */
export function fontOf({ fonts, columns }: PrinterProfile): 'A' | 'B' {
  return fonts.find((font) => font.columns.includes(columns))?.name ?? 'A';
}

/** Characters of font B at 203 dpi. */
const FONT_B: Cell = { width: 9, height: 17 };

/** Dots of a character of the printer in one of its fonts; left out: in the one that is used. */
export function characterDots(profile: PrinterProfile, font = fontOf(profile)): Cell {
  const { rowDots, columns } = profile;
  if (rowDots !== undefined) return { width: Math.floor(rowDots / columns), height: CELL.height };
  return font === 'B' ? FONT_B : CELL_A;
}

const CELL_A: Cell = { width: CELL.width, height: CELL.height };

/** The cell that a sheet says: none, where it is the usual one. */
export function sheetCell(profile: PrinterProfile, font = fontOf(profile)): Cell | undefined {
  const cell = characterDots(profile, font);
  return cell.width === CELL.width && cell.height === CELL.height ? undefined : cell;
}

/** Dots of a column of the printer at 203 dpi. */
export function columnDots(profile: PrinterProfile): number {
  return characterDots(profile).width;
}

function isProfileName(name: string): name is ProfileName {
  return Object.hasOwn(PROFILES, name);
}
