import { ApiClient } from '#shared/client/api-client.ts';
import { STAFF_PACE } from '#shared/client/backoff.ts';
import type { CommandStorage, KeptCommand } from '#shared/client/command.ts';
import { FeedClient } from '#shared/client/feed-client.ts';
import { Listeners } from '#shared/client/listeners.ts';
import type { Listener, Unsubscribe } from '#shared/client/ports.ts';
import type { Topic } from '#shared/contract/feed.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { browserClock, browserRandom, browserTimers, makeKey } from '#shared/ui/browser/device.ts';
import { houseFeed } from '#shared/ui/browser/house-feed.ts';
import { PracticeClock } from './clock.ts';
import { PracticeDesk } from './desk.ts';
import { houseOf, type PracticeHouse } from './house.ts';
import { localAnswers } from './local-answers.ts';
import { localFeed } from './local-feed.ts';
import { seeded } from './random.ts';
import { Rush } from './rush.ts';
import { Score } from './score.ts';
import { HostMessage } from '#shared/contract/host-message.ts';

export const SPEEDS = [1, 2, 3, 5, 10] as const;
export type Speed = (typeof SPEEDS)[number];

const BEAT_MS = 250;

/** How fast it runs, and whether it stands still. */
export interface Pace {
  readonly speed: Speed;
  readonly paused: boolean;
}

/** What a page practises with, in the place of the house. */
export interface Practice {
  readonly feed: FeedClient;
  readonly api: ApiClient;
  readonly storage: CommandStorage;
  readonly score: Score;
  readonly pace: PracticePace;
}

/** Speed and pause, kept by the practice's own clock. */
export class PracticePace {
  private readonly clock: PracticeClock;
  private readonly listeners = new Listeners();
  private value: Pace;

  constructor(clock: PracticeClock, speed: Speed) {
    this.clock = clock;
    this.value = { speed, paused: false };
    clock.setRate(speed);
  }

  state = (): Pace => this.value;

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  set(change: Partial<Pace>): void {
    this.value = { ...this.value, ...change };
    this.clock.setRate(this.value.paused ? 0 : this.value.speed);
    this.listeners.call();
  }
}

export interface PracticeParts {
  readonly session: SessionInfo;
  readonly topics: readonly Topic[];
  /** The stations worked at this screen; empty at the pass. */
  readonly stations: readonly string[];
  readonly seed: number;
  readonly speed: Speed;
}

/**
 * A kitchen of its own in this browser. The house is listened to once, for its menu, its stations and its tables, and
 * then left: nothing that happens here can reach the day, its reports or its printers.
 */
export function openPractice({ session, topics, stations, seed, speed }: PracticeParts): Practice {
  const clock = new PracticeClock(browserClock);
  const pace = new PracticePace(clock, speed);
  const hands = session.device?.name ?? session.name;
  const byHand = (station: string) => stations.includes(station);
  const handsOut = stations.length === 0;
  const score = new Score({ byHand, handsOut, hands });
  const desk = readHouse().then((house) => {
    const opened = new PracticeDesk({ house, clock, prefix: `practice.${seed}` });
    opened.subscribe((_documents, change) => {
      if (change) score.take(change);
    });
    const rush = new Rush({ desk: opened, random: seeded(seed), byHand, handsOut });
    rush.advance();
    beat(() => {
      if (!pace.state().paused) rush.advance();
    });
    return opened;
  });
  const by = { role: session.role, name: hands };
  return {
    feed: new FeedClient({
      messages: HostMessage,
      origin: 'practice:',
      WebSocket: localFeed(desk, topics, session.site.id),
      timers: browserTimers,
      clock,
      random: browserRandom,
      pace: STAFF_PACE,
      topics,
    }),
    api: new ApiClient({ http: localAnswers(desk, by), newKey: makeKey }),
    storage: inMemory(),
    score,
    pace,
  };
}

/** The house says what it has, and is hung up on. It is not told which page this is: nobody works for it here. */
function readHouse(): Promise<PracticeHouse> {
  const feed = houseFeed(['menu', 'stations', 'site', 'floor', 'screens']);
  return new Promise((found) => {
    const leave = feed.subscribe(() => {
      const house = feed.link().link === 'linked' ? houseOf(feed.documents) : null;
      if (house === null) return;
      leave();
      feed.stop();
      found(house);
    });
    feed.start();
  });
}

function beat(run: () => void): void {
  browserTimers.after(BEAT_MS, () => {
    run();
    beat(run);
  });
}

function inMemory(): CommandStorage {
  const kept = new Map<string, KeptCommand>();
  return {
    all: async () => [...kept.values()],
    put: async (command) => void kept.set(command.key, command),
    remove: async (key) => void kept.delete(key),
  };
}
