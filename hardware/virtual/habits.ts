import { PROFILES, type PrinterProfile } from '../escpos/profile.ts';
import type { VirtualIdentity } from './escpos-works.ts';

/** What every simulated printer has. */
export interface Mechanics {
  /** What it prints with and on, and what hangs on it. */
  readonly profile: PrinterProfile;
  readonly bufferBytes: number;
  /** How long a line takes; 0 prints at once. */
  readonly msPerLine: number;
}

/** What kind of ESC/POS printer it is. */
export interface EscPosHabits extends Mechanics {
  readonly family?: 'escpos';
  /** Whether it answers `DLE EOT`. */
  readonly realtime: boolean;
  /** Whether it sends automatic status: never, after `GS a`, or to everyone who connects. */
  readonly automatic: 'never' | 'asked' | 'unasked';
  /** Whether it answers `GS ( H`. */
  readonly processId: boolean;
  /** Whether it answers `GS r`. */
  readonly transmitStatus: boolean;
  /** What it answers to `GS I`; nothing when it is left out. */
  readonly identity?: VirtualIdentity | undefined;
}

/** A current Epson: answers everything. */
export const EPSON: EscPosHabits = {
  profile: PROFILES['escpos-80'],
  bufferBytes: 4096,
  msPerLine: 0,
  realtime: true,
  automatic: 'asked',
  processId: true,
  transmitStatus: true,
  identity: { maker: 'EPSON', model: 'TM-T88VI', firmware: '30.21 ESC/POS', serial: 'X4FB002391' },
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
} as const satisfies Readonly<Record<string, EscPosHabits>>;
