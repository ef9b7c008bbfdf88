import { isSettled, LOCAL_AGENT, type Job } from '#shared/kitchen/job.ts';
import type { Held } from '../../desk/api.ts';

/**
 * Which print jobs their agents were ever told of. One that was made while its agent was away, and that it has not come
 * back for, is on no machine but this one: it cannot be on paper (rule JH3). Of those that are older than this process
 * nobody can say, so they count as told.
 */
export class ToldJobs {
  /** Jobs that no agent was told of, and whose they are. */
  readonly #untold = new Map<string, string>();

  get untold(): ReadonlySet<string> {
    return new Set(this.#untold.keys());
  }

  /** What a commit changed, while these agents listen. Called before any agent that joins after it is told of anything. */
  committed(changed: readonly Held[], here: ReadonlySet<string>): void {
    for (const held of changed) {
      if (!isJob(held)) continue;
      const agent = held.body && !isSettled(held.body.status) ? agentOf(held.body) : null;
      if (agent === null || here.has(agent)) this.#untold.delete(held.id);
      else if (held.version === 1) this.#untold.set(held.id, agent);
    }
  }

  /** An agent begins to listen: it is told of all that is its. */
  joined(agentId: string): void {
    for (const [id, agent] of this.#untold) if (agent === agentId) this.#untold.delete(id);
  }
}

function agentOf({ agentId }: Job): string {
  return agentId ?? LOCAL_AGENT;
}

function isJob(held: Held): held is Held<'job'> {
  return held.kind === 'job';
}
