import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { PortLost, type BytePort } from '#hardware/byte-port.ts';

/** The far end of a link, in the hand of the test. */
export interface FarEnd {
  /** Everything that has arrived. */
  received(): Uint8Array;
  say(bytes: Uint8Array): void;
  /** Takes nothing more until let go again. */
  hold(on: boolean): void;
  /** Closes in order, after everything was taken. Null where a device cannot close the link itself. */
  readonly close: (() => void) | null;
  /** Breaks the link, as a reset or a pulled plug does. */
  break(): void;
}

export interface ByteBench {
  readonly port: BytePort;
  readonly far: FarEnd;
}

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

const PATTERN = Uint8Array.from({ length: 0x5f }, (_, index) => 0x20 + index);

function counting(length: number): Uint8Array {
  return Buffer.alloc(length, PATTERN);
}

async function readAll(port: BytePort): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of port.incoming) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function readSome(port: BytePort, length: number): Promise<Uint8Array> {
  let read: Uint8Array = bytes();
  for await (const piece of port.incoming) {
    read = Buffer.concat([read, piece]);
    if (read.length >= length) break;
  }
  return new Uint8Array(read);
}

/** `flood` is more than any buffer on the way holds. */
export function bytePortContract(name: string, open: () => Promise<ByteBench>, flood = 24_000_000): void {
  const bench = async (): Promise<ByteBench> => {
    const opened = await open();
    onTestFinished(async () => {
      opened.far.hold(false);
      const { close } = opened.far;
      const closing = opened.port[Symbol.asyncDispose]();
      close?.();
      await closing;
    });
    return opened;
  };
  const arrived = (far: FarEnd, length: number): Promise<void> =>
    vi.waitFor(() => expect(far.received().length).toBe(length), { timeout: 5000, interval: 5 });

  describe(`byte port: ${name}`, () => {
    test('what is written arrives, in the order of the calls', async () => {
      const { port, far } = await bench();
      const all = counting(10_000);
      const writes = [0, 1, 2, 3, 4].map((part) => port.write(all.subarray(part * 2000, part * 2000 + 2000)));
      await Promise.all(writes);
      await arrived(far, all.length);
      expect(Buffer.compare(far.received(), all)).toBe(0);
    });

    test('what the device says is read, also what it said before anybody read', async () => {
      const { port, far } = await bench();
      far.say(bytes(0x12, 0x16));
      await port.write(bytes(0x41));
      await arrived(far, 1);
      far.say(bytes(0x35));
      expect([...(await readSome(port, 3))]).toEqual([0x12, 0x16, 0x35]);
    });

    test('a device that takes nothing holds the writer back', async () => {
      const { port, far } = await bench();
      far.hold(true);
      let isTaken = false;
      const writing = port.write(counting(flood)).then(() => (isTaken = true));
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(isTaken).toBe(false);
      far.hold(false);
      await writing;
      await arrived(far, flood);
    });

    test('disposing delivers what was written, although the device is slow and talks all the time', async () => {
      const { port, far } = await bench();
      const reading = readAll(port);
      far.hold(true);
      const talking = setInterval(() => far.say(bytes(0x14, 0, 0, 0x0f)), 1);
      const writing = port.write(counting(100_000));
      const closing = port[Symbol.asyncDispose]();
      far.hold(false);
      await writing;
      await arrived(far, 100_000);
      clearInterval(talking);
      far.close?.();
      await closing;
      await reading;
    });

    test('after disposing nothing can be written, and disposing again is nothing new', async () => {
      const { port, far } = await bench();
      const reading = readAll(port);
      const closing = port[Symbol.asyncDispose]();
      await expect(port.write(bytes(1))).rejects.toBeInstanceOf(PortLost);
      far.close?.();
      await closing;
      await port[Symbol.asyncDispose]();
      expect((await reading).length).toBe(0);
    });

    test('a device that closes in order ends what is read, and what is written after is refused', async () => {
      const { port, far } = await bench();
      if (!far.close) return;
      far.say(bytes(0x12));
      far.close();
      expect([...(await readAll(port))]).toEqual([0x12]);
      await expect(port.write(bytes(1))).rejects.toMatchObject({ name: 'PortLost', reason: 'closed' });
    });

    test('a broken link is told to the reader and to the writer', async () => {
      const { port, far } = await bench();
      far.break();
      await expect(readAll(port)).rejects.toBeInstanceOf(PortLost);
      await expect(port.write(bytes(1))).rejects.toBeInstanceOf(PortLost);
      await port[Symbol.asyncDispose]();
    });

    test('a link that breaks between two readings is told as well', async () => {
      const { port, far } = await bench();
      far.say(bytes(0x12));
      expect([...(await readSome(port, 1))]).toEqual([0x12]);
      far.break();
      // Nothing of this process runs until the break is there.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
      await expect(readAll(port)).rejects.toBeInstanceOf(PortLost);
    });

    test('a link that breaks under a writer rejects what was not taken', async () => {
      const { port, far } = await bench();
      const reading = readAll(port).catch((error: unknown) => error);
      far.hold(true);
      const writing = port.write(counting(flood)).catch((error: unknown) => error);
      await new Promise((resolve) => setTimeout(resolve, 20));
      far.break();
      expect(await writing).toBeInstanceOf(PortLost);
      expect(await reading).toBeInstanceOf(PortLost);
    });
  });
}
