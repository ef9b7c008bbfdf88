import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));

/** A `writer.ts` that runs, and what it has said so far. */
export interface WriterProcess {
  readonly child: ChildProcess;
  readonly lines: string[];
  /** Waits for a line like this; undefined when it ends first. */
  said(like: RegExp): Promise<string | undefined>;
  /** Ends it without asking, and waits until it is gone. */
  kill(): Promise<void>;
  /** Resolves when it is gone. */
  readonly ended: Promise<unknown>;
  /** The last entry that it was told is kept. */
  kept(): number;
}

/** Starts a writer; `command` runs it under another program, such as a tracer. */
export function startWriter(argv: readonly string[], command: readonly string[] = []): WriterProcess {
  const [program = process.execPath, ...rest] = [...command, process.execPath, WRITER, ...argv];
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  let unfinished = '';
  child.stdout.on('data', (bytes: Buffer) => {
    const parts = (unfinished + bytes.toString()).split('\n');
    unfinished = parts.pop() ?? '';
    lines.push(...parts);
  });
  const ended = once(child, 'close');
  return {
    ended,
    child,
    lines,
    async said(like) {
      for (;;) {
        const line = lines.find((text) => like.test(text));
        if (line !== undefined) return line;
        if (child.stdout.closed) return undefined;
        await Promise.race([once(child.stdout, 'data'), ended]);
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    kept: () =>
      Number(/^kept (\d+)$/.exec(lines.findLast((line) => line.startsWith('kept')) ?? '')?.[1] ?? 0),
  };
}
