import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import type {
  AlertOffer,
  ChannelsView,
  Notice,
  NoticeSecret,
  NoticeStatus,
  SubscribeBody,
  TestResult,
} from '#shared/contract/notices.ts';
import { NoticeChannel } from '#shared/floor/notice-settings.ts';
import type { Principal } from '../desk/principal.ts';
import type { ChannelReports } from './channel-reports.ts';
import { deliver, type Delivering } from './deliver.ts';
import { masked, noticeOf, type Message } from './message.ts';
import type { NoticeRow, NoticeStore } from './ports.ts';
import { dialled } from './receivers.ts';
import { forgotten } from './sender.ts';
import { testWords } from './words.ts';

export interface CounterParts extends Delivering {
  readonly store: NoticeStore;
  readonly reports: ChannelReports;
  readonly newId: () => string;
  /** Something is due. */
  readonly wake: () => void;
}

const AGAIN_MS = 3_600_000;
const TEST_MS = 120_000;

const NONE = refusal('not_found', 'There is no such notice. It may be forgotten by now.');
const NOT_FAILED = refusal(
  'invalid_transition',
  'Only a notice that has failed can be sent again or dismissed.',
);

/** What is asked about notices over HTTP. */
export class Counter {
  readonly #parts: CounterParts;

  constructor(parts: CounterParts) {
    this.#parts = parts;
  }

  list(asked: { readonly status?: NoticeStatus; readonly cursor?: string; readonly limit: number }): {
    readonly notices: readonly Notice[];
    readonly nextCursor: string | null;
  } {
    const { status = null, cursor = null, limit } = asked;
    const rows = this.#parts.store.list(status, cursor, limit + 1);
    const page = rows.slice(0, limit);
    return {
      notices: page.map(noticeOf),
      nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  }

  channels(): ChannelsView {
    const { store, reports, secrets, subscriptions, settings } = this.#parts;
    const counts = store.counts();
    const { notices } = settings();
    return {
      channels: NoticeChannel.options.map((channel) => ({
        ...reports.state(channel),
        on: notices[channel].on,
        queued: counts
          .filter((each) => each.channel === channel && each.status !== 'failed')
          .reduce((sum, { count }) => sum + count, 0),
      })),
      secrets: {
        'email-password': secrets.get('email-password') !== null,
        'sms-secret': secrets.get('sms-secret') !== null,
      },
      subscriptions: subscriptions.size(),
    };
  }

  async offer(): Promise<AlertOffer> {
    const { settings, secrets } = this.#parts;
    return { push: settings().notices.push.on, publicKey: (await secrets.vapid()).publicKey };
  }

  subscribe(principal: Principal, body: SubscribeBody): Result<{ readonly id: string }, Refusal> {
    const { subscriptions, settings, newId, now } = this.#parts;
    const { services } = settings().notices.push;
    return subscriptions.add(body, principal, { id: newId(), at: now(), services });
  }

  unsubscribe(principal: Principal, id: string): void {
    const { subscriptions } = this.#parts;
    // Somebody else's stays, and they do not learn that it is there.
    if (subscriptions.get(id)?.session === principal.sessionId) subscriptions.drop(id);
  }

  retry(id: string): Result<Notice, Refusal> {
    const { now } = this.#parts;
    const again = { status: 'queued', attempts: 0, nextAt: now(), expiresAt: now() + AGAIN_MS } as const;
    const done = this.#change(id, (row) => ({ ...row, ...again, settledAt: null }));
    if (done.ok) this.#parts.wake();
    return done;
  }

  dismiss(id: string): Result<Notice, Refusal> {
    return this.#change(id, (row) => ({ ...row, status: 'dismissed', message: forgotten(row) }));
  }

  #change(id: string, change: (row: NoticeRow) => NoticeRow): Result<Notice, Refusal> {
    const { store, reports } = this.#parts;
    const row = store.get(id);
    if (row === null) return err(NONE);
    if (row.status !== 'failed') return err(NOT_FAILED);
    const next = change(row);
    store.put(next);
    reports.tell(NoticeChannel.parse(row.channel));
    return ok(noticeOf(next));
  }

  setSecret(name: NoticeSecret, value: string | null): void {
    this.#parts.secrets.set(name, value);
  }

  /** Sends at once and waits for what comes of it, whether or not the channel is switched on. */
  async test(
    principal: Principal,
    test: { readonly channel: 'push' } | { readonly channel: 'email' | 'sms'; readonly to: string },
  ): Promise<TestResult> {
    if (test.channel === 'push') return this.#testPush(principal);
    const { countryCode } = this.#parts.settings().notices.sms;
    const address = test.channel === 'sms' ? dialled(test.to, countryCode) : test.to;
    if (address === null) return { ok: false, detail: `${test.to} is not a telephone number.` };
    const { site } = this.#parts.settings();
    const message = this.#testMessage(site.locale, { kind: 'address', address }, masked(address));
    return this.#send(test.channel, message, `Handed over for ${test.to}.`);
  }

  async #testPush({ sessionId }: Principal): Promise<TestResult> {
    const own = this.#parts.subscriptions
      .live()
      .filter(({ subscription }) => subscription.session === sessionId);
    const [first] = own.toSorted((a, b) => b.subscription.at - a.subscription.at);
    if (!first) return { ok: false, detail: 'This browser takes no alerts yet. Switch them on here first.' };
    const { id, language } = first.subscription;
    const message = this.#testMessage(
      language,
      { kind: 'browser', subscriptionId: id },
      first.principal.name,
    );
    return this.#send('push', message, 'Sent to this browser.');
  }

  #testMessage(language: string, target: Message['target'], to: string): Message {
    const { title, text } = testWords(language, this.#parts.settings().site.name);
    const about = { path: '', tag: 'test', orderId: null, orderNumber: null };
    return { event: 'test', target, to, language, title, text, ...about };
  }

  async #send(channel: NoticeChannel, message: Message, good: string): Promise<TestResult> {
    const { newId, now } = this.#parts;
    const outcome = await deliver(channel, message, { id: newId(), expiresAt: now() + TEST_MS }, this.#parts);
    return outcome.type === 'sent' ? { ok: true, detail: good } : { ok: false, detail: outcome.reason };
  }
}
