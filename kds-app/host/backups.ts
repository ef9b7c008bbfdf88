import { join } from 'node:path';
import { backUpAside } from './store/aside.ts';

const EVERY_MS = 15 * 60_000;

/** Copies the data every 15 minutes into `backups` beside it, and says when that fails. */
export function keepBackups(dataDir: string, warn: (sentence: string) => void): { stop(): void } {
  let running = false;
  const timer = setInterval(() => {
    if (running) return;
    running = true;
    backUpAside(dataDir, join(dataDir, 'backups'), Date.now()).then(
      (done) => {
        running = false;
        if (!done.ok) warn(`No backup was made: ${done.error.sentence}`);
      },
      (error: unknown) => {
        running = false;
        warn(`No backup was made: ${error instanceof Error ? error.message : String(error)}`);
      },
    );
  }, EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
