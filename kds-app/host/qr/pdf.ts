import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { SheetOrder } from '#shared/contract/sheet.ts';

const Drawn = z.instanceof(Uint8Array);

/** A sheet as a PDF of A4 pages, drawn in a thread beside the host: it takes a second, and no ticket may wait for it. */
export async function pdf(order: SheetOrder): Promise<Buffer> {
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), { workerData: order });
  const said = await new Promise<unknown>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread beside ended (${code}) without a sheet`)));
  });
  return Buffer.from(Drawn.parse(said));
}
