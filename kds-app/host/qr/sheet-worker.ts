import { parentPort, workerData } from 'node:worker_threads';
import { must } from '#shared/basics/result.ts';
import { SheetOrder } from '#shared/contract/sheet.ts';
import { drawPdf } from './sheet.ts';

const bytes = await drawPdf(SheetOrder.parse(workerData));
must(parentPort, 'the thread that asked').postMessage(bytes);
