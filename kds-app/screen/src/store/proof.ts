import type { ApiClient } from '#shared/client/api-client.ts';
import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';

const TOGETHER_MS = 200;
const AGAIN_MS = 2000;
const MOST = 200;

type Drawn = Pick<Ticket, 'id' | 'revision'>;

/**
 * Tells the host which tickets this screen has drawn, so that everybody knows who could see what. It is a state, not
 * something that a hand did: what could not be told is told again, and nothing of it is kept over a reload.
 */
export class Proof {
  private readonly told = new Map<string, number>();
  private waiting = new Map<Drawn['id'], number>();
  private timer: number | null = null;
  private readonly api: ApiClient;
  private readonly page: string;

  constructor(api: ApiClient, page: string) {
    this.api = api;
    this.page = page;
  }

  /** These stand on the screen now. A page that nobody can see proves nothing. */
  drawn(tickets: readonly Drawn[]): void {
    if (document.visibilityState !== 'visible') return;
    for (const { id, revision } of tickets) {
      if ((this.told.get(id) ?? 0) < revision) this.waiting.set(id, revision);
    }
    if (this.waiting.size > 0) this.plan(TOGETHER_MS);
  }

  private plan(ms: number): void {
    this.timer ??= window.setTimeout(() => {
      this.timer = null;
      void this.tell();
    }, ms);
  }

  private async tell(): Promise<void> {
    const some = [...this.waiting].slice(0, MOST).map(([id, revision]) => ({ id, revision }));
    if (some.length === 0) return;
    const answer = await this.api.call(KITCHEN_ROUTES.ticketsShown, {
      body: { page: this.page, tickets: some },
    });
    if (answer.ok) {
      for (const { id, revision } of some) {
        this.told.set(id, revision);
        if (this.waiting.get(id) === revision) this.waiting.delete(id);
      }
    }
    if (this.waiting.size > 0) this.plan(answer.ok ? TOGETHER_MS : AGAIN_MS);
  }
}
