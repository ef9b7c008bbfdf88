import type { PageSlot } from './profile.ts';

type Pages = readonly [PageSlot, ...PageSlot[]];

/**
 * The numbers on which makers agree. What else a printer has, and by which numbers, differs between clones: nothing
 * is supposed, and what these lack is drawn.
 */
export const COMMON_PAGES: Pages = [
  { page: 'CP437', number: 0 },
  { page: 'CP858', number: 19 },
  { page: 'WPC1252', number: 16 },
  { page: 'CP852', number: 18 },
  { page: 'CP866', number: 17 },
];

const FURTHER: readonly PageSlot[] = [
  { page: 'CP862', number: 36 },
  { page: 'WPC1250', number: 45 },
  { page: 'WPC1251', number: 46 },
  { page: 'WPC1253', number: 47 },
  { page: 'WPC1254', number: 48 },
  { page: 'WPC1257', number: 51 },
  { page: 'CP775', number: 33 },
];

/** `ESC t` of current Epson thermal printers (ESC/POS Application Programming Guide, character code tables). */
export const EPSON_PAGES: Pages = [
  ...COMMON_PAGES,
  { page: 'CP857', number: 13 },
  { page: 'CP737', number: 14 },
  ...FURTHER,
];

/** The TM-U220 has the older pages only. */
export const IMPACT_PAGES: Pages = [
  ...COMMON_PAGES,
  { page: 'CP850', number: 2 },
  { page: 'CP860', number: 3 },
  { page: 'CP863', number: 4 },
  { page: 'CP865', number: 5 },
];

/** Bixolon's thermal printers (command manual, character code tables). */
export const BIXOLON_PAGES: Pages = [
  ...COMMON_PAGES,
  { page: 'CP862', number: 36 },
  { page: 'WPC1253', number: 47 },
  { page: 'CP775', number: 33 },
];

/** Citizen's: no CP858, and the euro sign on WPC1252. */
export const CITIZEN_PAGES: Pages = [
  { page: 'CP437', number: 0 },
  { page: 'CP850', number: 2 },
  { page: 'WPC1252', number: 16 },
  { page: 'CP852', number: 18 },
  { page: 'CP866', number: 17 },
  { page: 'CP857', number: 13 },
  { page: 'CP737', number: 14 },
  ...FURTHER,
];
