import type { BarWord } from '#shared/contract/bar-words.ts';
import { LOCAL_AGENT } from '#shared/kitchen/job.ts';
import { may } from '#shared/people/roles.ts';
import type { Desk } from '../../desk/api.ts';
import type { BarKey } from '../ports.ts';
import type { Link } from './link.ts';
import { barMessage } from './message.ts';

/**
 * What is said between bump bars, the screens that they work and the office where their keys are learnt. None of it is
 * kept: a key acts now or not at all.
 */
export class BarRelay {
  readonly #links: ReadonlySet<Link>;
  readonly #desk: Pick<Desk, 'all'>;

  constructor(links: ReadonlySet<Link>, desk: Pick<Desk, 'all'>) {
    this.#links = links;
    this.#desk = desk;
  }

  /** Hands keys to a screen, with the board that their presser saw. */
  press(screenId: string, keys: readonly BarKey[], seen: string | null | undefined): void {
    for (const link of this.#links) {
      if (link.following?.screen?.id !== screenId) continue;
      for (const key of keys) link.send(barMessage({ type: 'pressed', ...key, seen }));
    }
  }

  /** A screen's board was laid out anew: the agents of its bars are told. */
  shown({ following, version }: Link): void {
    const screen = following?.screen?.id;
    if (screen === undefined || version === null) return;
    const word = { type: 'shown', screen, version } as const;
    for (const agentId of this.#agentsOf(screen)) this.#toAgent(agentId, word);
  }

  /** Tells an agent what the screens of its bars show: it has just come, or its bars were set up anew. */
  catchUp(link: Link): void {
    const agentId = link.following?.principal.agentId ?? null;
    if (agentId === null) return;
    for (const { following, version } of this.#links) {
      const screen = following?.screen?.id;
      if (screen === undefined || version === null || !this.#agentsOf(screen).has(agentId)) continue;
      link.send(barMessage({ type: 'shown', screen, version }));
    }
  }

  catchUpAll(): void {
    for (const link of this.#links) this.catchUp(link);
  }

  /** Lets the agent of a bar learn its keys for a while; false when it is not there. */
  learn(agentId: string, bar: string, ms: number): boolean {
    return this.#toAgent(agentId, { type: 'learn', bar, ms });
  }

  /** Shows a key to whoever may set up bars and looks at them now. */
  heard(bar: string, code: string, raw: string): void {
    const message = barMessage({ type: 'heard', bar, code, raw });
    for (const link of this.#links) {
      const { following } = link;
      if (following === null || !may(following.principal.role, 'stations.edit')) continue;
      if (following.followed.some(({ topic }) => topic === 'screens')) link.send(message);
    }
  }

  #agentsOf(screen: string): ReadonlySet<string> {
    const bars = this.#desk.all('bar').flatMap(({ body }) => body ?? []);
    const own = bars.filter(({ screenId }) => screenId === screen);
    return new Set(own.map(({ agentId }) => agentId ?? LOCAL_AGENT));
  }

  #toAgent(agentId: string, word: BarWord): boolean {
    const links = [...this.#links].filter((link) => link.following?.principal.agentId === agentId);
    for (const link of links) link.send(barMessage(word));
    return links.length > 0;
  }
}
