import { instantOf } from '#shared/basics/instant.ts';
import { LOCAL_AGENT } from '#shared/kitchen/job.ts';
import type { BumpBar } from '#shared/kitchen/keys.ts';
import type { HostClock } from './clock.ts';
import type { Desk } from './desk/api.ts';
import { HOST, type DeskCommand } from './desk/commands.ts';

/** An agent that starts anew, or whose link is opened anew, is back sooner. */
export const AWAY_MS = 3_000;
const EVERY_MS = 1_000;

export interface BarWatchParts {
  readonly desk: Desk;
  /** The agents that follow the feed now. */
  readonly agents: () => ReadonlySet<string>;
}

/** Sees which bump bars nobody reads now, because their agent is away: what it said of them last holds no more (BU6). */
export class BarWatch {
  readonly #parts: BarWatchParts;
  /** Since when each agent that reads a bar is not there, in milliseconds since 1970. */
  #missing: ReadonlyMap<string, number> = new Map();

  constructor(parts: BarWatchParts) {
    this.#parts = parts;
  }

  async look(now: number): Promise<void> {
    const { desk, agents } = this.#parts;
    const bars = desk.all('bar').flatMap(({ body }) => body ?? []);
    const here = agents();
    const absent = new Set(bars.map(agentOf).filter((id) => !here.has(id)));
    this.#missing = new Map([...absent].map((id) => [id, this.#missing.get(id) ?? now]));
    for (const command of bars.flatMap((bar) => this.#due(bar, now)))
      await desk.submit({ command, by: HOST, keyed: null, answer: () => ({ status: 200, body: '' }) });
  }

  #due(bar: BumpBar, now: number): DeskCommand[] {
    const missing = this.#missing.get(agentOf(bar));
    const isMarked = (bar.awaySince ?? null) !== null;
    if (missing === undefined) return isMarked ? [{ type: 'mark-bar', barId: bar.id, awaySince: null }] : [];
    if (isMarked || now - missing < AWAY_MS) return [];
    return [{ type: 'mark-bar', barId: bar.id, awaySince: instantOf(missing) }];
  }
}

function agentOf({ agentId }: BumpBar): string {
  return agentId ?? LOCAL_AGENT;
}

/** Looks every second, until it is stopped. */
export function watchBars(parts: BarWatchParts, { now, every }: HostClock): { stop(): void } {
  const watch = new BarWatch(parts);
  let busy = false;
  return every(EVERY_MS, () => {
    if (busy) return;
    busy = true;
    void watch.look(now()).finally(() => {
      busy = false;
    });
  });
}
