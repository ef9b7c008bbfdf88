import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const BRIDGE = join(import.meta.dirname, 'pty-bridge.py');

/** Whether a terminal can be made here. */
export const hasPty = process.platform !== 'win32' && spawnSync('python3', ['-c', 'import tty']).status === 0;

/** A terminal of the kernel in the place of a serial line. */
export interface PtyLine {
  readonly path: string;
  /** The device's end of it. */
  readonly far: Socket;
  unplug(): void;
  close(): void;
}

export async function ptyLine(): Promise<PtyLine> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const accepted = once(server, 'connection');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const bridge = spawn('python3', [BRIDGE, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const unplug = (): void => void bridge.kill('SIGKILL');
  const [path] = await once(createInterface({ input: bridge.stdout }), 'line');
  const [far]: Socket[] = await accepted;
  if (!far) throw new Error('The terminal was not joined.');
  far.on('error', () => far.destroy());
  const close = (): void => {
    unplug();
    server.close();
  };
  return { path: String(path), far, unplug, close };
}
