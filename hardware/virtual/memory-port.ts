import { PortLost, type BytePort } from '../byte-port.ts';
import { IncomingBytes } from '../incoming-bytes.ts';
import type { Accept, DeviceEnd, Wire } from './wire.ts';

/** A byte port to a simulated device in the same process. Rejects with `PortLost` when the device takes no link. */
export async function plug(accept: Accept): Promise<BytePort> {
  const port = new MemoryPort();
  const device = accept(port);
  if (!device) throw new PortLost('refused', 'the device takes no link');
  port.attach(device);
  return Promise.resolve(port);
}

class MemoryPort implements BytePort, Wire {
  readonly incoming = new IncomingBytes();
  #device: DeviceEnd | null = null;
  #waiting: { bytes: Uint8Array; taken: () => void; lost: (why: PortLost) => void }[] = [];
  #ended = false;
  #over: PortLost | null = null;
  readonly #closed = Promise.withResolvers<void>();

  attach(device: DeviceEnd): void {
    this.#device = device;
  }

  write(bytes: Uint8Array): Promise<void> {
    if (this.#over) return Promise.reject(this.#over);
    if (this.#ended) return Promise.reject(new PortLost('closed', 'nothing is written after the end'));
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting.push({ bytes, taken: resolve, lost: reject });
    this.room();
    return promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#ended = true;
    this.room();
    await this.#closed.promise;
  }

  say(bytes: Uint8Array): void {
    this.incoming.push(bytes);
  }

  room(): void {
    while (this.#offerFirst());
    if (this.#ended && !this.#over && this.#waiting.length === 0) this.#device?.end();
  }

  /** Offers what waits first, and says whether it is worth offering again. */
  #offerFirst(): boolean {
    const [first] = this.#waiting;
    if (!first || !this.#device) return false;
    const count = this.#device.receive(first.bytes);
    first.bytes = first.bytes.subarray(count);
    if (first.bytes.length > 0) return count > 0;
    this.#waiting.shift();
    first.taken();
    return true;
  }

  close(): void {
    this.#finish(new PortLost('closed', 'the device closed the link'));
    this.incoming.end();
  }

  break(): void {
    const why = new PortLost('reset', 'the device broke the link');
    this.#finish(why);
    this.incoming.fail(why);
  }

  #finish(why: PortLost): void {
    if (this.#over) return;
    this.#over = why;
    for (const { lost } of this.#waiting.splice(0)) lost(why);
    this.#device?.gone();
    this.#closed.resolve();
  }
}
