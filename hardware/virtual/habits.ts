import { PROFILES } from '../escpos/profile.ts';
import type { Habits } from './printer.ts';

const { columns, pages } = PROFILES['escpos-80'];

/** A current Epson: answers everything. */
export const EPSON: Habits = {
  columns,
  pages,
  bufferBytes: 4096,
  msPerLine: 0,
  realtime: true,
  automatic: 'asked',
  processId: true,
  transmitStatus: true,
};

/** Kinds of printers that are met in kitchens. */
export const HABITS = {
  epson: EPSON,
  /** Sends automatic status to everyone who connects. */
  chatty: { ...EPSON, automatic: 'unasked' },
  /** Prints, and stays silent when asked by `GS ( H`. */
  'no-id': { ...EPSON, processId: false },
  /** Answers only real-time questions. */
  'no-proof': { ...EPSON, processId: false, transmitStatus: false, automatic: 'never' },
  /** Never says anything. */
  dumb: { ...EPSON, realtime: false, processId: false, transmitStatus: false, automatic: 'never' },
} as const satisfies Readonly<Record<string, Habits>>;
