/** The passing of time, handed in: `after` runs `run` once, `ms` milliseconds from now, unless it is cancelled. */
export interface Timers {
  after(ms: number, run: () => void): () => void;
}

/** What the device says the time is. */
export interface Clock {
  /** Wall time, milliseconds since 1970: it may be wrong and it may jump. */
  now(): number;
  /** Milliseconds from some moment in the past; it never jumps. Durations are measured with it. */
  steady(): number;
}

/** A number from 0 up to, but not including, 1. */
export type Random = () => number;

/** Fills the array with unguessable bytes, as `crypto.getRandomValues` does, and returns it. */
export type RandomBytes = (into: Uint8Array<ArrayBuffer>) => Uint8Array;

/** Says that something changed; the new state is read from where the listener was put. */
export type Listener = () => void;

/** Takes a listener off again. */
export type Unsubscribe = () => void;
