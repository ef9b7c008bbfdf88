import { Worker } from 'node:worker_threads';
import type { z } from 'zod';
import type { Result } from '#shared/basics/result.ts';
import { BackedUp, Verified, type AsideTask } from './aside-task.ts';
import type { Backup } from './backup.ts';
import type { DataFault } from './fault.ts';
import type { Verification } from './verify.ts';

/** `verify`, in a thread beside the host: it takes seconds on a year of orders, and no ticket may wait for it. */
export function verifyAside(folder: string): Promise<Verification> {
  return runAside({ type: 'verify', folder }, Verified);
}

/** `backUpInto`, in a thread beside the host. */
export function backUpAside(folder: string, target: string, now: number): Promise<Result<Backup, DataFault>> {
  return runAside({ type: 'backup', folder, target, now }, BackedUp);
}

async function runAside<T>(task: AsideTask, answer: z.ZodType<T>): Promise<T> {
  const worker = new Worker(new URL('./aside-worker.ts', import.meta.url), { workerData: task });
  const said = await new Promise<unknown>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread beside ended (${code}) without an answer`)));
  });
  return answer.parse(said);
}
