import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { PrintServer } from '../../station-agent/devices/ipp/print-server.ts';

const SERVER = '/usr/sbin/cupsd';

/** Why there can be no print server here; null when there can. */
export function cupsMissing(): string | null {
  if (spawnSync(SERVER, ['-t', '-c', '/dev/null']).error)
    return 'cupsd is not installed (Debian package cups)';
  if (spawnSync('lpadmin', ['-h', '127.0.0.1:1', '-x', 'x']).error)
    return 'lpadmin is not installed (cups-client)';
  // The server gives up its rights to a user of its own, and has to be able to.
  return process.getuid?.() === 0 ? null : 'a print server of one’s own wants root';
}

/** A print server that nobody else uses, on a port of its own, with everything it keeps in a folder of the test. */
export class PrivateCups {
  readonly host = '127.0.0.1';
  readonly port: number;
  readonly #process: ChildProcess;

  private constructor(port: number, process: ChildProcess) {
    this.port = port;
    this.#process = process;
  }

  static async open(): Promise<PrivateCups> {
    const root = mkdtempSync(join(tmpdir(), 'cups-'));
    chmodSync(root, 0o755);
    const port = await freePort();
    for (const folder of ['spool', 'spool/tmp', 'cache', 'state', 'log', 'ppd', 'ssl'])
      mkdirSync(join(root, folder), { recursive: true, mode: 0o777 });
    writeFileSync(join(root, 'cupsd.conf'), settings(port));
    writeFileSync(join(root, 'cups-files.conf'), places(root));
    const args = ['-f', '-c', join(root, 'cupsd.conf'), '-s', join(root, 'cups-files.conf')];
    const server = spawn(SERVER, args, { stdio: 'ignore' });
    onTestFinished(async () => {
      const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
      server.kill('SIGTERM');
      await gone;
      rmSync(root, { recursive: true, force: true });
    });
    const cups = new PrivateCups(port, server);
    await cups.#ready();
    return cups;
  }

  /** Makes a queue that hands on what it gets as it is, to a device such as `socket://127.0.0.1:9100`. */
  add(queue: string, device: string): void {
    this.#run('lpadmin', '-p', queue, '-E', '-v', device, '-o', 'printer-error-policy=stop-printer');
  }

  /** Stops or starts a queue, as somebody at the server does. */
  turn(queue: string, how: 'on' | 'off'): void {
    this.#run(how === 'on' ? 'cupsenable' : 'cupsdisable', queue);
  }

  cancelAll(queue: string): void {
    this.#run('cancel', '-a', queue);
  }

  /** The lines of the jobs that wait. */
  waiting(): string[] {
    return this.#run('lpstat', '-o').split('\n').filter(Boolean);
  }

  #run(command: string, ...args: string[]): string {
    const { status, stdout, stderr } = spawnSync(command, ['-h', `${this.host}:${this.port}`, ...args], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
    return stdout;
  }

  async #ready(): Promise<void> {
    const server = new PrintServer(this);
    for (let tries = 0; ; tries += 1) {
      try {
        await server.queues();
        return;
      } catch (error) {
        if (error instanceof Error && error.name === 'ServerRefused') return;
        if (tries > 100 || this.#process.exitCode !== null) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function settings(port: number): string {
  return `LogLevel debug
Listen 127.0.0.1:${port}
Browsing Off
DefaultAuthType None
WebInterface No
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`;
}

function places(root: string): string {
  return `User ${userInfo().username === 'root' ? 'lp' : userInfo().username}
Group lp
SystemGroup root
FileDevice Yes
ServerRoot ${root}
RequestRoot ${join(root, 'spool')}
TempDir ${join(root, 'spool/tmp')}
CacheDir ${join(root, 'cache')}
StateDir ${join(root, 'state')}
ServerKeychain ${join(root, 'ssl')}
AccessLog ${join(root, 'log/access')}
ErrorLog ${join(root, 'log/error')}
PageLog ${join(root, 'log/page')}
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
