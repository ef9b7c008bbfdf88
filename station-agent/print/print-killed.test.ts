import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { askedBack } from '#test/support/asked-back.ts';
import { jobOf, printerOf } from '#test/support/job.ts';
import { copies, until } from '#test/support/print-bench.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { realTimers } from '#hardware/timers.ts';
import { EPSON } from '#hardware/virtual/habits.ts';
import { VirtualPrinter } from '#hardware/virtual/printer.ts';
import { serveTcp } from '#hardware/virtual/tcp-printer.ts';
import { openTcp } from '../devices/tcp-port.ts';
import { PrintRoom } from './print-room.ts';
import { Spool } from './spool.ts';

const CHILD = join(import.meta.dirname, '../../test/support/spool-child.ts');
const now = (): string => new Date().toISOString();

/** What happens while the agent is at work, and what the host wants of the job. */
interface Story {
  readonly befalls: (printer: VirtualPrinter) => void;
  readonly wanted: 'paper' | 'back';
  /** On which side of each line: both, where bytes are on their way between two lines. */
  readonly sides: readonly ('before' | 'after')[];
}

const STORIES: Readonly<Record<string, Story>> = {
  'all goes well': { befalls: () => undefined, wanted: 'paper', sides: ['before', 'after'] },
  'the printer is reset in the middle': {
    befalls: (printer) => printer.after(4, 'lines', () => printer.reset()),
    wanted: 'paper',
    sides: ['before', 'after'],
  },
  'paper is out, and put in': {
    befalls: (printer) => {
      printer.turn({ paper: 'out' });
      setTimeout(() => printer.turn({ paper: 'ok' }), 900);
    },
    wanted: 'paper',
    sides: ['after'],
  },
  'paper is out, and the host wants the slip back': {
    befalls: (printer) => printer.turn({ paper: 'out' }),
    wanted: 'back',
    sides: ['after'],
  },
};

/** Runs an agent until it kills itself or is done, then another over what is on the disk. Null: it was done before. */
async function killed(story: Story, when: string, line: number) {
  const folder = await mkdtemp(join(tmpdir(), 'killed-'));
  const printer = new VirtualPrinter(EPSON);
  story.befalls(printer);
  const tcp = await serveTcp(printer);
  onTestFinished(async () => {
    await tcp[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });
  const child = spawn(process.execPath, [CHILD, folder, String(tcp.port), when, String(line), story.wanted], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code, signal] = await once(child, 'close');
  if (signal === null) {
    expect(code).toBe(0);
    return null;
  }
  const spool = await Spool.open(folder, now());
  const address = { host: '127.0.0.1', port: tcp.port };
  const room = new PrintRoom({
    spool,
    open: async () => ({ port: await openTcp(address, { connect: 500, linger: 500 }), closeProves: true }),
    timers: realTimers,
    now,
    random: Math.random,
    onNews: () => undefined,
    pace: { firstRetry: 5, mostRetry: 20, idleLook: 60_000 },
  });
  room.setPrinters([printerOf()]);
  const job = jobOf({ number: 1 });
  await room.take([story.wanted === 'back' ? askedBack(job) : job], 'Europe/Dublin');
  const end = story.wanted === 'back' ? 'released' : 'printed';
  await until(() => expect(spool.all.map(({ state }) => state.status)).toEqual([end]));
  await room.stop();
  await spool.close();
  return [...printer.slips, printer.current].map((slip) => plainText(slip)).join('\n');
}

/** Kills at one line after the other, until the agent is done before it comes to that line. */
async function atEveryLine(
  story: Story,
  when: string,
  judge: (text: string, line: number) => void,
): Promise<number> {
  for (let line = 1; ; line += 1) {
    const text = await killed(story, when, line);
    if (text === null) return line - 1;
    judge(text, line);
  }
}

describe.each(Object.entries(STORIES))(
  'killed with SIGKILL at every line of the spool while %s',
  (_, story) => {
    test.each(story.sides)(
      '%s it is on the disk: nothing is lost, and every extra copy is marked',
      async (when) => {
        const lines = await atEveryLine(story, when, (text, line) => {
          const { whole, unmarked } = copies(text, 1);
          const said = `line ${line}:\n${text}`;
          if (story.wanted === 'back') return expect(whole, said).toBe(0);
          expect(whole, said).toBeGreaterThanOrEqual(1);
          expect(unmarked, said).toBeLessThanOrEqual(1);
        });
        expect(lines).toBeGreaterThanOrEqual(2);
      },
      120_000,
    );
  },
);
