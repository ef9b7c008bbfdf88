import { createServer, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { bytePortContract, type ByteBench } from '#test/contract/byte-port.ts';
import { notTested } from '#test/support/not-tested.ts';
import { openTcp } from './tcp-port.ts';

async function listening(onSocket: (socket: Socket) => void, host = '127.0.0.1'): Promise<number> {
  const sockets: Socket[] = [];
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.push(socket);
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no address');
  return address.port;
}

async function bench(host = '127.0.0.1', name = host): Promise<ByteBench> {
  const pieces: Uint8Array[] = [];
  const accepted = Promise.withResolvers<Socket>();
  const port = await listening((socket) => {
    socket.on('data', (bytes) => pieces.push(bytes));
    socket.on('error', () => socket.destroy());
    accepted.resolve(socket);
  }, host);
  const opened = await openTcp({ host: name, port });
  const far = await accepted.promise;
  return {
    port: opened,
    far: {
      received: () => Buffer.concat(pieces),
      say: (bytes) => far.writable && far.write(bytes),
      hold: (on) => (on ? far.pause() : far.resume()),
      close: () => far.end(),
      break: () => far.resetAndDestroy(),
    },
  };
}

bytePortContract('TCP', () => bench());

const all = Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
  (addresses ?? []).map((address) => ({ ...address, name })),
);
if (all.some(({ address }) => address === '::1'))
  bytePortContract('TCP over IPv6', () => bench('::1'), 48_000_000);
else notTested('byte port: TCP over IPv6', 'this machine has no IPv6');

const near = all.find(({ address, internal }) => !internal && /^fe80:/i.test(address));
test.runIf(near)('an address of the cable is reached through its interface', async () => {
  const host = `${near?.address ?? ''}%${near?.name ?? ''}`;
  const { port, far } = await bench(host);
  await port.write(Uint8Array.of(7));
  await expect.poll(() => far.received().length).toBe(1);
});

test('a name is tried at all of its addresses', async () => {
  // Where `localhost` is ::1 too, nobody listens there: the device has the other address only.
  const { port, far } = await bench('127.0.0.1', 'localhost');
  await port.write(Uint8Array.of(7));
  await expect.poll(() => far.received().length).toBe(1);
});

test('a name that nobody knows is refused, with words', async () => {
  await expect(openTcp({ host: 'no-such-printer.invalid', port: 9100 })).rejects.toMatchObject({
    name: 'PortLost',
    reason: 'refused',
    message: expect.stringMatching(/no-such-printer\.invalid/),
  });
});

test('a host that refuses is refused', async () => {
  const gone = createServer();
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
  const address = gone.address();
  await new Promise((resolve) => gone.close(resolve));
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(openTcp({ host: '127.0.0.1', port })).rejects.toMatchObject({
    name: 'PortLost',
    reason: 'refused',
  });
});

test('a device that never closes is dropped after the linger, and the reader is told', async () => {
  const port = await listening((socket) => socket.on('error', () => socket.destroy()).resume());
  const opened = await openTcp({ host: '127.0.0.1', port }, { connect: 1000, linger: 30 });
  await opened.write(Uint8Array.of(1));
  await opened[Symbol.asyncDispose]();
  await expect(opened.incoming[Symbol.asyncIterator]().next()).rejects.toMatchObject({ name: 'PortLost' });
});
