import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'kds-app/host/main.ts');
const CLI = join(ROOT, 'kds-app/host/cli.ts');

/** A folder of its own for a host's data. */
export function newDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'passline-'));
}

/** A host in a process of its own, as it runs in a restaurant. */
export interface HostProcess {
  readonly url: string;
  readonly port: number;
  readonly child: ChildProcess;
  /** Milliseconds from the start of the process to its ready line. */
  readonly readyMs: number;
  /** Everything that it wrote, for the message of a failing test. */
  output(): string;
  /** Ends it with a signal and waits until it is gone; answers its exit code. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** Starts the host and waits for its ready line. */
export function startHost(
  dataDir: string,
  args: readonly string[] = ['--no-agent'],
  port = 0,
): Promise<HostProcess> {
  const startedAt = performance.now();
  const argv = [MAIN, '--port', String(port), '--data', dataDir, '--bind', '127.0.0.1', ...args];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      output += `${line}\n`;
      const ready = /^passline ready (http:\/\/\S+?:(\d+))/.exec(line);
      if (!ready) return;
      const own = Number(ready[2]);
      resolve({
        url: `http://127.0.0.1:${own}`,
        port: own,
        child,
        readyMs: performance.now() - startedAt,
        output: () => output,
        end: (signal) => {
          child.kill(signal);
          return exited;
        },
      });
    });
    void exited.then((code) =>
      reject(new Error(`The host ended with ${code} before it was ready:\n${output}`)),
    );
  });
}

/** Runs `passline VERB…`; answers its exit code and what it said. */
export function passline(
  ...args: readonly string[]
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += String(chunk)));
  child.stderr.on('data', (chunk) => (said.err += String(chunk)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })));
}

/** A token for programs, made as the owner would make one. */
export async function newToken(dataDir: string, role = 'integration'): Promise<string> {
  const made = await passline('token', 'create', '--role', role, '--name', 'Test', '--data', dataDir);
  const token = made.out.trim().split(/\s+/).at(-1);
  if (made.code !== 0 || !token) throw new Error(`No token: ${made.out}${made.err}`);
  return token;
}
