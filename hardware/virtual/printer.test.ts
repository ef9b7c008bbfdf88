import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { PortLost, type BytePort } from '../byte-port.ts';
import { ESCPOS } from '../escpos/job/escpos-tongue.ts';
import { WELL } from '../job/condition.ts';
import { converse, type JobResult } from '../job/converse.ts';
import type { JobPlan } from '../job/dialogue.ts';
import { look } from '../job/look.ts';
import { STRANGER } from '../job/outcome.ts';
import { PATIENCE, type Patience } from '../job/patience.ts';
import { render } from '../escpos/encode.ts';
import { PROFILES } from '../escpos/profile.ts';
import { plainText } from '../receipt/plain-text.ts';
import type { Receipt } from '../receipt/receipt.ts';
import { realTimers } from '../timers.ts';
import { EPSON, HABITS } from './habits.ts';
import { plug } from './memory-port.ts';
import { VirtualPrinter, type Habits } from './printer.ts';

const QUICK: Patience = {
  ...PATIENCE,
  reply: 25,
  settle: 5,
  automatic: 15,
  progress: 200,
  proof: 25,
  proofAsks: 2,
  blocked: 400,
  close: 50,
};

const receipt: Receipt = {
  blocks: [
    { kind: 'line', spans: [{ text: 'GRILL', width: 2, height: 2, bold: true }] },
    { kind: 'line', spans: [{ text: 'Ribeye 300 g' }] },
    { kind: 'cut' },
  ],
};
const PAPER = 'GRILL\nRibeye 300 g\n\n';
const { body } = render(receipt, PROFILES['escpos-80']);

const job = (change: Partial<JobPlan> = {}): JobPlan => ({
  body,
  id: '0001',
  manners: 'asks',
  remembered: STRANGER,
  closeProves: true,
  patience: QUICK,
  ...change,
});

const open = (printer: VirtualPrinter): Promise<BytePort> => plug((wire) => printer.connect(wire));
const paperOf = (printer: VirtualPrinter): string[] => printer.slips.map((slip) => plainText(slip));

async function run(printer: VirtualPrinter, change: Partial<JobPlan> = {}): Promise<JobResult> {
  return converse(await open(printer), ESCPOS.beginDialogue(job(change)), realTimers);
}

describe('a job on a virtual printer', () => {
  test.each<[keyof typeof HABITS, string, string]>([
    ['epson', 'L3', 'id'],
    ['chatty', 'L3', 'id'],
    ['no-id', 'L2', 'status'],
    ['no-proof', 'L1', 'nothing'],
  ])('%s proves its paper at %s', async (kind, level, proof) => {
    const printer = new VirtualPrinter(HABITS[kind]);
    const { outcome, remembered } = await run(printer);
    expect(outcome).toEqual({ kind: 'printed', level });
    expect(remembered.proof).toBe(proof);
    expect(paperOf(printer)).toEqual([PAPER]);
    expect(printer.strange).toEqual([]);
    const again = await run(printer, { remembered, id: '0002' });
    expect(again).toEqual({ outcome, remembered });
    expect(paperOf(printer)).toEqual([PAPER, PAPER]);
  });

  test('dumb, and known for it, it proves that it took everything', async () => {
    const printer = new VirtualPrinter(HABITS.dumb);
    expect((await run(printer, { manners: 'silent' })).outcome).toEqual({ kind: 'printed', level: 'L1' });
    expect(paperOf(printer)).toEqual([PAPER]);
  });

  test('dumb, and not known for it, nothing is sent', async () => {
    const printer = new VirtualPrinter(HABITS.dumb);
    expect((await run(printer)).outcome).toEqual({ kind: 'notSent', reason: 'no-answer' });
    expect(paperOf(printer)).toEqual([]);
  });

  test('one that waits for the rest of a picture is woken by the flush, and prints', async () => {
    const printer = new VirtualPrinter(EPSON);
    const dead = await open(printer);
    await dead.write(Uint8Array.of(0x1d, 0x76, 0x30, 0x00, 72, 0, 100, 0, 0xff, 0xff));
    await dead[Symbol.asyncDispose]();
    expect((await run(printer)).outcome).toEqual({ kind: 'printed', level: 'L3' });
    expect(paperOf(printer)).toEqual([PAPER]);
  });

  test('a printer that prints slowly from a small buffer holds the sender back and gets it all', async () => {
    const slow: Habits = { ...EPSON, bufferBytes: 64, msPerLine: 1 };
    const printer = new VirtualPrinter(slow);
    const lines = Array.from({ length: 60 }, (_, index) => `line ${index} of a long evening at the grill`);
    const long = render(
      { blocks: [...lines.map((text) => ({ kind: 'line' as const, spans: [{ text }] })), { kind: 'cut' }] },
      PROFILES['escpos-80'],
    );
    expect((await run(printer, { body: long.body })).outcome).toEqual({ kind: 'printed', level: 'L3' });
    expect(paperOf(printer)).toEqual([`${lines.join('\n')}\n\n`]);
  });
});

