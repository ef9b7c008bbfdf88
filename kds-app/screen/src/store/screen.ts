import type { ApiClient } from '#shared/client/api-client.ts';
import { STAFF_PACE } from '#shared/client/backoff.ts';
import type { CommandStorage } from '#shared/client/command.ts';
import type { FeedClient } from '#shared/client/feed-client.ts';
import { Outbox } from '#shared/client/outbox.ts';
import type { Topic } from '#shared/contract/feed.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { browserClock, browserRandom, browserTimers, makeKey } from '#shared/ui/browser/device.ts';
import { houseFeed } from '#shared/ui/browser/house-feed.ts';
import { keptCommands } from '#shared/ui/browser/kept-commands.ts';
import { keptValue } from '#shared/ui/browser/kept-value.ts';
import { ShownBoards } from '../keys/shown-boards.ts';
import type { Practice } from '../practice/practice.ts';
import { TouchGuard } from '../press/touch-guard.ts';
import { SoundBox } from '../sound/sound-box.ts';
import { centralLook, type CentralLook } from './central-look.ts';
import { Kitchen } from './kitchen.ts';
import { orMemory } from './or-memory.ts';
import { LinkWatch } from './link-watch.ts';
import { Notices } from './notices.ts';
import { PaceLog } from './pace.ts';
import type { PreferenceStore } from './preferences.ts';
import { Proof } from './proof.ts';
import { Seen, SeenIds } from './seen.ts';
import { Ticker } from './ticker.ts';
import { say } from '../words/say.ts';

/** Everything that a page of the kitchen works with. */
export interface Screen {
  readonly session: SessionInfo;
  readonly feed: FeedClient;
  /** The boards that this page shows, for keys that come from far. */
  readonly shown: ShownBoards;
  readonly outbox: Outbox;
  readonly kitchen: Kitchen;
  readonly notices: Notices;
  readonly ticker: Ticker;
  readonly link: LinkWatch;
  readonly seen: Seen;
  readonly pace: PaceLog;
  readonly preferences: PreferenceStore;
  readonly sound: SoundBox;
  readonly touch: TouchGuard;
  readonly proof: Proof;
  readonly central: CentralLook;
  readonly api: ApiClient;
  /** What stands in the place of the house while somebody practises; null in service. */
  readonly practice: Practice | null;
}

export interface ScreenParts {
  readonly api: ApiClient;
  readonly session: SessionInfo;
  readonly preferences: PreferenceStore;
  readonly topics: readonly Topic[];
  /** Whose arrivals are remembered as touched: a station's id or `expo`. */
  readonly memory: string;
  readonly practice: Practice | null;
}

/** Puts a screen together and lets it begin. */
export function openScreen(parts: ScreenParts): Screen {
  const { session, preferences, topics, practice } = parts;
  const api = practice?.api ?? parts.api;
  const feed = practice?.feed ?? houseFeed(topics, parts.memory);
  const memory = practice ? 'practice' : parts.memory;
  const notices = new Notices(browserTimers);
  const name = session.device?.name ?? session.name;
  const kitchen = new Kitchen({ feed, notices, makeKey, name });
  const ticker = new Ticker(() => feed.hostNow(), browserTimers);
  const outbox = outboxOf(api, kitchen, notices, practice?.storage);
  const pace = new PaceLog();
  kitchen.subscribe(() => pace.observe(feed.documents.of('ticket').values()));
  const link = new LinkWatch({ feed, ticker, clock: browserClock, open: () => openIds(kitchen) });
  const screen: Screen = {
    session,
    feed,
    shown: new ShownBoards(makeKey(), (version) => feed.shows(version)),
    outbox,
    kitchen,
    notices,
    ticker,
    link,
    seen: new Seen(keptValue(`seen:${memory}`, SeenIds)),
    pace,
    preferences,
    sound: new SoundBox(() => preferences.state().volume),
    touch: new TouchGuard(),
    proof: new Proof(api, memory),
    central: centralLook({ feed, outbox, session, page: parts.memory, makeKey }),
    api,
    practice,
  };
  preferences.follow(screen.central);
  begin(screen);
  return screen;
}

function begin({ kitchen, outbox, feed, ticker, sound, notices }: Screen): void {
  kitchen.take(outbox).catch((error: unknown) => {
    sayUnkept(notices, error);
  });
  ticker.start();
  feed.subscribe(() => ticker.adjust());
  sound.start();
  feed.start();
}

function sayUnkept(notices: Notices, why: unknown): void {
  notices.say('', say('notKeptOver', { why: String(why) }));
}

/** The outbox of a kitchen screen. What the host refuses is said at its ticket, so nothing refused is kept. */
function outboxOf(
  api: ApiClient,
  kitchen: Kitchen,
  notices: Notices,
  storage: CommandStorage = orMemory(keptCommands('kitchen'), (why) => sayUnkept(notices, why)),
): Outbox {
  const outbox = new Outbox({
    api,
    storage,
    timers: browserTimers,
    clock: browserClock,
    random: browserRandom,
    pace: STAFF_PACE,
    settled: kitchen.settled,
  });
  outbox.subscribe(() => {
    for (const { key } of outbox.state().refused) {
      outbox.dismiss(key).catch((error: unknown) => sayUnkept(notices, error));
    }
  });
  return outbox;
}

function openIds(kitchen: Kitchen): ReadonlySet<string> {
  const waiting = [...kitchen.tickets().values()].filter((ticket) => ticket.status === 'waiting');
  const pending = [...kitchen.orders().values()].filter((order) => order.status === 'pending');
  return new Set([...waiting, ...pending].map(({ id }) => id));
}
