import type { NoticeChannel } from '#shared/floor/notice-settings.ts';
import { must } from '#shared/basics/result.ts';
import type { Settings } from '#shared/floor/settings.ts';
import type { Desk } from '../desk/api.ts';
import { SITE } from '../desk/context.ts';
import { ChannelReports } from './channel-reports.ts';
import { Counter } from './counter.ts';
import { deliver } from './deliver.ts';
import type { NoticeStore, SessionCheck } from './ports.ts';
import { PrinterWatcher } from './printer-watcher.ts';
import { NoticeSecrets } from './secrets.ts';
import { Sender } from './sender.ts';
import { Subscriptions } from './subscriptions.ts';
import { Watcher, type WatcherParts } from './watcher.ts';

export interface NoticeParts {
  readonly desk: Desk;
  readonly store: NoticeStore;
  readonly sessions: SessionCheck;
  /** Where the secrets are kept. */
  readonly dataDir: string;
  readonly now: () => number;
  readonly newId: () => string;
  readonly warn: (error: unknown) => void;
}

/** What goes on between `start` and `stop`. */
interface Running {
  readonly watcher: Watching;
  readonly sender: Sender;
  readonly forgetting: NodeJS.Timeout;
}

const DAY_MS = 86_400_000;
const KEPT_DAYS = 7;
const FORGET_EVERY_MS = 3_600_000;
const CHANNELS: readonly NoticeChannel[] = ['push', 'email', 'sms'];

/** Word to people whose page is not open: what is asked of it over HTTP, and the watching and sending once started. */
export function openNotices(parts: NoticeParts) {
  const { desk, store, now, newId } = parts;
  const settings = (): Settings => must(desk.get('settings', SITE)?.body, 'the settings of the site');
  const secrets = new NoticeSecrets(parts.dataDir);
  const subscriptions = new Subscriptions(store, parts.sessions);
  const reports = new ChannelReports({ desk, store, now });
  const by = { settings, secrets, subscriptions, now };
  const newSender = () =>
    new Sender({
      store,
      now,
      send: (channel, message, row) => deliver(channel, message, row, by),
      attempted: (channel, outcome) => reports.attempted(channel, outcome),
      warn: parts.warn,
    });
  let running: Running | null = null;
  const counter = new Counter({ ...by, store, reports, newId, wake: () => running?.sender.wake() });
  return {
    list: counter.list.bind(counter),
    channels: counter.channels.bind(counter),
    offer: counter.offer.bind(counter),
    subscribe: counter.subscribe.bind(counter),
    unsubscribe: counter.unsubscribe.bind(counter),
    retry: counter.retry.bind(counter),
    dismiss: counter.dismiss.bind(counter),
    setSecret: counter.setSecret.bind(counter),
    test: counter.test.bind(counter),
    /** Begins to watch and to send, with what was left over from before. */
    async start(): Promise<void> {
      const sender = newSender();
      const watcher = watching({ desk, store, subscriptions, now, newId, added: () => sender.wake() });
      const forget = () => store.forgetBefore(now() - KEPT_DAYS * DAY_MS);
      running = { watcher, sender, forgetting: setInterval(forget, FORGET_EVERY_MS) };
      forget();
      sender.start();
      await watcher.catchUp();
      for (const channel of CHANNELS) reports.tell(channel);
    },
    async stop(): Promise<void> {
      const ended = running;
      running = null;
      if (ended === null) return;
      clearInterval(ended.forgetting);
      ended.watcher.stop();
      await ended.sender.stop();
      await reports.settled();
    },
  };
}

type Watching = ReturnType<typeof watching>;

function watching(parts: WatcherParts) {
  const orders = new Watcher(parts);
  const printers = new PrinterWatcher(parts);
  return {
    catchUp: () => orders.catchUp(),
    stop: () => {
      orders.stop();
      printers.stop();
    },
  };
}

export type HouseNotices = ReturnType<typeof openNotices>;
