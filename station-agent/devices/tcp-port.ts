import { connect, type Socket } from 'node:net';
import { PortLost, type BytePort } from '#hardware/byte-port.ts';
import { IncomingBytes } from '#hardware/incoming-bytes.ts';

export interface TcpAddress {
  readonly host: string;
  readonly port: number;
}

export interface TcpPatience {
  /** Milliseconds for the link to stand. */
  readonly connect: number;
  /** Milliseconds that the device may take to close after we did; then the link is dropped. */
  readonly linger: number;
}

export const TCP_PATIENCE: TcpPatience = { connect: 5_000, linger: 5_000 };
const KEEP_ALIVE_MS = 10_000;

/**
 * Connects to a device, such as a printer's port 9100: a number of either kind, with its interface where it needs one
 * (`fe80::1%eth0`), or a name that this machine resolves. All addresses of a name are tried, the next one a quarter of
 * a second after the one before. Rejects with `PortLost` when none can be reached.
 */
export async function openTcp(address: TcpAddress, patience: TcpPatience = TCP_PATIENCE): Promise<BytePort> {
  const socket = connect({
    ...address,
    autoSelectFamily: true,
    noDelay: true,
    keepAlive: true,
    keepAliveInitialDelay: KEEP_ALIVE_MS,
  });
  await connected(socket, patience.connect);
  return new TcpPort(socket, patience.linger);
}

function connected(socket: Socket, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (cause: Error): void => {
      socket.destroy();
      reject(new PortLost('refused', wordsOf(cause), cause));
    };
    const timer = setTimeout(() => refuse(new Error(`no connection within ${ms} ms`)), ms);
    socket.once('error', refuse);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('error', refuse);
      resolve();
    });
    socket.once('close', () => clearTimeout(timer));
  });
}

/** Of several addresses that failed, the error itself says nothing. */
function wordsOf(cause: Error): string {
  const all: unknown[] = cause instanceof AggregateError ? cause.errors : [cause];
  return all.map((each) => (each instanceof Error ? each.message : String(each))).join('; ');
}

/**
 * A socket is never destroyed after a write while it can still deliver: that would throw away what the device has not
 * taken. It is read from the first moment on, since a device that cannot get rid of its answers stops taking bytes.
 */
class TcpPort implements BytePort {
  readonly incoming = new IncomingBytes();
  readonly #socket: Socket;
  readonly #lingerMs: number;
  readonly #closed: Promise<void>;
  #lost: PortLost | null = null;

  constructor(socket: Socket, lingerMs: number) {
    this.#socket = socket;
    this.#lingerMs = lingerMs;
    this.#closed = new Promise((resolve) => socket.once('close', () => resolve()));
    socket.on('data', (bytes) => this.incoming.push(new Uint8Array(bytes)));
    socket.on('end', () => this.#end());
    socket.on('error', (cause) => this.#break(new PortLost('reset', cause.message, cause)));
    socket.on('close', () => this.#break(new PortLost('reset', 'the socket was closed')));
  }

  write(bytes: Uint8Array): Promise<void> {
    if (this.#lost) return Promise.reject(this.#lost);
    if (this.#socket.writableEnded)
      return Promise.reject(new PortLost('closed', 'nothing is written after the end'));
    return new Promise((resolve, reject) => {
      this.#socket.write(bytes, (cause) => {
        if (cause) reject(this.#lost ?? new PortLost('reset', cause.message, cause));
        else resolve();
      });
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#socket.end();
    const timer = setTimeout(() => this.#socket.destroy(), this.#lingerMs);
    await this.#closed;
    clearTimeout(timer);
  }

  #end(): void {
    this.#lost ??= new PortLost('closed', 'the device closed the link');
    this.incoming.end();
  }

  #break(why: PortLost): void {
    this.#lost ??= why;
    this.incoming.fail(this.#lost);
  }
}
