import { z } from 'zod';
import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { SubscribeBody } from '#shared/contract/notices.ts';
import { may } from '#shared/people/roles.ts';
import type { Principal } from '../desk/principal.ts';
import type { NoticeStore, SessionCheck, SubscriptionRow } from './ports.ts';

/** A browser that asked to be told, read. */
export interface Subscription {
  readonly id: string;
  readonly endpoint: string;
  readonly keys: SubscribeBody['keys'];
  readonly language: string;
  readonly about: SubscribeBody['about'];
  readonly session: string;
  readonly at: number;
}

const PER_SESSION = 6;
const ALL = 5000;

/** The push services of the known browsers, by the ends of their names. */
const SERVICES = ['fcm.googleapis.com', 'push.services.mozilla.com', 'push.apple.com', 'notify.windows.com'];

const FOREIGN = refusal(
  'forbidden',
  'This browser’s push service is not one that the house sends to. The owner can allow it in the office.',
);
const FULL = refusal('unavailable', 'Too many browsers asked for alerts already. Try again later.');

/** The browsers that asked for alerts: kept in the store, and in memory because every change asks for them. */
export class Subscriptions {
  readonly #store: NoticeStore;
  readonly #sessions: SessionCheck;
  #kept: Map<string, Subscription>;

  constructor(store: NoticeStore, sessions: SessionCheck) {
    this.#store = store;
    this.#sessions = sessions;
    this.#kept = new Map(store.subscriptions().map((row) => [row.id, read(row)]));
  }

  size(): number {
    return this.#kept.size;
  }

  get(id: string): Subscription | null {
    return this.#kept.get(id) ?? null;
  }

  /** Each with whoever holds its session now; those whose session has ended are forgotten. */
  live(): { readonly subscription: Subscription; readonly principal: Principal }[] {
    return [...this.#kept.values()].flatMap((subscription) => {
      const principal = this.#sessions.recheck(subscription.session);
      if (principal !== null) return [{ subscription, principal }];
      this.drop(subscription.id);
      return [];
    });
  }

  add(
    body: SubscribeBody,
    principal: Principal,
    { id, at, services }: { readonly id: string; readonly at: number; readonly services: readonly string[] },
  ): Result<{ id: string }, Refusal> {
    if (!isKnownService(body.endpoint, services)) return err(FOREIGN);
    if (!mayAskFor(body.about, principal)) {
      return err(refusal('forbidden', 'This session hears of other orders than the ones asked for.'));
    }
    const known = [...this.#kept.values()].find(({ endpoint }) => endpoint === body.endpoint);
    if (!known && this.#kept.size >= ALL) return err(FULL);
    const { endpoint, keys, language, about } = body;
    const session = principal.sessionId;
    const added = { id: known?.id ?? id, endpoint, keys, language, about, session, at };
    this.#store.putSubscription({ ...added, keys: JSON.stringify(keys), about: JSON.stringify(about) });
    this.#kept.set(added.id, added);
    this.#trim(session);
    return ok({ id: added.id });
  }

  drop(id: string): void {
    this.#kept.delete(id);
    this.#store.dropSubscription(id);
  }

  /** A session has a few browsers' worth and no more; its oldest go. */
  #trim(session: string): void {
    const own = [...this.#kept.values()].filter((each) => each.session === session);
    for (const { id } of own.toSorted((a, b) => b.at - a.at).slice(PER_SESSION)) this.drop(id);
  }
}

function read({ id, endpoint, keys, language, about, session, at }: SubscriptionRow): Subscription {
  const body = SubscribeBody.pick({ keys: true, about: true }).parse({
    keys: json(keys),
    about: json(about),
  });
  return { id, endpoint, language, session, at, ...body };
}

function json(text: string): unknown {
  return z.json().parse(JSON.parse(text));
}

/** The host calls no address that a guest thinks up: only a browser's push service, or one that the owner allowed. */
export function isKnownService(endpoint: string, allowed: readonly string[]): boolean {
  const url = URL.parse(endpoint);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (allowed.includes(url.origin)) return true;
  const isStandard = url.protocol === 'https:' && url.port === '';
  return isStandard && SERVICES.some((name) => url.hostname === name || url.hostname.endsWith(`.${name}`));
}

function mayAskFor(about: SubscribeBody['about'], { role, deviceId }: Principal): boolean {
  if (about.kind !== 'duty') return may(role, 'order.read.own') || may(role, 'order.read.all');
  return deviceId !== null || may(role, 'order.read.all');
}
