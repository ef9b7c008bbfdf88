import { createContext, useContext } from 'react';
import { must } from '#shared/basics/result.ts';
import { STAFF_PACE } from '#shared/client/backoff.ts';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { FeedClient } from '#shared/client/feed-client.ts';
import { Outbox } from '#shared/client/outbox.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { browserClock, browserRandom, browserTimers } from '#shared/ui/browser/device.ts';
import { houseFeed } from '#shared/ui/browser/house-feed.ts';
import { keptCommands } from '#shared/ui/browser/kept-commands.ts';
import { Answers } from './work/answers.ts';
import { HeldTaps } from './work/held.ts';

/** A telephone in a runner's hand: its link, its outbox, and the taps that can still be taken back. */
export interface Phone {
  readonly api: ApiClient;
  readonly feed: FeedClient;
  readonly outbox: Outbox;
  readonly held: HeldTaps;
  readonly answers: Answers;
  readonly session: SessionInfo;
}

/** The parts that outlive a shift: who signs in next sends what still waits. */
export interface PhoneParts extends Omit<Phone, 'session'> {
  /** Sends what waits here; call it whenever somebody signs in. */
  readonly takeUp: () => void;
}

/** Everything that somebody who carries wants to hear of. */
const TOPICS = ['orders', 'floor', 'stations', 'site', 'duty'] as const;

export function newPhone(api: ApiClient): PhoneParts {
  const answers = new Answers();
  const outbox = new Outbox({
    api,
    storage: keptCommands('runner'),
    timers: browserTimers,
    clock: browserClock,
    random: browserRandom,
    pace: STAFF_PACE,
    settled: (settlement) => {
      if (settlement.kind === 'done') answers.take(settlement.answer);
    },
  });
  const held = new HeldTaps(outbox);
  let opened = false;
  const takeUp = () => {
    if (opened) return outbox.retryNow();
    opened = true;
    outbox.open().then(
      () => held.sendAll(),
      (error: unknown) => reportError(error),
    );
  };
  return { api, feed: houseFeed(TOPICS), outbox, held, answers, takeUp };
}

export const PhoneContext = createContext<Phone | null>(null);

export function usePhone(): Phone {
  return must(useContext(PhoneContext), 'a phone around this part of the page');
}
