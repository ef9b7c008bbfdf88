import { parentPort, workerData } from 'node:worker_threads';
import { must } from '#shared/basics/result.ts';
import { AsideTask } from './aside-task.ts';
import { backUpInto } from './keep-backups.ts';
import { verify } from './verify.ts';

const task = AsideTask.parse(workerData);
const answer =
  task.type === 'verify' ? verify(task.folder) : await backUpInto(task.folder, task.target, task.now);
must(parentPort, 'the thread that asked').postMessage(answer);
