/**
 * An agent's print room in a process of its own, for tests that kill it: `spool-child.ts FOLDER PORT WHEN COUNT WANTED`.
 * It kills itself `before` or `after` the line number COUNT of its spool is on the disk; it ends by itself when its job is
 * over before. WANTED `back`: once the job is held the host asks for it back.
 */
import { jobOf, printerOf } from '#test/support/job.ts';
import { realTimers } from '#hardware/timers.ts';
import { openTcp } from '../../station-agent/devices/tcp-port.ts';
import { isOver } from '../../station-agent/print/job-moves.ts';
import { JournalFile } from '../../station-agent/print/journal-file.ts';
import { PrintRoom } from '../../station-agent/print/print-room.ts';
import { Spool } from '../../station-agent/print/spool.ts';
import { askedBack } from './asked-back.ts';

const [folder = '', port = '', when = '', count = '', wanted = ''] = process.argv.slice(2);
const now = (): string => new Date().toISOString();
const ZONE = 'Europe/Dublin';

let lines = 0;
const append = Object.getOwnPropertyDescriptor(JournalFile.prototype, 'append')?.value;
JournalFile.prototype.append = async function counted(this: JournalFile, line: string) {
  lines += 1;
  const isLast = lines === Number(count);
  if (isLast && when === 'before') process.kill(process.pid, 'SIGKILL');
  await append.call(this, line);
  if (isLast && when === 'after') process.kill(process.pid, 'SIGKILL');
};

const spool = await Spool.open(folder, now());
const room = new PrintRoom({
  spool,
  open: async () => ({
    port: await openTcp({ host: '127.0.0.1', port: Number(port) }, { connect: 500, linger: 500 }),
    closeProves: true,
  }),
  timers: realTimers,
  now,
  random: Math.random,
  onNews: () => undefined,
  pace: { firstRetry: 5, mostRetry: 20, idleLook: 60_000 },
});
const job = jobOf({ number: 1 });
let isAsked = false;
spool.onChange(({ state }) => {
  if (isOver(state.status)) process.exit(0);
  if (wanted !== 'back' || state.status !== 'held' || isAsked) return;
  isAsked = true;
  setImmediate(() => void room.take([askedBack(job)], ZONE).catch(() => process.exit(1)));
});
room.setPrinters([printerOf()]);
await room.take([job], ZONE);
