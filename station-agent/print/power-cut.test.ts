import { expect, test } from 'vitest';
import { jobOf, printerOf } from '#test/support/job.ts';
import { PaperRack } from '#test/support/paper-rack.ts';
import { copies, until } from '#test/support/print-bench.ts';

/** More than one job sends with all that is asked before it. */
const MOST_BYTES = 2_000;
const TOGETHER = 8;

const printed = (rack: PaperRack): Promise<void> =>
  until(() => expect(rack.spool.all.map(({ state }) => state.status)).toEqual(['printed']));

function judge(rack: PaperRack, at: number): void {
  const text = rack.paper();
  const { whole, unmarked } = copies(text, 1);
  expect(whole, `cut at ${at}:\n${text}`).toBeGreaterThanOrEqual(1);
  expect(unmarked, `cut at ${at}:\n${text}`).toBeLessThanOrEqual(1);
}

/** How many bytes one job takes when nothing happens. */
async function bytesOfOne(): Promise<number> {
  const rack = await PaperRack.open([printerOf()]);
  rack.fuse = MOST_BYTES;
  await rack.take(jobOf({ number: 1 }));
  await printed(rack);
  const sent = MOST_BYTES - rack.fuse;
  await rack.close();
  return sent;
}

async function atEveryByte(cut: (at: number) => Promise<void>): Promise<void> {
  const all = await bytesOfOne();
  expect(all).toBeGreaterThan(300);
  const offsets = Array.from({ length: all }, (_, index) => index + 1);
  const take = async (): Promise<void> => {
    for (let at = offsets.shift(); at !== undefined; at = offsets.shift()) await cut(at);
  };
  await Promise.all(Array.from({ length: TOGETHER }, take));
}

test('the power of the printer is cut at every byte of a job', async () => {
  await atEveryByte(async (at) => {
    const rack = await PaperRack.open([printerOf()]);
    const printer = rack.printer('grill');
    printer.after(at, 'bytes', () => {
      printer.turn({ power: 'off' });
      setImmediate(() => printer.turn({ power: 'on' }));
    });
    await rack.take(jobOf({ number: 1 }));
    await printed(rack);
    judge(rack, at);
    await rack.close();
  });
}, 240_000);

test('the power of the agent is cut at every byte of a job, and the host knows nothing of what it did', async () => {
  await atEveryByte(async (at) => {
    const rack = await PaperRack.open([printerOf()]);
    const cut = new Promise<void>((resolve) => {
      rack.onCut = resolve;
    });
    rack.fuse = at;
    await rack.take(jobOf({ number: 1 }));
    await cut;
    await rack.restart();
    await rack.take(jobOf({ number: 1 }));
    await printed(rack);
    judge(rack, at);
    await rack.close();
  });
}, 240_000);
