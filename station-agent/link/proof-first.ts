import type { WebSocketConstructor, WebSocketLike } from '#shared/client/socket.ts';

type Listener = Parameters<WebSocketLike['addEventListener']>[1];

export interface ProofFirstParts {
  readonly knock: () => Promise<boolean>;
  /** Connects to a path of the house. */
  readonly open: (path: string) => WebSocketLike;
  /** A connection is over. */
  readonly lost: () => void;
}

const ABNORMAL = 1006;

/**
 * Sockets that say nothing and connect to nobody before the other side has proved who it is. To whoever uses one it is
 * a socket that takes a little longer to open, or breaks.
 */
export function proofFirst({ knock, open, lost }: ProofFirstParts): WebSocketConstructor {
  return class implements WebSocketLike {
    readonly #listeners: (readonly [string, Listener])[] = [];
    #socket: WebSocketLike | null = null;
    #isOver = false;

    constructor(url: string) {
      const { pathname } = new URL(url);
      knock().then(
        (isKnown) => this.#go(isKnown ? pathname : null),
        () => this.#go(null),
      );
    }

    addEventListener(type: string, listener: Listener): void {
      this.#listeners.push([type, listener]);
      this.#socket?.addEventListener(type, listener);
    }

    send(text: string): void {
      this.#socket?.send(text);
    }

    close(code?: number, reason?: string): void {
      this.#isOver = true;
      this.#socket?.close(code, reason);
    }

    #go(path: string | null): void {
      if (this.#isOver) return;
      if (path === null) {
        for (const [type, listener] of this.#listeners) {
          if (type === 'close') listener({ type, code: ABNORMAL });
        }
        return;
      }
      const socket = open(path);
      this.#socket = socket;
      for (const [type, listener] of this.#listeners) socket.addEventListener(type, listener);
      socket.addEventListener('close', lost);
    }
  };
}
