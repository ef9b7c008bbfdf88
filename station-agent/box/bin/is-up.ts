// Waits until the agent of a data folder runs from a folder of programs: is-up.ts DATA PROGRAMS SECONDS
import { readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const [data = '', programs = '', seconds = '30'] = process.argv.slice(2);
const STEADY_LOOKS = 4;

function isUp(): boolean {
  try {
    const running: unknown = JSON.parse(readFileSync(join(data, 'running.json'), 'utf8'));
    if (!isRunning(running)) return false;
    const { pid, program } = running;
    return realpathSync(program).startsWith(realpathSync(programs) + sep) && lives(pid);
  } catch {
    return false;
  }
}

function isRunning(told: unknown): told is { pid: number; program: string } {
  if (typeof told !== 'object' || told === null || !('pid' in told) || !('program' in told)) return false;
  return typeof told.pid === 'number' && typeof told.program === 'string';
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process is there all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

// One that falls over at once is not up.
let steady = 0;
for (const end = Date.now() + Number(seconds) * 1000; steady < STEADY_LOOKS && Date.now() < end;) {
  steady = isUp() ? steady + 1 : 0;
  await wait(250);
}
process.exit(steady < STEADY_LOOKS ? 1 : 0);
