import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { BytePort } from '#hardware/byte-port.ts';
import { bytePortContract, type ByteBench } from '#test/contract/byte-port.ts';
import { KeptLinks } from './kept-links.ts';
import { openTcp } from './tcp-port.ts';

/** A device, its links in the order in which they came, and a way to borrow one. */
async function device() {
  const sockets: Socket[] = [];
  const pieces: Uint8Array[] = [];
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('data', (bytes) => pieces.push(bytes));
    socket.on('error', () => socket.destroy());
    sockets.push(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const links = new KeptLinks();
  const heard: number[] = [];
  const open = async (): Promise<BytePort> =>
    overheard(await openTcp({ host: '127.0.0.1', port }, { connect: 1000, linger: 30 }), heard);
  const borrow = (): Promise<BytePort> => links.borrow('p1', open);
  const link = async (index: number): Promise<Socket> => {
    await expect.poll(() => sockets.length).toBeGreaterThan(index);
    return sockets[index]!;
  };
  return { sockets, links, borrow, link, heard, received: () => Buffer.concat(pieces) };
}

/** The port, with a list of all that came over it, whoever had it. */
function overheard(port: BytePort, heard: number[]): BytePort {
  async function* incoming() {
    for await (const bytes of port.incoming) {
      heard.push(...bytes);
      yield bytes;
    }
  }
  return {
    incoming: incoming(),
    write: (bytes) => port.write(bytes),
    [Symbol.asyncDispose]: () => port[Symbol.asyncDispose](),
  };
}

/** Says something over the link, and waits until the printer has answered. */
async function talk(port: BytePort, far: Socket): Promise<void> {
  await port.write(Uint8Array.of(1));
  far.write(Uint8Array.of(0x12));
  for await (const _ of port.incoming) break;
}

async function bench(): Promise<ByteBench> {
  const { borrow, link, received } = await device();
  const port = await borrow();
  const far = await link(0);
  return {
    port,
    far: {
      received,
      say: (bytes) => far.writable && far.write(bytes),
      hold: (on) => (on ? far.pause() : far.resume()),
      close: () => far.end(),
      break: () => far.resetAndDestroy(),
    },
  };
}

bytePortContract('a link that is kept', bench);

test('a link over which the printer spoke is kept, and what it says meanwhile is nobody’s', async () => {
  const { sockets, borrow, link, heard } = await device();
  const first = await borrow();
  await talk(first, await link(0));
  await first[Symbol.asyncDispose]();
  sockets[0]?.write(Uint8Array.of(0x99));
  await expect.poll(() => heard).toContain(0x99);
  const second = await borrow();
  sockets[0]?.write(Uint8Array.of(0x35));
  const { value } = await second.incoming[Symbol.asyncIterator]().next();
  expect([...(value ?? [])]).toEqual([0x35]);
  expect(sockets).toHaveLength(1);
});

test('a link over which it was silent is closed, and the next one is new', async () => {
  const { sockets, borrow, link } = await device();
  const first = await borrow();
  await first.write(Uint8Array.of(1));
  await first[Symbol.asyncDispose]();
  await borrow();
  await link(1);
  expect(sockets).toHaveLength(2);
});

test.each(['end', 'resetAndDestroy'] as const)(
  'a link that ended between two jobs (%s) is replaced',
  async (how) => {
    const { sockets, borrow, link } = await device();
    const first = await borrow();
    const far = await link(0);
    await talk(first, far);
    await first[Symbol.asyncDispose]();
    far[how]();
    const again = async (): Promise<number> => {
      await (await borrow())[Symbol.asyncDispose]();
      return sockets.length;
    };
    await expect.poll(again).toBeGreaterThan(1);
  },
);

test('one has it at a time, and links of printers that are gone are closed', async () => {
  const { sockets, links, borrow, link } = await device();
  const first = await borrow();
  await talk(first, await link(0));
  let isLent = false;
  const second = borrow().then((port) => {
    isLent = true;
    return port;
  });
  // A way there and back over the wire: time enough to be lent a second time.
  await talk(first, await link(0));
  expect(isLent).toBe(false);
  await first[Symbol.asyncDispose]();
  await talk(await second, await link(0));
  await (await second)[Symbol.asyncDispose]();
  await links.keepOnly(new Set(['p2']));
  expect(sockets[0]?.readableEnded || sockets[0]?.destroyed).toBe(true);
});
