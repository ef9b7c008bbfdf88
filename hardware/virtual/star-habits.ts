import { STAR_PROFILES, type StarProfile } from '../star/star-profile.ts';
import type { Mechanics } from './habits.ts';

/** What kind of Star printer it is. */
export interface StarHabits extends Mechanics {
  readonly family: 'star';
  readonly profile: StarProfile;
  /** Whether it answers `ESC ACK SOH`. */
  readonly answers: boolean;
  /** Whether it sends automatic status: never, after `ESC RS a`, or to everyone who connects (Ethernet). */
  readonly automatic: 'never' | 'asked' | 'unasked';
  /** Whether `ETB` moves its counter. */
  readonly counts: boolean;
  /** Whether it answers `ESC GS ETX`. */
  readonly named: boolean;
  /** What it answers to `ESC # * LF NUL`; null when it does not. */
  readonly version: string | null;
  readonly serial: string | null;
}

/** A TSP650 on a serial line or a USB port: speaks when it is told to. */
export const STAR_TSP: StarHabits = {
  family: 'star',
  profile: STAR_PROFILES['star-80'],
  bufferBytes: 4096,
  msPerLine: 0,
  answers: true,
  automatic: 'asked',
  counts: true,
  named: false,
  version: 'TSP654IIVer2.1',
  serial: null,
};

/** Kinds of Star printers that are met in kitchens. */
export const STAR_HABITS = {
  tsp650: STAR_TSP,
  /** On Ethernet: automatic status cannot be switched off. */
  ethernet: { ...STAR_TSP, automatic: 'unasked' },
  /** As a USB printer class: automatic status cannot be switched on. */
  quiet: { ...STAR_TSP, automatic: 'never' },
  'mc-print': {
    ...STAR_TSP,
    automatic: 'unasked',
    named: true,
    version: 'mC-Print3Ver4.0',
    serial: '2560017081500042',
  },
  /** Prints dots and nothing else, and does not say its name. */
  tsp100: { ...STAR_TSP, profile: STAR_PROFILES['star-tsp100'], version: null },
  /** Answers, and does not count. */
  'no-count': { ...STAR_TSP, counts: false },
  /** Never says anything. */
  dumb: { ...STAR_TSP, answers: false, automatic: 'never', counts: false, version: null },
} as const satisfies Readonly<Record<string, StarHabits>>;
