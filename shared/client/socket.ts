/** As much of a `WebSocket` as is used here; that of browsers and that of Node both fit. */
export interface WebSocketLike {
  send(text: string): void;
  close(code?: number, reason?: string): void;
  addEventListener(type: string, listener: (event: SocketEvent) => void): void;
}

interface SocketEvent {
  readonly type: string;
  readonly data?: unknown;
  readonly code?: number;
}

export type WebSocketConstructor = new (url: string) => WebSocketLike;

/** What a connection tells; after `closed` nothing more is told. */
export interface SocketEvents {
  opened(): void;
  said(text: string): void;
  /** `code` is 1006 when the connection broke or never came about. */
  closed(code: number): void;
}

/** One connection, as the feed client uses it. */
export interface Connection {
  send(text: string): void;
  /** Ends it at once; nothing more is told, also when the other side never answers. */
  drop(): void;
}

const ABNORMAL = 1006;

/** Connects by a WebSocket constructor: the browser's, or that of Node. */
export function connect(WebSocket: WebSocketConstructor, url: string, events: SocketEvents): Connection {
  const socket = new WebSocket(url);
  let over = false;
  const unlessOver = (run: () => void): void => {
    if (!over) run();
  };
  socket.addEventListener('open', () => unlessOver(() => events.opened()));
  socket.addEventListener('message', ({ data }) =>
    unlessOver(() => {
      if (typeof data === 'string') events.said(data);
    }),
  );
  // A failure is followed by a close; the listener is there because some implementations throw without one.
  socket.addEventListener('error', () => undefined);
  socket.addEventListener('close', ({ code }) =>
    unlessOver(() => {
      over = true;
      events.closed(code ?? ABNORMAL);
    }),
  );
  return {
    send: (text) => socket.send(text),
    drop: () => {
      over = true;
      socket.close();
    },
  };
}