describe('trouble', () => {
  test.each([
    [{ cover: 'open' } as const, 'cover-open'],
    [{ paper: 'out' } as const, 'paper-out'],
    [{ cutter: 'jammed' } as const, 'cutter-jammed'],
  ])('before the job (%j): nothing is sent', async (change, reason) => {
    const printer = new VirtualPrinter(EPSON);
    printer.turn(change);
    expect((await run(printer)).outcome).toEqual({ kind: 'notSent', reason });
    printer.turn({ cover: 'closed', paper: 'ok', cutter: 'ok' });
    expect(printer.current.rows).toEqual([]);
  });

  test('power off: the link is refused', async () => {
    const printer = new VirtualPrinter(EPSON);
    printer.turn({ power: 'off' });
    await expect(open(printer)).rejects.toBeInstanceOf(PortLost);
  });

  test('paper out in the middle: it goes on with new paper, and the job is printed once', async () => {
    const printer = new VirtualPrinter(EPSON);
    printer.after(1, 'lines', () => printer.turn({ paper: 'out' }));
    const conditions: string[] = [];
    const result = converse(await open(printer), ESCPOS.beginDialogue(job()), realTimers, {
      onCondition: ({ paper }) => conditions.push(paper),
    });
    await vi.waitFor(() => expect(conditions.at(-1)).toBe('out'));
    expect(paperOf(printer)).toEqual([]);
    printer.turn({ paper: 'ok' });
    expect((await result).outcome).toEqual({ kind: 'printed', level: 'L3' });
    expect(paperOf(printer)).toEqual([PAPER]);
  });

  test('reset after the first line: unknown', async () => {
    const printer = new VirtualPrinter(EPSON);
    printer.after(1, 'lines', () => printer.reset());
    expect((await run(printer)).outcome).toEqual({ kind: 'unknown', reason: 'link-lost' });
  });

  test('a proof that used to come and does not: unknown, and forgotten', async () => {
    const printer = new VirtualPrinter(HABITS['no-proof']);
    const { outcome, remembered } = await run(printer, { remembered: { proof: 'id', automatic: 'silent' } });
    expect(outcome).toEqual({ kind: 'unknown', reason: 'not-confirmed' });
    expect(remembered.proof).toBe('unknown');
  });
});

describe('looking at an idle printer', () => {
  test('tells how it is, prints nothing and leaves it free', async () => {
    const printer = new VirtualPrinter(EPSON);
    printer.turn({ paper: 'low' });
    expect(await look(await open(printer), ESCPOS.beginLooking(), realTimers, QUICK)).toEqual({
      ...WELL,
      paper: 'low',
    });
    expect(printer.isFree).toBe(true);
    expect(printer.current.rows).toEqual([]);
  });

  test('is null when it does not answer', async () => {
    expect(
      await look(await open(new VirtualPrinter(HABITS.dumb)), ESCPOS.beginLooking(), realTimers, QUICK),
    ).toBeNull();
  });
});

test('what has to be written down first is written down before a byte of the job', async () => {
  const printer = new VirtualPrinter(EPSON);
  let linesWhenNoted = -1;
  const noted = Promise.withResolvers<void>();
  const result = converse(await open(printer), ESCPOS.beginDialogue(job()), realTimers, {
    beforeBody: async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      linesWhenNoted = printer.current.rows.length + printer.slips.length;
      noted.resolve();
    },
  });
  await noted.promise;
  expect(linesWhenNoted).toBe(0);
  expect((await result).outcome.kind).toBe('printed');
});

test('if it cannot be written down, nothing is sent and the failure is passed on', async () => {
  const printer = new VirtualPrinter(EPSON);
  const result = converse(await open(printer), ESCPOS.beginDialogue(job()), realTimers, {
    beforeBody: () => Promise.reject(new Error('disk full')),
  });
  await expect(result).rejects.toThrow('disk full');
  expect(printer.slips.length + printer.current.rows.length).toBe(0);
});

describe('power is cut after each byte of the whole talk', () => {
  const total = 600;
  test('nothing is called printed that is not on paper, and nothing is called not sent that may be', async () => {
    const kinds = new Set<string>();
    for (let byte = 1; byte <= total; byte += 1) {
      const printer = new VirtualPrinter(EPSON);
      onTestFinished(() => printer.reset());
      printer.after(byte, 'bytes', () => printer.reset());
      const { outcome } = await run(printer);
      kinds.add(outcome.kind);
      const isOnPaper = paperOf(printer).includes(PAPER);
      if (outcome.kind === 'printed') expect(isOnPaper).toBe(true);
      if (outcome.kind === 'notSent') expect(printer.slips.length + printer.current.rows.length).toBe(0);
      if (outcome.kind === 'printed' && byte > 150) break;
    }
    expect([...kinds].toSorted()).toEqual(['notSent', 'printed', 'unknown']);
  });
});
