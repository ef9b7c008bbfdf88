import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { bytePortContract, type ByteBench } from '#test/contract/byte-port.ts';
import { openTcp } from './tcp-port.ts';

async function listening(onSocket: (socket: Socket) => void): Promise<number> {
  const sockets: Socket[] = [];
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.push(socket);
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no address');
  return address.port;
}

async function bench(): Promise<ByteBench> {
  const pieces: Uint8Array[] = [];
  const accepted = Promise.withResolvers<Socket>();
  const port = await listening((socket) => {
    socket.on('data', (bytes) => pieces.push(bytes));
    socket.on('error', () => socket.destroy());
    accepted.resolve(socket);
  });
  const opened = await openTcp({ host: '127.0.0.1', port });
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

bytePortContract('TCP', bench);

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
