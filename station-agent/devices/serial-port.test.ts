import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { bytePortContract, type ByteBench } from '#test/contract/byte-port.ts';
import { notTested } from '#test/support/not-tested.ts';
import { openSerial } from './serial-port.ts';

const LINE = { baudRate: 115_200, flow: 'none', bits: 8, parity: 'none', stop: 1 } as const;
const hasPty = process.platform !== 'win32' && spawnSync('python3', ['-c', 'import tty']).status === 0;
const BRIDGE = new URL('../../test/support/pty-bridge.py', import.meta.url).pathname;

async function bench(): Promise<ByteBench> {
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
  const opened = await openSerial({ ...LINE, path: String(path) });
  return {
    port: opened,
    far: {
      received: () => Buffer.concat(pieces),
      say: (bytes) => far.writable && far.write(bytes),
      hold: (on) => (on ? far.pause() : far.resume()),
      close: null,
      break: () => bridge.kill('SIGKILL'),
    },
  };
}

// A terminal of the kernel stands for the line; where none can be made, only the refusal below is tested.
if (hasPty) bytePortContract('serial', bench, 12_000_000);
else notTested('byte port: serial', 'python3 is needed to make a terminal');

test('a device that is not there is refused', async () => {
  await expect(openSerial({ ...LINE, path: '/dev/no-such-printer' })).rejects.toMatchObject({
    name: 'PortLost',
    reason: 'refused',
  });
});
