import { close, constants, open, read, write } from 'node:fs';
import { promisify } from 'node:util';
import { PortLost, type BytePort } from '#hardware/byte-port.ts';
import { IncomingBytes } from '#hardware/incoming-bytes.ts';
import { withinMs } from './within-ms.ts';

const LINGER_MS = 5_000;
/** A little each time: what the driver has taken leaves in one piece, and can be taken back no more. */
const MOST_AT_ONCE = 4_096;
const FIRST_PAUSE_MS = 1;
const MOST_PAUSE_MS = 20;
const NOTHING = new Uint8Array(0);

const ask = {
  open: promisify(open),
  read: promisify(read),
  write: promisify(write),
  close: promisify(close),
};

const REFUSED: Readonly<Record<string, string>> = {
  ENOENT: 'nothing is plugged in there',
  ENODEV: 'nothing is plugged in there',
  ENXIO: 'nothing is plugged in there',
  EBUSY: 'another program uses it; a print queue of this machine may have taken it',
  EACCES: 'this agent may not use it; its user has to be in the group lp',
  EPERM: 'this agent may not use it; its user has to be in the group lp',
};

/**
 * Opens a printer of the USB printer class by the file that stands for it, such as /dev/usb/lp0. Rejects with `PortLost`
 * when it is not there, or taken.
 */
export async function openUsb(path: string, lingerMs: number = LINGER_MS): Promise<BytePort> {
  const { O_RDWR, O_NONBLOCK, O_NOCTTY } = constants;
  try {
    // Not one call may wait for the device: a printer that is off would hold a thread of this process for ever.
    return new UsbPort(await ask.open(path, O_RDWR | O_NONBLOCK | O_NOCTTY), lingerMs);
  } catch (cause) {
    const why = REFUSED[codeOf(cause)] ?? messageOf(cause);
    throw new PortLost('refused', `${path}: ${why}`, cause);
  }
}

/**
 * Nothing says when such a file can take or give more, so it is tried again and again, with pauses that grow to a
 * fiftieth of a second. Closing the file throws away what the driver holds: therefore a write is over when the driver
 * has nothing left, which it tells by taking a write of no bytes. After a failure nothing is tried any more, so that a
 * job that was given up cannot come out later.
 */
class UsbPort implements BytePort {
  readonly incoming = new IncomingBytes();
  readonly #file: number;
  readonly #lingerMs: number;
  /** Rejected with the loss, when there is one. */
  readonly #gone = Promise.withResolvers<never>();
  #lost: PortLost | null = null;
  #isEnded = false;
  #lastWrite: Promise<void> = Promise.resolve();
  readonly #reading: Promise<void>;
  #closing: Promise<void> | null = null;

  constructor(file: number, lingerMs: number) {
    this.#file = file;
    this.#lingerMs = lingerMs;
    this.#gone.promise.catch(nothing);
    this.#reading = this.#listen();
  }

  write(bytes: Uint8Array): Promise<void> {
    if (this.#lost) return Promise.reject(this.#lost);
    if (this.#isEnded) return Promise.reject(new PortLost('closed', 'nothing is written after the end'));
    const taken = this.#lastWrite.then(() => this.#hand(bytes));
    this.#lastWrite = taken.catch(nothing);
    return Promise.race([taken, this.#gone.promise]);
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#isEnded = true;
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await withinMs(this.#lingerMs, this.#lastWrite);
    this.#end(new PortLost('closed', 'the device was closed'));
    // The number of a closed file is given to the next one that is opened: nobody may still be using it.
    await Promise.all([this.#lastWrite, this.#reading]);
    await ask.close(this.#file).catch(nothing);
  }

  async #hand(bytes: Uint8Array): Promise<void> {
    for (let sent = 0; sent < bytes.length;)
      sent += await this.#put(bytes.subarray(sent, sent + MOST_AT_ONCE));
    await this.#put(NOTHING);
  }

  /** As soon as the driver takes it; how much it took. */
  async #put(bytes: Uint8Array): Promise<number> {
    for (let pause = FIRST_PAUSE_MS; ; pause = longer(pause)) {
      if (this.#lost) throw this.#lost;
      try {
        return (await ask.write(this.#file, bytes, 0, bytes.length, null)).bytesWritten;
      } catch (cause) {
        if (!isLater(cause)) throw this.#break(cause);
      }
      await rest(pause);
    }
  }

  async #listen(): Promise<void> {
    const into = new Uint8Array(1_024);
    let pause = FIRST_PAUSE_MS;
    while (!this.#lost) {
      const said = await this.#take(into);
      if (said === null) return;
      if (said > 0) this.incoming.push(into.slice(0, said));
      pause = said > 0 ? FIRST_PAUSE_MS : longer(pause);
      await rest(pause);
    }
  }

  /** How many bytes it said; null when it is gone, or can only be written to. */
  async #take(into: Uint8Array): Promise<number | null> {
    try {
      const { bytesRead } = await ask.read(this.#file, into, 0, into.length, null);
      // Nothing is what some printers answer when they have nothing to say, and what a file says that is gone.
      if (bytesRead === 0 && !this.#lost) await ask.write(this.#file, NOTHING, 0, 0, null);
      return bytesRead;
    } catch (cause) {
      if (isLater(cause)) return 0;
      if (codeOf(cause) !== 'EINVAL') this.#break(cause);
      return null;
    }
  }

  #break(cause: unknown): PortLost {
    const why = this.#lost ?? new PortLost('reset', messageOf(cause), cause);
    this.#lost = why;
    this.incoming.fail(why);
    this.#gone.reject(why);
    return why;
  }

  #end(why: PortLost): void {
    this.#lost ??= why;
    this.incoming.end();
    this.#gone.reject(this.#lost);
  }
}

function isLater(cause: unknown): boolean {
  return ['EAGAIN', 'EWOULDBLOCK', 'EINTR'].includes(codeOf(cause));
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function longer(pause: number): number {
  return Math.min(pause * 2, MOST_PAUSE_MS);
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

function nothing(): void {
  return undefined;
}
