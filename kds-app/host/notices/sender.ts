import type { NoticeChannel } from '#shared/floor/notice-settings.ts';
import { messageOf, type Message } from './message.ts';
import type { NoticeRow, NoticeStore, Outcome } from './ports.ts';

/** Sends one message by its channel; never throws for what can be expected to go wrong. */
export type Send = (channel: NoticeChannel, message: Message, row: NoticeRow) => Promise<Outcome>;

export interface SenderParts {
  readonly store: NoticeStore;
  readonly send: Send;
  readonly now: () => number;
  /** An attempt has ended: how the channel does may have changed. */
  readonly attempted: (channel: NoticeChannel, outcome: Outcome) => void;
  readonly warn: (error: unknown) => void;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How long to wait after each attempt that failed; after the last it has failed for good. */
const WAITS_MS = [15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE];
const AT_ONCE = 4;
const LONGEST_SLEEP_MS = MINUTE;
const CHANNELS: readonly NoticeChannel[] = ['push', 'email', 'sms'];

export const UNKNOWN = 'The kitchen computer stopped while this was being sent. It may have gone out.';

/** Sends what is queued: some at a time by each channel, so that a slow one holds up nobody else. */
export class Sender {
  readonly #parts: SenderParts;
  readonly #busy: Record<NoticeChannel, number> = { push: 0, email: 0, sms: 0 };
  readonly #under = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /**
   * Begins. Of what was on its way when the host stopped nobody knows: an alert is sent again, because the same one
   * takes its own place on a telephone; a second e-mail or text message would be one too many.
   */
  start(): void {
    const { store, now } = this.#parts;
    for (const row of store.interrupted()) {
      const again = row.channel === 'push';
      store.put(again ? { ...row, status: 'queued', nextAt: now() } : settled(row, 'failed', UNKNOWN, now()));
    }
    this.wake();
  }

  /** Ends; what is on its way is waited for, as long as its own time limit allows. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await Promise.all(this.#under);
  }

  /** Looks for what is due now. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const { store, now } = this.#parts;
    for (const channel of CHANNELS) {
      const room = AT_ONCE - this.#busy[channel];
      if (room > 0) for (const row of store.due(channel, now(), room)) this.#begin(channel, row);
    }
    this.#sleep();
  }

  #sleep(): void {
    const next = this.#parts.store.nextAt();
    if (next === null || this.#stopped) return;
    const ms = Math.min(Math.max(next - this.#parts.now(), 0), LONGEST_SLEEP_MS);
    // What is due but finds its channel busy is begun when that has room again.
    this.#timer = setTimeout(() => this.wake(), Math.max(ms, SECOND));
    this.#timer.unref();
  }

  #begin(channel: NoticeChannel, row: NoticeRow): void {
    this.#busy[channel] += 1;
    const attempt = this.#attempt(channel, row)
      .catch((error: unknown) => this.#parts.warn(error))
      .finally(() => {
        this.#busy[channel] -= 1;
        this.#under.delete(attempt);
        this.wake();
      });
    this.#under.add(attempt);
  }

  async #attempt(channel: NoticeChannel, row: NoticeRow): Promise<void> {
    const { store, send, now, attempted } = this.#parts;
    if (now() >= row.expiresAt) {
      const reason = row.reason === null ? 'Too late to be news.' : `${row.reason} Then it was too late.`;
      store.put(settled(row, 'failed', reason, now()));
      return attempted(channel, { type: 'never', reason });
    }
    const going = { ...row, status: 'sending', attempts: row.attempts + 1 } as const;
    store.put(going);
    const outcome = await send(channel, messageOf(row), going).catch((error: unknown): Outcome => {
      this.#parts.warn(error);
      return { type: 'never', reason: 'Something went wrong in the kitchen computer.' };
    });
    store.put(after(going, outcome, now()));
    attempted(channel, outcome);
  }
}

function after(row: NoticeRow, outcome: Outcome, now: number): NoticeRow {
  switch (outcome.type) {
    case 'sent':
      return settled(row, 'sent', null, now);
    case 'gone':
      return settled(row, 'dismissed', outcome.reason, now);
    case 'never':
      return settled(row, 'failed', outcome.reason, now);
    case 'again': {
      const wait = WAITS_MS[row.attempts - 1];
      if (wait === undefined) return settled(row, 'failed', outcome.reason, now);
      const nextAt = now + Math.max(wait, outcome.afterMs ?? 0);
      return { ...row, status: 'queued', reason: outcome.reason, nextAt };
    }
  }
}

/** Settled: an address that is not needed any more is not kept. A failed one may be tried again. */
function settled(
  row: NoticeRow,
  status: 'sent' | 'failed' | 'dismissed',
  reason: string | null,
  now: number,
): NoticeRow {
  const message = status === 'failed' ? row.message : forgotten(row);
  return { ...row, status, reason, settledAt: now, message };
}

/** The message without its receiver's address. */
export function forgotten(row: NoticeRow): string {
  const message = messageOf(row);
  return JSON.stringify({ ...message, target: { kind: 'forgotten' } });
}
