import { instantOf } from '#shared/basics/instant.ts';
import type { ChannelState } from '#shared/contract/notices.ts';
import type { NoticeChannel } from '#shared/floor/notice-settings.ts';
import type { Desk } from '../desk/api.ts';
import { HOST } from '../desk/commands.ts';
import type { NoticeStore, Outcome } from './ports.ts';

export interface ReportParts {
  readonly desk: Desk;
  readonly store: NoticeStore;
  readonly now: () => number;
}

/**
 * Tells the house how each channel does, as a document that the office follows. Told only when it has changed, one
 * report at a time: a mail server that is down for an evening is a few entries in the journal, not one per guest.
 */
export class ChannelReports {
  readonly #parts: ReportParts;
  readonly #trouble = new Map<NoticeChannel, ChannelState['trouble']>();
  readonly #telling = new Map<NoticeChannel, Promise<void>>();

  constructor(parts: ReportParts) {
    this.#parts = parts;
  }

  /** An attempt has ended. */
  attempted(channel: NoticeChannel, outcome: Outcome): void {
    if (outcome.type === 'sent') this.#trouble.set(channel, null);
    else if (outcome.type !== 'gone') this.#inTrouble(channel, outcome.reason);
    this.tell(channel);
  }

  /** Something about its failed notices may have changed. */
  tell(channel: NoticeChannel): void {
    if (this.#telling.has(channel)) return;
    const telling = this.#tellUntilSame(channel).finally(() => this.#telling.delete(channel));
    this.#telling.set(channel, telling);
  }

  async settled(): Promise<void> {
    await Promise.all(this.#telling.values());
  }

  state(channel: NoticeChannel): ChannelState {
    const failed = this.#parts.store
      .counts()
      .filter((each) => each.channel === channel && each.status === 'failed')
      .reduce((sum, { count }) => sum + count, 0);
    const told = this.#parts.desk.get('channel', channel)?.body?.trouble ?? null;
    const trouble = this.#trouble.get(channel);
    return { id: channel, failed, trouble: trouble === undefined ? told : trouble };
  }

  #inTrouble(channel: NoticeChannel, reason: string): void {
    const { trouble } = this.state(channel);
    if (trouble?.reason !== reason) {
      this.#trouble.set(channel, { at: instantOf(this.#parts.now()), reason });
    }
  }

  async #tellUntilSame(channel: NoticeChannel): Promise<void> {
    const { desk } = this.#parts;
    for (;;) {
      const state = this.state(channel);
      const told = desk.get('channel', channel)?.body ?? { id: channel, failed: 0, trouble: null };
      if (JSON.stringify(told) === JSON.stringify(state)) return;
      const done = await desk.submit({
        command: { type: 'report-channel', state },
        by: HOST,
        keyed: null,
        answer: () => ({ status: 200, body: '' }),
      });
      if (!done.ok) return;
    }
  }
}
