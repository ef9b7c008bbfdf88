import type { Effect, Paper } from './paper.ts';
import type { Switches } from './status-answers.ts';

/** One unit of what a printer is sent. `size` is what it takes in a receive buffer. */
export interface Unit {
  readonly size: number;
  /** Does it in its turn, and says what it made of the paper and what it answers. */
  obey(switches: Switches): Effect & { readonly says: readonly Uint8Array[] };
}

/** What came in: what waits for its turn, and what is answered at once. */
export interface Taken {
  readonly units: readonly Unit[];
  readonly says: readonly Uint8Array[];
}

/** What makes a simulated printer one of its family: how it takes its input apart, what it prints, what it says. */
export interface Works {
  readonly paper: Pick<Paper, 'current' | 'strange' | 'take'>;
  take(bytes: Uint8Array, switches: Switches): Taken;
  /** What it says, unasked, to whoever connects. */
  greet(switches: Switches): readonly Uint8Array[];
  /** What it says, unasked, when its state has changed. */
  tell(switches: Switches): readonly Uint8Array[];
  /** Whoever was connected has left. */
  left(): void;
  /** The power was lost: nothing but the paper is left. */
  reset(): void;
}
