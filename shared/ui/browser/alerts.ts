import { z } from 'zod';
import type { ApiClient } from '../../client/api-client.ts';
import { Listeners } from '../../client/listeners.ts';
import type { Listener, Unsubscribe } from '../../client/ports.ts';
import type { SubscribeBody } from '../../contract/notices.ts';
import { NOTICE_ROUTES } from '../../contract/routes-notices.ts';
import { isTrusted, makeInstallable, type AppName } from './installable.ts';
import { keptValue } from './kept-value.ts';
import { spoken } from './speaking.ts';

/**
 * Whether this browser can be alerted while the page is closed. `plain`: not over plain HTTP, or the house sends none;
 * `home-screen`: once the page is installed; `ask`: when somebody taps; `on`: it is.
 */
export type AlertState =
  | 'plain'
  | 'unsupported'
  | 'home-screen'
  | 'denied'
  | 'ask'
  | 'asking'
  | 'failed'
  | 'on';

export interface AlertParts {
  readonly api: ApiClient;
  readonly app: AppName;
  readonly about: z.input<typeof SubscribeBody>['about'];
}

/** Alerts of this browser: what can be offered, and switching them on and off. */
export class Alerts {
  private readonly parts: AlertParts;
  private readonly kept;
  private readonly listeners = new Listeners();
  private now: AlertState = 'plain';
  private publicKey = '';

  constructor(parts: AlertParts) {
    this.parts = parts;
    this.kept = keptValue(`alerts:${parts.app}`, z.string());
  }

  state = (): AlertState => this.now;

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  /** Finds out what can be offered. What was switched on here before goes on, for whoever the page is now. */
  async look(): Promise<void> {
    if (!isTrusted()) return this.become('plain');
    const offer = await this.parts.api.call(NOTICE_ROUTES.alertOffer, {});
    if (!offer.ok || !offer.value.push) return this.become('plain');
    this.publicKey = offer.value.publicKey;
    if (!('PushManager' in window)) return this.become(isApple() ? 'home-screen' : 'unsupported');
    if (Notification.permission === 'denied') return this.become('denied');
    if (Notification.permission === 'granted' && this.kept.read() !== null) return this.enrol();
    this.become('ask');
  }

  /** Call it within the handling of a tap. */
  async turnOn(): Promise<void> {
    this.become('asking');
    const answer = await Notification.requestPermission();
    if (answer === 'granted') return this.enrol();
    this.become(answer === 'denied' ? 'denied' : 'ask');
  }

  async turnOff(): Promise<void> {
    const id = this.kept.read();
    this.kept.clear();
    if (id !== null) await this.parts.api.call(NOTICE_ROUTES.unsubscribe, { params: { id } });
    const registration = await makeInstallable(this.parts.app);
    const subscription = await registration?.pushManager.getSubscription();
    await subscription?.unsubscribe();
    this.become('ask');
  }

  private async enrol(): Promise<void> {
    const { api, about } = this.parts;
    const asked = await this.subscription().catch(() => null);
    const body = asked && readSubscription(asked.toJSON());
    if (!body) return this.become('failed');
    const told = await api.call(NOTICE_ROUTES.subscribe, { body: { ...body, about, language: spoken() } });
    if (!told.ok) return this.become('failed');
    this.kept.write(told.value.id);
    this.become('on');
  }

  /** The browser's own; one that was made for other keys of the house is made anew. */
  private async subscription(): Promise<PushSubscription | null> {
    const registration = await makeInstallable(this.parts.app);
    if (registration === null) return null;
    await navigator.serviceWorker.ready;
    const options = { userVisibleOnly: true, applicationServerKey: this.publicKey };
    return registration.pushManager.subscribe(options).catch(async () => {
      await (await registration.pushManager.getSubscription())?.unsubscribe();
      return registration.pushManager.subscribe(options);
    });
  }

  private become(state: AlertState): void {
    this.now = state;
    this.listeners.call();
  }
}

function readSubscription({ endpoint, keys }: PushSubscriptionJSON) {
  const [p256dh, auth] = [keys?.['p256dh'], keys?.['auth']];
  return endpoint && p256dh && auth ? { endpoint, keys: { p256dh, auth } } : null;
}

/** On a telephone of Apple's a page takes alerts only from the home screen. */
function isApple(): boolean {
  return /iPhone|iPad/.test(navigator.userAgent);
}
