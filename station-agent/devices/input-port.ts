import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { LinuxPortBinding } from '@serialport/bindings-cpp';
import koffi from 'koffi';
import { PortLost, type BytePort } from '#hardware/byte-port.ts';
import { IncomingBytes } from '#hardware/incoming-bytes.ts';
import { RECORD_BYTES } from '#hardware/bump-bar/input-reader.ts';

/** `_IOW('E', 0x90, int)` (`linux/input.h`): nobody else gets this device's keys, such as the console. */
export const EVIOCGRAB = 0x40044590;
const RECORDS = 64;

/** Asks the kernel for a device's keys alone. `busy`: another program has them; `refused`: it is no keyboard. */
export type Grab = (fd: number) => 'held' | 'busy' | 'refused';

/**
 * Opens a keyboard of Linux (`/dev/input/by-id/…-event-kbd`) for reading, and for nobody else. A file that is no device,
 * such as a FIFO of a test, is read without that, and `warn` is told. Rejects with `PortLost` when it is not there, and
 * whenever it cannot be held: what is set up wrong for one bar is no reason to end.
 */
export async function openInput(
  path: string,
  warn: (sentence: string) => void,
  grab: Grab = kernelGrab,
): Promise<BytePort> {
  const fd = opened(path);
  try {
    if (fstatSync(fd).isCharacterDevice()) hold(fd, path, grab);
    else warn(`${path} is no device: its keys are read, and not kept from others.`);
    return new InputBytes(fd, path);
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

function opened(path: string): number {
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'EACCES')
      throw new PortLost(
        'refused',
        `${path} may not be read: put the agent's user into the group input`,
        cause,
      );
    throw new PortLost('refused', code === 'ENOENT' ? 'nothing is plugged in there' : String(cause), cause);
  }
}

function hold(fd: number, path: string, grab: Grab): void {
  const is = tried(() => grab(fd));
  if (is === 'held') return;
  throw new PortLost('refused', `${path} is ${is === 'busy' ? 'held by another program' : 'not a keyboard'}`);
}

function tried<T>(run: () => T): T {
  try {
    return run();
  } catch (cause) {
    throw new PortLost('refused', `keyboards cannot be held on this machine: ${String(cause)}`, cause);
  }
}

function kernelGrab(fd: number): ReturnType<Grab> {
  const ioctl: unknown = koffi.load(null).func('int ioctl(int, unsigned long, ...)');
  if (typeof ioctl === 'function' && Reflect.apply(ioctl, null, [fd, EVIOCGRAB, 'int', 1]) === 0)
    return 'held';
  return koffi.errno() === koffi.os.errno['EBUSY'] ? 'busy' : 'refused';
}

/** What only a serial line is asked for; the binding wants it said. */
const NO_LINE = {
  baudRate: 9600,
  dataBits: 8,
  lock: false,
  stopBits: 1,
  parity: 'none',
  rtscts: false,
  xon: false,
  xoff: false,
  xany: false,
  hupcl: false,
  vmin: 1,
  vtime: 0,
} as const;

/** Reads when there is something, and waits without a thread of its own until there is. */
class InputBytes implements BytePort {
  readonly incoming = new IncomingBytes();
  readonly #binding: LinuxPortBinding;
  readonly #fd: number;
  readonly #path: string;
  readonly #buffer = Buffer.alloc(RECORD_BYTES * RECORDS);
  #isOver = false;

  constructor(fd: number, path: string) {
    this.#fd = fd;
    this.#path = path;
    const options = { ...NO_LINE, path };
    this.#binding = new LinuxPortBinding(fd, options);
    this.#wait();
  }

  write(): Promise<void> {
    return Promise.reject(new PortLost('closed', 'a keyboard is only read'));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    this.incoming.end();
    await this.#binding.close();
  }

  #wait(): void {
    this.#binding.poller.once('readable', (error: Error | null) => {
      if (this.#isOver) return;
      if (error) return this.#lose(error);
      this.#read();
    });
  }

  #read(): void {
    try {
      const count = readSync(this.#fd, this.#buffer);
      if (count === 0) return this.#lose(null);
      this.incoming.push(Uint8Array.from(this.#buffer.subarray(0, count)));
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') return this.#lose(error);
    }
    this.#wait();
  }

  #lose(cause: unknown): void {
    this.#isOver = true;
    this.incoming.fail(new PortLost('reset', `${this.#path} was unplugged`, cause));
    this.#binding.close().catch(() => undefined);
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}
