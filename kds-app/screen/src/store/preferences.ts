import { z } from 'zod';
import { Listeners } from '#shared/client/listeners.ts';
import type { Listener, Unsubscribe } from '#shared/client/ports.ts';
import { keptValue, type KeptValue } from '#shared/ui/browser/kept-value.ts';
import { ScreenLook, type OwnLook } from '#shared/kitchen/profile.ts';

/** Text may be as small and as large as this, beside what suits the screen. */
export const TEXT_SIZES = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6] as const;
export const VOLUMES = [0, 0.25, 0.5, 0.75, 1] as const;

/** How this screen is set, as it was known last: it looks the same before the host has answered. */
export const Preferences = ScreenLook.extend({
  /** The page under `/kitchen/` that this screen opens: a station's id, `expo`, `all-day` or `board`. */
  page: z.string().max(96).nullable().default(null),
});
export type Preferences = z.infer<typeof Preferences>;

/** Where a screen's look is set for the whole house. */
export interface LookSource {
  /** As the house has it; null while this screen has nothing of its own there, or nobody was asked yet. */
  read(): ScreenLook | null;
  subscribe(listener: Listener): Unsubscribe;
  /** Keeps what this screen has of its own, beside what it had. */
  save(change: OwnLook): void;
}

/** The screen's look: set centrally, kept here over a reload. */
export class PreferenceStore {
  private readonly kept: KeptValue<Preferences>;
  private readonly listeners = new Listeners();
  private value: Preferences;
  private source: LookSource | null = null;

  constructor(kept: KeptValue<Preferences> = keptValue('screen', Preferences)) {
    this.kept = kept;
    this.value = kept.read() ?? Preferences.parse({});
  }

  state = (): Preferences => this.value;

  /** From now on the house says how this screen looks. */
  follow(source: LookSource): void {
    this.source = source;
    source.subscribe(() => this.take());
    this.take();
  }

  /** Something of this screen's own: seen at once, and kept centrally. */
  set(change: OwnLook): void {
    this.show({ ...this.value, ...change });
    this.source?.save(change);
  }

  /** The page that this screen opens by itself. */
  remember(page: string): void {
    this.show({ ...this.value, page });
  }

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  private take(): void {
    const look = this.source?.read() ?? null;
    if (look === null) return;
    const next = { ...look, page: this.value.page };
    if (JSON.stringify(next) !== JSON.stringify(this.value)) this.show(next);
  }

  private show(value: Preferences): void {
    this.value = value;
    this.kept.write(value);
    this.listeners.call();
  }
}

/** The step after or before a value in a row of steps; the value's nearest step counts as where it is. */
export function stepped(steps: readonly number[], value: number, by: 1 | -1): number {
  const distances = steps.map((step) => Math.abs(step - value));
  const at = distances.indexOf(Math.min(...distances));
  return steps[Math.min(steps.length - 1, Math.max(0, at + by))] ?? value;
}
