import { z } from 'zod';
import { Listeners } from '#shared/client/listeners.ts';
import type { Listener, Unsubscribe } from '#shared/client/ports.ts';
import { keptValue, type KeptValue } from '#shared/ui/browser/kept-value.ts';
import { THEMES } from '#shared/ui/theme.ts';

/** Text may be as small and as large as this, beside what suits the screen. */
export const TEXT_SIZES = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6] as const;
export const VOLUMES = [0, 0.25, 0.5, 0.75, 1] as const;

/** What one screen remembers about itself. */
export const Preferences = z.object({
  theme: z.enum(THEMES).default('dark'),
  textSize: z.number().min(0.5).max(2).default(1),
  volume: z.number().min(0).max(1).default(0.75),
  /** The page under `/kitchen/` that this screen opens: a station's id, `expo` or `all-day`. */
  page: z.string().max(96).nullable().default(null),
  /** Digits choose a ticket, and a second key bumps it. */
  selectFirst: z.boolean().default(false),
});
export type Preferences = z.infer<typeof Preferences>;

/** The screen's own settings, kept over a reload. */
export class PreferenceStore {
  private readonly kept: KeptValue<Preferences>;
  private readonly listeners = new Listeners();
  private value: Preferences;

  constructor(kept: KeptValue<Preferences> = keptValue('screen', Preferences)) {
    this.kept = kept;
    this.value = kept.read() ?? Preferences.parse({});
  }

  state = (): Preferences => this.value;

  set(change: Partial<Preferences>): void {
    this.value = { ...this.value, ...change };
    this.kept.write(this.value);
    this.listeners.call();
  }

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);
}

/** The step after or before a value in a row of steps; the value's nearest step counts as where it is. */
export function stepped(steps: readonly number[], value: number, by: 1 | -1): number {
  const distances = steps.map((step) => Math.abs(step - value));
  const at = distances.indexOf(Math.min(...distances));
  return steps[Math.min(steps.length - 1, Math.max(0, at + by))] ?? value;
}
