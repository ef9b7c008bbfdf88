import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { placesIn } from '../../kds-app/launch/paths.mjs';

/** A checkout small enough to make for one test: installed, with a host and pages of its own. */
export function makeCheckout(): {
  root: string;
  write: (file: string, text: string) => string;
  remove: () => void;
} {
  const root = mkdtempSync(join(tmpdir(), 'passline-checkout-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    return join(root, file);
  };
  write('package-lock.json', '{"packages": {}}');
  write('node_modules/.package-lock.json', '{"packages": {}}');
  const { node } = placesIn(root);
  mkdirSync(dirname(node), { recursive: true });
  symlinkSync(process.execPath, node);
  return { root, write, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** A program that is running, and what it has printed. */
export interface Running {
  readonly child: ChildProcess;
  readonly exit: Promise<number | null>;
  printed(): string;
}

/** Runs lines of a module as a program of their own, or below a shell as npm runs a script. */
export function runModule(source: string, under?: 'npm'): Running {
  const argv = ['--input-type=module', '-e', source];
  const child =
    under === 'npm'
      ? spawn('sh', ['-c', '"$@"; exit', 'sh', process.execPath, ...argv], {
          stdio: ['ignore', 'pipe', 'pipe'],
          env: { ...process.env, npm_lifecycle_event: 'start' },
        })
      : spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stdout.on('data', (bytes) => (text += bytes));
  child.stderr.on('data', (bytes) => (text += bytes));
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, exit, printed: () => text };
}
