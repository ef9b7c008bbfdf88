import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocketServer, type RawData, type WebSocket as HostSocket } from 'ws';
import { HandTimers } from '../../test/support/hand-timers.ts';
import { listen, type Listening } from '../../test/support/listen.ts';
import type { Document } from '../contract/documents.ts';
import { FEED_PATH, WIRE, type ClientMessage, type HostMessage as Message } from '../contract/feed.ts';
import { HostMessage } from '../contract/host-message.ts';
import { STAFF_PACE } from './backoff.ts';
import { FeedClient } from './feed-client.ts';

/** A host of the feed whose every word the test says. */
class SpokenHost {
  readonly heard: ClientMessage[] = [];
  links: HostSocket[] = [];
  private readonly sockets: WebSocketServer;

  constructor(listening: Listening) {
    this.sockets = new WebSocketServer({ server: listening.server, path: FEED_PATH });
    this.sockets.on('connection', (socket) => {
      this.links.push(socket);
      socket.on('message', (data: RawData) =>
        this.heard.push(JSON.parse((data as Buffer).toString()) as ClientMessage),
      );
    });
  }

  say(...messages: Message[]): void {
    for (const message of messages) this.links.at(-1)?.send(JSON.stringify(message));
  }

  hellos() {
    return this.heard.filter((message) => message.type === 'hello');
  }
}

const SITE = { id: 'site-1', name: 'Copper', currency: 'EUR', locale: 'en', timeZone: 'Europe/Dublin' };
const welcome = (seq: number, id = SITE.id): Message => ({
  type: 'welcome',
  wire: WIRE,
  seq,
  now: new Date(timers.now() + 5000).toISOString(),
  site: { ...SITE, id },
});
const board = (id: string, seq: number, number: number): Document => ({
  kind: 'board',
  id,
  seq,
  body: { number, status: 'ready', name: null },
});
const changed = (seq: number, ...documents: Document[]): Message => ({ type: 'changed', seq, documents });
const ready = (seq: number, fresh: boolean): Message => ({ type: 'ready', seq, fresh });

let timers: HandTimers;
let listening: Listening;
let host: SpokenHost;
let feed: FeedClient;

beforeEach(async () => {
  timers = new HandTimers();
  listening = await listen((_request, response) => response.writeHead(404).end());
  host = new SpokenHost(listening);
  feed = new FeedClient({
    messages: HostMessage,
    origin: listening.origin.replace('http', 'ws'),
    WebSocket,
    timers,
    clock: timers,
    random: () => 0,
    pace: STAFF_PACE,
    topics: ['board'],
    token: () => 'secret',
  });
});
afterEach(async () => {
  feed.stop();
  await listening.close();
});

const numbers = () => [...feed.documents.of('board').values()].map((body) => body.number);
const helloCount = (count: number) => vi.waitFor(() => expect(host.hellos()).toHaveLength(count));
const isNow = (link: string) => vi.waitFor(() => expect(feed.link().link).toBe(link));

async function linked(): Promise<void> {
  feed.start();
  await helloCount(1);
  host.say(welcome(10), changed(10, board('a', 4, 1), board('b', 9, 2)), ready(10, true));
  await isNow('linked');
}

test('says hello, shows documents at ready, and follows changes', async () => {
  feed.start();
  expect(feed.link().link).toBe('connecting');
  await helloCount(1);
  expect(host.hellos()[0]).toEqual({ type: 'hello', wire: WIRE, token: 'secret', topics: ['board'] });
  host.say(welcome(10), changed(10, board('a', 4, 1)));
  await vi.waitFor(() => expect(feed.link().site?.name).toBe('Copper'));
  expect(numbers()).toEqual([]);
  host.say(ready(10, true));
  await isNow('linked');
  expect(numbers()).toEqual([1]);
  expect(feed.hostNow() - timers.now()).toBe(5000);
  host.say(changed(11, board('a', 11, 7)));
  await vi.waitFor(() => expect(numbers()).toEqual([7]));
});

test('what was told in another way is shown at once, and followed from there', async () => {
  feed.begin(10, [board('a', 4, 1), board('b', 9, 2)]);
  expect(numbers()).toEqual([1, 2]);
  feed.start();
  await helloCount(1);
  expect(host.hellos()[0]).toMatchObject({ since: 10 });
  host.say(welcome(11), changed(11, board('b', 11, 3)), ready(11, false));
  await isNow('linked');
  expect(numbers()).toEqual([1, 3]);
});

