import type { WebSocket } from 'ws';
import { CLOSE, type Hello } from '#shared/contract/feed.ts';
import { isStaff } from '#shared/people/roles.ts';
import type { OrderView } from '#shared/contract/views.ts';
import type { Principal } from '../../desk/principal.ts';
import type { ScreenHere } from '../ports.ts';
import { readMessage, type Closing } from './inbound.ts';
import { PING, PONG, type Batch } from './message.ts';
import { Outgoing } from './outgoing.ts';
import type { Followed } from './snapshot.ts';
import { Tempo } from './tempo.ts';

/** What a client follows, and as whom. Links with the same `key` want the same of every change. */
export interface Following {
  readonly principal: Principal;
  readonly view: OrderView;
  readonly followed: readonly Followed[];
  readonly key: string;
  /** The page of the kitchen that it is; null: something else. */
  readonly screen: ScreenHere | null;
}

export interface LinkParts {
  readonly socket: WebSocket;
  /** A clock that no change of the time disturbs, in milliseconds. */
  readonly steady: () => number;
  readonly hello: (link: Link, hello: Hello) => void;
  /** The page has said which board it shows. */
  readonly shows: (link: Link) => void;
  readonly closed: (link: Link) => void;
}

const HELLO_MS = 5000;
/** A message of some dishes; packing less saves nothing that anybody could feel. */
const LONG_BYTES = 4096;
/** So many heartbeats without a sign of life are a dead link. */
const MISSED = 3;
/** A client that does not answer the end gets it anyway. */
const LINGER_MS = 2000;

const TOO_LATE: Closing = { code: CLOSE.helloTooLate, reason: 'No hello came' };
const TOO_MUCH: Closing = { code: CLOSE.tooMuch, reason: 'Too many messages' };
const HELLO_AGAIN: Closing = { code: CLOSE.badMessage, reason: 'Hello is said once' };

/** One client of the feed, from its connection to its end. A bad message ends this link and no other. */
export class Link {
  readonly outgoing: Outgoing;
  following: Following | null = null;
  /** The board that this page of the kitchen shows; null where it shows none. */
  version: string | null = null;
  readonly #parts: LinkParts;
  readonly #tempo: Tempo;
  readonly #late: NodeJS.Timeout;
  #greeted = false;
  #missed = 0;

  constructor(parts: LinkParts) {
    this.#parts = parts;
    const { socket } = parts;
    this.#tempo = new Tempo(parts.steady());
    this.outgoing = new Outgoing({
      send: (message) => this.send(message),
      buffered: () => socket.bufferedAmount,
      overflowed: () => this.drop(),
    });
    this.#late = setTimeout(() => this.close(TOO_LATE), HELLO_MS);
    socket.on('message', (data, isBinary) => this.#said(data, isBinary));
    // What is wrong with a frame is told to the client by ws itself, with the close that follows.
    socket.on('error', () => this.drop());
    socket.on('close', () => {
      clearTimeout(this.#late);
      parts.closed(this);
    });
  }

  /** Sends as soon as the link takes it. */
  send(message: Buffer): void {
    const { socket } = this.#parts;
    if (socket.readyState !== socket.OPEN) return;
    socket.send(message, { binary: false, compress: this.#isWorthPacking(message) }, () =>
      this.outgoing.drained(),
    );
  }

  /** A guest's telephone is far from the antenna and a menu is long; the house's own screens want it sooner, not smaller. */
  #isWorthPacking(message: Buffer): boolean {
    const role = this.following?.principal.role;
    return role !== undefined && !isStaff(role) && message.length >= LONG_BYTES;
  }

  push(batch: Batch): void {
    this.outgoing.push(batch);
  }

  /** Asks for a sign of life, or gives up on a link that gave none for too long. */
  beat(): void {
    if (this.following === null) return;
    if (this.#missed >= MISSED) return this.drop();
    this.#missed += 1;
    this.send(PING);
  }

  close({ code, reason }: Closing): void {
    const { socket } = this.#parts;
    if (socket.readyState !== socket.OPEN) return;
    socket.close(code, reason);
    setTimeout(() => this.drop(), LINGER_MS).unref();
  }

  /** Ends it without a word. */
  drop(): void {
    this.#parts.socket.terminate();
  }

  #said(...[data, isBinary]: Parameters<typeof readMessage>): void {
    this.#missed = 0;
    if (!this.#tempo.allows(this.#parts.steady())) return this.close(TOO_MUCH);
    const message = readMessage(data, isBinary);
    if (!message.ok) return this.close(message.error);
    switch (message.value.type) {
      case 'hello':
        return this.#hello(message.value);
      case 'shows':
        this.version = message.value.version;
        return this.#parts.shows(this);
      case 'ping':
        return this.send(PONG);
      case 'pong':
    }
  }

  #hello(hello: Hello): void {
    if (this.#greeted) return this.close(HELLO_AGAIN);
    this.#greeted = true;
    clearTimeout(this.#late);
    this.#parts.hello(this, hello);
  }
}
