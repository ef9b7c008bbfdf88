import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { bytePortContract, type ByteBench } from '#test/contract/byte-port.ts';
import { notTested } from '#test/support/not-tested.ts';
import { openUsb } from './usb-port.ts';

const hasPty = process.platform !== 'win32' && spawnSync('python3', ['-c', 'import tty']).status === 0;
const BRIDGE = new URL('../../test/support/pty-bridge.py', import.meta.url).pathname;

/** A terminal of the kernel stands for /dev/usb/lp0: it gives and takes bytes, says "later", and can be pulled out. */
async function bench(lingerMs?: number): Promise<ByteBench> {
  const accepted = Promise.withResolvers<Socket>();
  const server = createServer((socket) => accepted.resolve(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const bridge = spawn('python3', [BRIDGE, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    bridge.kill('SIGKILL');
    server.close();
  });
  const [path] = await once(createInterface({ input: bridge.stdout }), 'line');
  const pieces: Uint8Array[] = [];
  const far = await accepted.promise;
  far.on('data', (bytes: Uint8Array) => pieces.push(bytes));
  far.on('error', () => far.destroy());
  return {
    port: await openUsb(String(path), lingerMs),
    far: {
      received: () => Buffer.concat(pieces),
      say: (bytes) => far.writable && far.write(bytes),
      hold: (on) => (on ? far.pause() : far.resume()),
      close: null,
      break: () => bridge.kill('SIGKILL'),
    },
  };
}

if (hasPty) {
  bytePortContract('USB', () => bench(), 12_000_000);

  test('a printer that takes nothing is given up after the linger, and gets nothing of it later', async () => {
    const { port, far } = await bench(30);
    far.hold(true);
    const writing = port.write(Buffer.alloc(12_000_000, 'x')).catch((error: unknown) => error);
    await port[Symbol.asyncDispose]();
    expect(await writing).toMatchObject({ name: 'PortLost' });
    far.hold(false);
    await expect.poll(() => stable(far.received), { timeout: 5000 }).toBe(true);
    expect(far.received().length).toBeLessThan(12_000_000);
  });
} else notTested('byte port: USB', 'python3 is needed to make a terminal');

/** Whether nothing more comes for a while. */
async function stable(received: () => Uint8Array): Promise<boolean> {
  const before = received().length;
  await new Promise((resolve) => setTimeout(resolve, 100));
  return received().length === before;
}

test('a device that is not there is refused, with words', async () => {
  await expect(openUsb('/dev/usb/no-such-printer')).rejects.toMatchObject({
    name: 'PortLost',
    reason: 'refused',
    message: expect.stringContaining('nothing is plugged in there'),
  });
});
