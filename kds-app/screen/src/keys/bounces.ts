import type { KeyAction } from './keymap.ts';

/** A key that is touched again sooner has bounced. */
const BOUNCE_MS = 80;

/** What done twice is done to another ticket the second time: the one that moved up. */
const ONCE: ReadonlySet<KeyAction['do']> = new Set([
  'slot',
  'bump',
  'bump-first',
  'recall-last',
  'undo',
  'pull',
]);

/** Tells a key that bounced from one that was pressed again, on a bar that is this screen's own keyboard. */
export class Bounces {
  #last: { readonly code: string; readonly at: number } | null = null;
  #bounced: string | null = null;

  /** A key went down. */
  down(code: string, at: number): void {
    this.#bounced = this.#isSoon(code, at) ? code : null;
    this.#last = { code, at };
  }

  /** A key came up. */
  up(code: string, at: number): void {
    if (this.#last?.code === code) this.#last = { code, at };
  }

  /** Whether this is not meant: its key had only just been touched. */
  isEcho(code: string, action: KeyAction | null): boolean {
    return action !== null && this.#bounced === code && ONCE.has(action.do);
  }

  #isSoon(code: string, at: number): boolean {
    return this.#last?.code === code && at - this.#last.at < BOUNCE_MS;
  }
}
