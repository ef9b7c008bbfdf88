import { SerialPort } from 'serialport';
import { PortLost, type BytePort } from '#hardware/byte-port.ts';
import { IncomingBytes } from '#hardware/incoming-bytes.ts';
import type { SerialAddress } from './device-address.ts';
import { withinMs } from './within-ms.ts';

const LINGER_MS = 5_000;

/** Opens a device on a serial line. Rejects with `PortLost` when it is not there. */
export function openSerial(address: SerialAddress, lingerMs: number = LINGER_MS): Promise<BytePort> {
  return new Promise((resolve, reject) => {
    const { path, baudRate, flow, bits, parity, stop } = address;
    const isSoft = flow === 'xonxoff';
    const serial = new SerialPort({
      path,
      baudRate,
      dataBits: bits,
      parity,
      stopBits: stop,
      rtscts: flow === 'rtscts',
      xon: isSoft,
      xoff: isSoft,
      autoOpen: false,
    });
    // Heard from the first moment on: an error without a listener would end the process.
    const port = new SerialBytes(serial, lingerMs);
    serial.open((cause) => {
      if (cause) return reject(new PortLost('refused', cause.message, cause));
      port.watch();
      resolve(port);
    });
  });
}

/**
 * The far side of a serial line cannot close it, so disposing waits until the bytes have left this machine and no
 * longer. When the plug is pulled a pending write is never called back: the closing of the port rejects it instead.
 */
class SerialBytes implements BytePort {
  readonly incoming = new IncomingBytes();
  readonly #serial: SerialPort;
  readonly #lingerMs: number;
  readonly #closed: Promise<void>;
  readonly #pending = new Set<(why: PortLost) => void>();
  #lost: PortLost | null = null;
  #isEnded = false;
  #lastWrite: Promise<void> = Promise.resolve();

  constructor(serial: SerialPort, lingerMs: number) {
    this.#serial = serial;
    this.#lingerMs = lingerMs;
    this.#closed = new Promise((resolve) => {
      serial.once('close', () => {
        this.#close();
        resolve();
      });
    });
    serial.on('data', (bytes: Uint8Array) => this.incoming.push(new Uint8Array(bytes)));
    serial.on('error', (cause: Error) => this.#break(new PortLost('reset', cause.message, cause)));
  }

  /**
   * A terminal of which the device went away between two readings reads as empty for ever, without an error: the
   * kernel is asked to tell that it is gone.
   */
  watch(): void {
    const line = this.#serial.port;
    if (!line || !('poller' in line)) return;
    line.poller.once('disconnect', (cause: Error | null) => {
      if (cause && 'canceled' in cause) return;
      this.#break(new PortLost('reset', 'the device is gone'));
      if (this.#serial.isOpen) this.#serial.close(nothing);
    });
  }

  write(bytes: Uint8Array): Promise<void> {
    if (this.#lost) return Promise.reject(this.#lost);
    if (this.#isEnded) return Promise.reject(new PortLost('closed', 'nothing is written after the end'));
    const taken = new Promise<void>((resolve, reject) => {
      this.#pending.add(reject);
      const done = (cause: Error | null | undefined): void => {
        this.#pending.delete(reject);
        if (cause) reject(new PortLost('reset', cause.message, cause));
        else resolve();
      };
      this.#serial.write(bytes, (cause) => (cause ? done(cause) : this.#serial.drain(done)));
    });
    this.#lastWrite = taken.then(nothing, nothing);
    return taken;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#isEnded && this.#serial.isOpen) {
      this.#isEnded = true;
      await withinMs(this.#lingerMs, this.#lastWrite);
      if (this.#serial.isOpen) this.#serial.close(nothing);
    }
    // A line that broke may fail to close, and then never says that it is closed.
    await withinMs(this.#lingerMs, this.#closed);
  }

  /** Closed by us it ended in order; closed by anything else the plug was pulled. */
  #close(): void {
    if (!this.#isEnded) return this.#break(new PortLost('reset', 'the device is gone'));
    this.#lost ??= new PortLost('closed', 'the line was closed');
    this.incoming.end();
    this.#rejectPending(this.#lost);
  }

  #break(why: PortLost): void {
    this.#lost ??= why;
    this.incoming.fail(this.#lost);
    this.#rejectPending(this.#lost);
  }

  #rejectPending(why: PortLost): void {
    for (const reject of this.#pending) reject(why);
    this.#pending.clear();
  }
}

function nothing(): void {
  return undefined;
}
