import WebSocket from 'ws';
import { textOf } from '#test/support/feed-listener.ts';
import { WIRE } from '#shared/contract/feed.ts';
import type { Taker } from './processes.ts';

/** One screen's feed: calls back with every message as text. */
export interface Feed {
  readonly socket: WebSocket;
  readonly ready: Promise<void>;
}

/** Opens a feed as a screen does. The floor has no greeting: it is ready when it is open. */
export function openFeed(
  taker: Taker,
  topics: readonly string[],
  onMessage: (text: string) => void,
  since?: number,
): Feed {
  const socket = new WebSocket(`ws://127.0.0.1:${taker.port}${taker.feed}`, { perMessageDeflate: false });
  const ready = new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => {
      if (taker.token === '') return resolve();
      socket.send(
        JSON.stringify({
          type: 'hello',
          wire: WIRE,
          token: taker.token,
          topics,
          ...(since === undefined ? {} : { since }),
        }),
      );
    });
    socket.on('message', (data) => {
      const text = textOf(data);
      if (text.startsWith('{"type":"ping"')) socket.send('{"type":"pong"}');
      else if (text.startsWith('{"type":"ready"')) resolve();
      else onMessage(text);
    });
  });
  return { socket, ready };
}

/** Opens as many as are wanted and waits until each has caught up. */
export async function openFeeds(
  count: number,
  taker: Taker,
  topics: readonly string[],
  onMessage: (text: string) => void = () => {},
  since?: number,
): Promise<Feed[]> {
  const feeds = Array.from({ length: count }, () => openFeed(taker, topics, onMessage, since));
  await Promise.all(feeds.map((feed) => feed.ready));
  return feeds;
}

export function closeFeeds(feeds: readonly Feed[]): void {
  for (const { socket } of feeds) socket.terminate();
}
