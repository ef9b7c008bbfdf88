import { z } from 'zod';
import { jsonOf } from '#shared/client/json.ts';
import type { WebSocketConstructor, WebSocketLike } from '#shared/client/socket.ts';
import type { Document } from '#shared/contract/documents.ts';
import { ClientMessage, WIRE, type Topic } from '#shared/contract/feed.ts';
import type { PracticeDesk } from './desk.ts';

type Heard = Parameters<WebSocketLike['addEventListener']>[1];

/**
 * The feed of a practice desk in the form of a socket, so that a page follows it with the client that it follows the
 * house with. It opens once `desk` is there.
 */
export function localFeed(
  desk: Promise<PracticeDesk>,
  topics: readonly Topic[],
  siteId: string,
): WebSocketConstructor {
  return class implements WebSocketLike {
    private readonly heard = new Map<string, Heard[]>();
    private leave: () => void = () => undefined;

    constructor(_url: string) {
      void desk.then(() => this.emit('open'));
    }

    addEventListener(type: string, listener: Heard): void {
      this.heard.set(type, [...(this.heard.get(type) ?? []), listener]);
    }

    send(text: string): void {
      const message = ClientMessage.safeParse(jsonOf(text));
      if (message.data?.type === 'ping') this.say({ type: 'pong' });
      if (message.data?.type === 'hello') void desk.then((there) => this.follow(there));
    }

    close(): void {
      this.leave();
    }

    private follow(there: PracticeDesk): void {
      const { seq, documents } = there.documents();
      const { name, currency, locale, timeZone } = there.house.settings.site;
      const site = { id: siteId, name, currency, locale, timeZone };
      this.say({ type: 'welcome', wire: WIRE, seq, now: there.now(), site });
      this.say({ type: 'changed', seq, documents: wanted(documents, topics) });
      this.say({ type: 'ready', seq, fresh: true });
      this.leave = there.subscribe((changed) => {
        const some = wanted(changed, topics);
        const latest = Math.max(0, ...some.map((each) => each.seq));
        if (some.length > 0) this.say({ type: 'changed', seq: latest, documents: some });
      });
    }

    private say(message: object): void {
      this.emit('message', JSON.stringify(message));
    }

    private emit(type: string, data?: string): void {
      for (const listener of this.heard.get(type) ?? []) listener({ type, data });
    }
  };
}

const At = z.object({ station: z.string() });

/** What a page of these topics hears of. */
function wanted(documents: readonly Document[], topics: readonly Topic[]): readonly Document[] {
  return documents.filter((document) => {
    if (document.kind === 'order') return topics.includes('orders');
    if (document.kind !== 'ticket') return true;
    if (topics.includes('tickets:*')) return true;
    const at = At.safeParse(document.body);
    return !at.success || topics.includes(`tickets:${at.data.station}`);
  });
}