test('comes back after a loss, asks for what it missed, and keeps what it had meanwhile', async () => {
  await linked();
  host.links[0]?.terminate();
  await isNow('lost');
  expect(numbers()).toEqual([1, 2]);
  timers.pass(STAFF_PACE.firstMs);
  await helloCount(2);
  expect(host.hellos()[1]).toMatchObject({ since: 10 });
  expect(feed.link().link).toBe('lost');
  host.say(welcome(12), changed(12, board('b', 12, 5)), ready(12, false));
  await isNow('linked');
  expect(numbers()).toEqual([1, 5]);
});

test('a fresh ready replaces everything', async () => {
  await linked();
  host.links[0]?.terminate();
  await isNow('lost');
  timers.pass(STAFF_PACE.firstMs);
  await helloCount(2);
  host.say(welcome(3), changed(3, board('c', 2, 9)), ready(3, true));
  await isNow('linked');
  expect(numbers()).toEqual([9]);
});

test('an open link that says nothing for three heartbeats is lost; a ping keeps it, and is answered', async () => {
  await linked();
  timers.pass(5000);
  host.say({ type: 'ping' });
  await vi.waitFor(() => expect(host.heard.some((message) => message.type === 'pong')).toBe(true));
  expect(host.heard.filter((message) => message.type === 'ping')).toHaveLength(2);
  timers.pass(5999);
  expect(feed.link().link).toBe('linked');
  expect(feed.silence()).toBe(5999);
  timers.pass(1);
  expect(feed.link().link).toBe('lost');
});

test('a host that never answers the connection is given up and tried again', async () => {
  host = new SpokenHost(listening);
  const silent = await listen(() => undefined);
  silent.server.on('upgrade', () => undefined);
  const deaf = new FeedClient({
    messages: HostMessage,
    origin: silent.origin.replace('http', 'ws'),
    WebSocket,
    timers,
    clock: timers,
    random: () => 0,
    pace: STAFF_PACE,
    topics: ['board'],
  });
  deaf.start();
  timers.pass(6000);
  expect(deaf.link().link).toBe('lost');
  deaf.stop();
  expect(timers.untilNext()).toBeNull();
  await silent.close();
});

test('another host at the same address is asked for everything', async () => {
  await linked();
  host.links[0]?.terminate();
  await isNow('lost');
  timers.pass(STAFF_PACE.firstMs);
  await helloCount(2);
  host.say(welcome(500, 'site-2'));
  await vi.waitFor(() => expect(timers.untilNext()).toBeLessThan(2000));
  timers.pass(STAFF_PACE.mostMs);
  await helloCount(3);
  expect(host.hellos()[2]).not.toHaveProperty('since');
});

test('a refusal is told, and tried again slowly', async () => {
  await linked();
  host.links[0]?.close(4401);
  await vi.waitFor(() => expect(feed.link()).toMatchObject({ link: 'lost', refused: 'unauthenticated' }));
  timers.pass(STAFF_PACE.mostMs - 1);
  expect(host.hellos()).toHaveLength(1);
  timers.pass(1);
  await helloCount(2);
  host.say(welcome(10), ready(10, false));
  await isNow('linked');
  expect(feed.link().refused).toBeNull();
});

test('a message that it cannot read makes it out of date, and nothing of it is taken in', async () => {
  await linked();
  host.links[0]?.send(
    '{"type":"changed","seq":11,"documents":[{"kind":"unheard-of","id":"x","seq":11,"body":{}}]}',
  );
  await vi.waitFor(() => expect(feed.link()).toMatchObject({ link: 'lost', refused: 'out-of-date' }));
  timers.pass(STAFF_PACE.mostMs);
  await helloCount(2);
  expect(host.hellos()[1]).toMatchObject({ since: 10 });
});

test('a person or a waking device has it tried at once', async () => {
  await linked();
  host.links[0]?.terminate();
  await isNow('lost');
  feed.retryNow();
  await helloCount(2);
});

test('heartbeats disturb nobody: the state stays the same object', async () => {
  await linked();
  const before = feed.link();
  const heard = vi.fn();
  feed.subscribe(heard);
  host.say({ type: 'ping' });
  await vi.waitFor(() => expect(host.heard.some((message) => message.type === 'pong')).toBe(true));
  expect(feed.link()).toBe(before);
  expect(heard).not.toHaveBeenCalled();
});
