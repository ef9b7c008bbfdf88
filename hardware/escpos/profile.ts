import type { CodePageName } from './code-pages.ts';

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

/** All that differs between one ESC/POS printer and another, as data. */
export interface PrinterProfile {
  readonly name: string;
  /** Characters of font A in one row: 48 on most 80 mm paper, 42 on 80 mm at 512 dots, 32 on 58 mm. */
  readonly columns: number;
  /** In the order in which they are tried; the first is selected at the start of every job. */
  readonly pages: readonly [PageSlot, ...PageSlot[]];
  readonly cutter: 'partial' | 'full' | 'none';
  readonly buzzer: Buzzer;
  readonly manners: Manners;
}

/** Page numbers of Epson's `ESC t` table (ESC/POS Application Programming Guide, code page tables). */
const EPSON_PAGES: PrinterProfile['pages'] = [
  { page: 'CP437', number: 0 },
  { page: 'CP858', number: 19 },
  { page: 'WPC1252', number: 16 },
  { page: 'CP852', number: 18 },
  { page: 'CP866', number: 17 },
  { page: 'CP857', number: 13 },
  { page: 'CP737', number: 14 },
];

/** Most printers are silent, and a pulse would open a cash drawer: a buzzer is chosen, never supposed. */
const SILENT: Buzzer = { kind: 'none' };

const THERMAL_80 = {
  name: 'Thermal, 80 mm, 48 columns (Epson TM-T88, TM-m30 and most others)',
  columns: 48,
  pages: EPSON_PAGES,
  cutter: 'partial',
  buzzer: SILENT,
  manners: 'asks',
} as const satisfies PrinterProfile;

/** The printers that can be chosen by name; the first is what an unknown one is taken for. */
export const PROFILES = {
  'escpos-80': THERMAL_80,
  'escpos-80-buzzer': {
    ...THERMAL_80,
    name: 'Thermal, 80 mm, 48 columns, with a buzzer on the cash drawer connector',
    buzzer: { kind: 'pulse', pin: 0, on: 50, off: 50 },
  },
  'escpos-80-narrow': { ...THERMAL_80, name: 'Thermal, 80 mm, 42 columns', columns: 42 },
  'escpos-58': { ...THERMAL_80, name: 'Thermal, 58 mm, 32 columns', columns: 32, cutter: 'none' },
  'escpos-80-silent': {
    ...THERMAL_80,
    name: 'Thermal, 80 mm, 48 columns, never answers (a lost ticket cannot be noticed)',
    manners: 'silent',
  },
} as const satisfies Readonly<Record<string, PrinterProfile>>;

export type ProfileName = keyof typeof PROFILES;

/** The profile of that name, or of the most usual printer, set to so many columns. */
export function profileFor(name: string, columns: number): PrinterProfile {
  const profile: PrinterProfile = isProfileName(name) ? PROFILES[name] : THERMAL_80;
  return { ...profile, columns };
}

function isProfileName(name: string): name is ProfileName {
  return Object.hasOwn(PROFILES, name);
}
