import { realTimers } from '#hardware/timers.ts';
import { printerOf, jobOf } from '#test/support/job.ts';
import { PaperRack } from '#test/support/paper-rack.ts';
import { EPSON } from '#hardware/virtual/habits.ts';
import type { Figure } from './figures.ts';

export interface SpoolLoad {
  readonly printers: number;
  readonly tickets: number;
  /** Of the printers; a common thermal one takes about 20. */
  readonly msPerLine: number;
  /** Every so many milliseconds something happens to one of the printers; 0: nothing does. */
  readonly faultEveryMs: number;
}

/** What came of it. */
export interface SpoolRun {
  readonly seconds: number;
  /** Tickets that are on no paper. */
  readonly lost: number;
  /** Tickets of which more than one whole slip says nothing of being a second one. */
  readonly doubled: number;
  /** Slips that say that they may be a second one. */
  readonly marked: number;
}

/** So many tickets through so many printers, as fast as these print, while paper runs out, covers open and cables fall out. */
export async function runSpool(load: SpoolLoad): Promise<SpoolRun> {
  const ids = Array.from({ length: load.printers }, (_, index) => `p${index + 1}`);
  const rack = await PaperRack.open(
    ids.map((id) => printerOf({ id, name: id })),
    { habits: { ...EPSON, msPerLine: load.msPerLine }, proofMs: 1000 },
  );
  const stopFaults = faults(rack, ids, load.faultEveryMs);
  const begun = performance.now();
  const numbers = Array.from({ length: load.tickets }, (_, index) => index + 1);
  await rack.take(...numbers.map((number) => jobOf({ number, printerId: ids[number % ids.length] ?? 'p1' })));
  while (rack.spool.all.some(({ state }) => state.status !== 'printed'))
    await new Promise<void>((resolve) => {
      realTimers.after(10, resolve);
    });
  const seconds = (performance.now() - begun) / 1000;
  stopFaults();
  const slips = rack.paper().split(/(?=^GRILL +\d\d:\d\d$)/m);
  const found = numbers.map((number) =>
    slips.filter((slip) => slip.includes(`${number}-GRILL-1`) && slip.includes(`order #${number},`)),
  );
  const isMarked = (slip: string) => slip.includes('REPRINT');
  await rack.close();
  return {
    seconds,
    lost: found.filter((each) => each.length === 0).length,
    doubled: found.filter((each) => each.filter((slip) => !isMarked(slip)).length > 1).length,
    marked: found.flat().filter(isMarked).length,
  };
}

/** One thing after the other goes wrong, at one printer after the other, and is seen to a moment later. */
function faults(rack: PaperRack, ids: readonly string[], everyMs: number): () => void {
  if (everyMs === 0) return () => undefined;
  let count = 0;
  const timer = setInterval(() => {
    const printer = rack.printer(ids[count % ids.length] ?? 'p1');
    const wrongs = [
      () => printer.turn({ paper: 'out' }),
      () => printer.reset(),
      () => printer.turn({ cover: 'open' }),
      () => printer.turn({ power: 'off' }),
    ];
    wrongs[count % wrongs.length]?.();
    count += 1;
    setTimeout(() => printer.turn({ power: 'on', paper: 'ok', cover: 'closed' }), everyMs / 2);
  }, everyMs);
  return () => clearInterval(timer);
}

/** 500 tickets through five printers at their speed, without a lost one or an unmarked double. */
export async function measureSpool(): Promise<Figure[]> {
  const run = await runSpool({ printers: 5, tickets: 500, msPerLine: 5, faultEveryMs: 400 });
  return [
    {
      id: 'P13',
      what: `500 tickets, 5 printers, faults all the while (${run.marked} marked again): lost or doubled unmarked`,
      unit: 'changes',
      value: run.lost + run.doubled,
      floor: null,
      bar: 'none',
      held: run.lost + run.doubled === 0,
    },
    {
      id: 'P13',
      what: 'the same, from the first to the last slip',
      unit: 's',
      value: run.seconds,
      floor: null,
      bar: '<= 60 s',
      held: run.seconds <= 60,
    },
  ];
}
