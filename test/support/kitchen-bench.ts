import { err, type Result } from '#shared/basics/result.ts';
import { ApiClient } from '#shared/client/api-client.ts';
import { STAFF_PACE } from '#shared/client/backoff.ts';
import { FeedClient } from '#shared/client/feed-client.ts';
import type { HttpAnswer, HttpRequest, HttpSilence } from '#shared/client/http.ts';
import { Outbox, type Settlement } from '#shared/client/outbox.ts';
import type { BusyService } from './busy-service.ts';
import { MemoryCommands } from './memory-commands.ts';
import { HostMessage } from '#shared/contract/host-message.ts';

export type Answer = Result<HttpAnswer, HttpSilence>;

/** A request that was sent, and how the host answers it. */
export interface Sent {
  readonly request: HttpRequest;
  readonly answer: (answer: Answer) => void;
}

class NoSocket {
  send(): void {
    throw new Error('There is no feed here');
  }
  close(): void {}
  addEventListener(): void {}
}

/** The real feed client, with a service's documents in it, and what an outbox needs; time stands still. */
export class KitchenBench {
  readonly timers = { after: () => () => undefined };
  readonly clock: { now: () => number; steady: () => number };
  readonly feed: FeedClient;
  readonly sent: Sent[] = [];
  private keys = 0;

  constructor(service: BusyService) {
    this.clock = { now: () => Date.parse(service.now), steady: () => 0 };
    this.feed = new FeedClient({
      messages: HostMessage,
      origin: 'ws://host',
      WebSocket: NoSocket,
      timers: this.timers,
      clock: this.clock,
      random: () => 0.5,
      pace: STAFF_PACE,
      topics: ['orders'],
    });
    this.feed.documents.apply(service.documents);
  }

  readonly makeKey = (): string => {
    this.keys += 1;
    return `00000000-0000-4000-8000-${String(this.keys).padStart(12, '0')}`;
  };

  /** The real outbox over an HTTP that answers when the test says so. */
  outbox(settled: (settlement: Settlement) => void, storage = new MemoryCommands()): Outbox {
    const http = (request: HttpRequest) =>
      new Promise<Answer>((resolve) => this.sent.push({ request, answer: (answer) => resolve(answer) }));
    const api = new ApiClient({ http, newKey: this.makeKey });
    const { timers, clock } = this;
    return new Outbox({ api, storage, timers, clock, random: () => 0, pace: STAFF_PACE, settled });
  }
}

/** As when the network is gone. */
export const NO_ANSWER: Answer = err('no-connection');
