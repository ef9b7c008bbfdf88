import { z } from 'zod';
import { Listeners } from '#shared/client/listeners.ts';
import type { Outbox } from '#shared/client/outbox.ts';
import type { Listener, Unsubscribe } from '#shared/client/ports.ts';
import { keptValue } from '#shared/ui/browser/kept-value.ts';
import { commandOf, Tap } from './taps.ts';

/** How long a tap can be taken back. */
export const UNDO_MS = 6000;

/** A command that has not left the page. */
const HeldTap = z.object({
  command: z.object({
    key: z.string(),
    method: z.enum(['post', 'put', 'patch', 'delete']),
    address: z.string(),
    body: z.unknown(),
    label: z.string(),
  }),
  tap: Tap,
});
export type HeldTap = z.infer<typeof HeldTap>;

const kept = keptValue('runner-held', z.array(HeldTap));

/**
 * Deliveries that can still be taken back: nobody hears "delivered" and then "not". Each goes to the outbox when its
 * time is over, when the page is put away, and when it is opened again.
 */
export class HeldTaps {
  readonly #outbox: Pick<Outbox, 'add'>;
  readonly #listeners = new Listeners();
  readonly #timers = new Map<string, number>();
  #taps: readonly HeldTap[] = kept.read() ?? [];

  constructor(outbox: Pick<Outbox, 'add'>) {
    this.#outbox = outbox;
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.sendAll();
    });
    window.addEventListener('pagehide', () => this.sendAll());
  }

  /** Holds a tap back for as long as it can be undone. */
  hold(tap: Tap, label: string): void {
    const command = commandOf(tap, label);
    this.#show([...this.#taps, { command, tap }]);
    this.#timers.set(
      command.key,
      window.setTimeout(() => this.#send(command.key), UNDO_MS),
    );
  }

  /** It was a slip of the finger. */
  undo(key: string): void {
    this.#forget(key);
  }

  /** Nothing is held back any longer. */
  sendAll(): void {
    for (const { command } of this.#taps) this.#send(command.key);
  }

  state = (): readonly HeldTap[] => this.#taps;

  subscribe = (listener: Listener): Unsubscribe => this.#listeners.add(listener);

  #send(key: string): void {
    const held = this.#taps.find(({ command }) => command.key === key);
    if (held === undefined) return;
    window.clearTimeout(this.#timers.get(key));
    // It is forgotten here only when the outbox has it; the key makes twice the same as once.
    this.#outbox.add(held.command).then(
      () => this.#forget(key),
      (error: unknown) => reportError(error),
    );
  }

  #forget(key: string): void {
    window.clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#show(this.#taps.filter(({ command }) => command.key !== key));
  }

  #show(taps: readonly HeldTap[]): void {
    this.#taps = taps;
    kept.write([...taps]);
    this.#listeners.call();
  }
}
