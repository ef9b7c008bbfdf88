import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { PortLost, type BytePort } from '#hardware/byte-port.ts';
import { WELL } from '#hardware/job/condition.ts';
import { converse, type JobListeners, type JobResult } from '#hardware/job/converse.ts';
import type { JobPlan } from '#hardware/job/dialogue.ts';
import { look } from '#hardware/job/look.ts';
import { STRANGER, type ProofLevel, type Remembered } from '#hardware/job/outcome.ts';
import { PATIENCE, type Patience } from '#hardware/job/patience.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import type { Receipt } from '#hardware/receipt/receipt.ts';
import type { Row } from '#hardware/receipt/sheet.ts';
import type { PrinterProfile } from '#hardware/escpos/profile.ts';
import { familyFor, renderFor } from '#hardware/printer-kinds.ts';
import { onPaper } from '#test/support/on-paper.ts';
import { endsWith, offsets, OTHER, RECEIPT, SCRIPTS } from '#test/support/contract-slips.ts';
import { realTimers } from '#hardware/timers.ts';
import { plug } from '#hardware/virtual/memory-port.ts';
import { VirtualPrinter, type Habits } from '#hardware/virtual/printer.ts';

/** A kind of printer, and the simulated ones of it. */
export interface PrinterBench {
  /** What the jobs are made for: its language and its ways. */
  readonly profile: PrinterProfile;
  /** One that can do everything that its family can. */
  readonly best: Habits;
  /** Each kind, how well it proves its paper and what is remembered of it. */
  readonly kinds: readonly (readonly [string, Habits, ProofLevel, Remembered['proof']])[];
  readonly dumb: Habits;
  /** The beginning of a picture that a sender never finished. */
  readonly halfPicture: Uint8Array;
}

export const QUICK: Patience = {
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

const open = (printer: VirtualPrinter): Promise<BytePort> => plug((wire) => printer.connect(wire));
const paperOf = (printer: VirtualPrinter): string[] => printer.slips.map((slip) => plainText(slip));
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What every family of printers has to keep, from the first question to the proof. */
export function printerContract(name: string, bench: PrinterBench): void {
  const { profile, best } = bench;
  const family = familyFor(profile);
  const bodyOf = (of: Receipt): Uint8Array => renderFor(of, profile).body;
  const rowsOf = (of: Receipt): readonly Row[] => onPaper(renderFor(of, profile).sheet);
  const body = bodyOf(RECEIPT);
  const PAPER = plainText({ columns: profile.columns, rows: rowsOf(RECEIPT) });
  const job = (change: Partial<JobPlan> = {}): JobPlan => ({
    body,
    id: '0001',
    manners: 'asks',
    remembered: STRANGER,
    closeProves: true,
    paperMs: 0,
    patience: QUICK,
    ...change,
  });
  const run = async (
    printer: VirtualPrinter,
    change: Partial<JobPlan> = {},
    listeners: JobListeners = {},
  ): Promise<JobResult> =>
    converse(await open(printer), family.beginDialogue(job(change)), realTimers, listeners);

  /** Bytes that the printer is sent for a job, questions and all. */
  const talkLength = async (habits: Habits): Promise<number> => {
    let count = 0;
    const port = await open(new VirtualPrinter(habits));
    const write = (bytes: Uint8Array): Promise<void> => {
      count += bytes.length;
      return port.write(bytes);
    };
    const counted: BytePort = {
      incoming: port.incoming,
      write,
      [Symbol.asyncDispose]: () => port[Symbol.asyncDispose](),
    };
    await converse(counted, family.beginDialogue(job()), realTimers);
    return count;
  };

  describe(`${name}: a job`, () => {
    test.each(bench.kinds)('%s proves its paper, again and again', async (_, habits, level, proof) => {
      const printer = new VirtualPrinter(habits);
      const { outcome, remembered } = await run(printer);
      expect(outcome).toEqual({ kind: 'printed', level });
      expect(remembered.proof).toBe(proof);
      expect(paperOf(printer)).toEqual([PAPER]);
      expect(printer.strange).toEqual([]);
      for (let number = 2; number < 9; number += 1) {
        expect(await run(printer, { remembered, id: `000${number}` })).toEqual({ outcome, remembered });
      }
      expect(paperOf(printer)).toEqual(Array.from({ length: 8 }, () => PAPER));
    });

    test('dumb, and known for it, it proves that it took everything', async () => {
      const printer = new VirtualPrinter(bench.dumb);
      expect((await run(printer, { manners: 'silent' })).outcome).toEqual({ kind: 'printed', level: 'L1' });
      expect(paperOf(printer)).toEqual([PAPER]);
    });

    test('dumb, and not known for it, nothing is sent', async () => {
      const printer = new VirtualPrinter(bench.dumb);
      expect((await run(printer)).outcome).toEqual({ kind: 'notSent', reason: 'no-answer' });
      expect(paperOf(printer)).toEqual([]);
    });

    test('one that waits for the rest of a picture is woken by the flush, and prints', async () => {
      const printer = new VirtualPrinter(best);
      const dead = await open(printer);
      await dead.write(bench.halfPicture);
      await dead[Symbol.asyncDispose]();
      expect((await run(printer)).outcome.kind).toBe('printed');
      expect(printer.slips).toHaveLength(1);
      expect(endsWith(printer.slips[0]?.rows ?? [], rowsOf(RECEIPT))).toBe(true);
    });

    test('a printer that prints slowly from a small buffer holds the sender back and gets it all', async () => {
      const printer = new VirtualPrinter({ ...best, bufferBytes: 64, msPerLine: 1 });
      const lines = Array.from({ length: 60 }, (_, index) => `line ${index} of a long evening at the grill`);
      const long: Receipt = {
        blocks: [...lines.map((text) => ({ kind: 'line' as const, spans: [{ text }] })), { kind: 'cut' }],
      };
      const patience = { ...QUICK, progress: 5000, proof: 500, reply: 500 };
      expect((await run(printer, { body: bodyOf(long), patience })).outcome.kind).toBe('printed');
      expect(printer.slips.map(({ rows }) => rows)).toEqual([rowsOf(long)]);
    });

    test('rows in every script come out as they were laid out: letters where it has them, else drawn', async () => {
      const printer = new VirtualPrinter({ ...best, bufferBytes: 512 });
      const patience = { ...QUICK, progress: 5000, proof: 500, reply: 500 };
      expect((await run(printer, { body: bodyOf(SCRIPTS), patience })).outcome.kind).toBe('printed');
      expect(printer.slips.map(({ rows }) => rows)).toEqual([rowsOf(SCRIPTS)]);
      expect(printer.strange).toEqual([]);
      expect(renderFor(SCRIPTS, profile).losses).toEqual([]);
    });
  });

  describe(`${name}: trouble`, () => {
    test.each([
      [{ cover: 'open' } as const, 'cover-open'],
      [{ paper: 'out' } as const, 'paper-out'],
      [{ cutter: 'jammed' } as const, 'cutter-jammed'],
    ])('before the job (%j): nothing is sent', async (change, reason) => {
      const printer = new VirtualPrinter(best);
      printer.turn(change);
      expect((await run(printer)).outcome).toEqual({ kind: 'notSent', reason });
      printer.turn({ cover: 'closed', paper: 'ok', cutter: 'ok' });
      expect(printer.current.rows).toEqual([]);
    });

    test('power off: the link is refused', async () => {
      const printer = new VirtualPrinter(best);
      printer.turn({ power: 'off' });
      await expect(open(printer)).rejects.toBeInstanceOf(PortLost);
    });

    test.each(bench.kinds.filter(([, , level]) => level !== 'L1'))(
      '%s, paper out in the middle: it goes on with new paper, and the job is printed once',
      async (_, habits, level) => {
        const printer = new VirtualPrinter(habits);
        printer.after(1, 'lines', () => printer.turn({ paper: 'out' }));
        const conditions: string[] = [];
        const result = run(printer, {}, { onCondition: ({ paper }) => conditions.push(paper) });
        await vi.waitFor(() => expect(conditions.at(-1)).toBe('out'));
        expect(paperOf(printer)).toEqual([]);
        printer.turn({ paper: 'ok' });
        expect((await result).outcome).toEqual({ kind: 'printed', level });
        expect(paperOf(printer)).toEqual([PAPER]);
      },
    );

    test('reset after the first line: unknown', async () => {
      const printer = new VirtualPrinter(best);
      printer.after(1, 'lines', () => printer.reset());
      expect((await run(printer)).outcome).toEqual({ kind: 'unknown', reason: 'link-lost' });
    });
  });

  describe(`${name}: an idle printer that is looked at`, () => {
    test('tells how it is, prints nothing and is left free', async () => {
      const printer = new VirtualPrinter(best);
      printer.turn({ paper: 'low' });
      const seen = await look(await open(printer), family.beginLooking(), realTimers, QUICK);
      expect(seen).toEqual({ ...WELL, paper: 'low' });
      expect(printer.isFree).toBe(true);
      expect(printer.current.rows).toEqual([]);
    });

    test('is null when it does not answer', async () => {
      const port = await open(new VirtualPrinter(bench.dumb));
      expect(await look(port, family.beginLooking(), realTimers, QUICK)).toBeNull();
    });
  });

  test(`${name}: what has to be written down first is written down before a byte of the job`, async () => {
    const printer = new VirtualPrinter(best);
    let linesWhenNoted = -1;
    const result = await run(
      printer,
      {},
      {
        beforeBody: async () => {
          await wait(20);
          linesWhenNoted = printer.current.rows.length + printer.slips.length;
        },
      },
    );
    expect(linesWhenNoted).toBe(0);
    expect(result.outcome.kind).toBe('printed');
  });

  test(`${name}: a link that goes while it is written down leaves nothing sent, and nothing is sent after it`, async () => {
    const printer = new VirtualPrinter(best);
    let isNoted = false;
    const beforeBody = async () => {
      printer.reset();
      await wait(20);
      isNoted = true;
    };
    const { outcome } = await run(printer, {}, { beforeBody });
    expect(outcome).toEqual({ kind: 'notSent', reason: 'link-lost' });
    expect(isNoted).toBe(true);
    expect(printer.slips.length + printer.current.rows.length).toBe(0);
  });

  test(`${name}: if it cannot be written down, nothing is sent and the failure is passed on`, async () => {
    const printer = new VirtualPrinter(best);
    const result = run(printer, {}, { beforeBody: () => Promise.reject(new Error('disk full')) });
    await expect(result).rejects.toThrow('disk full');
    expect(printer.slips.length + printer.current.rows.length).toBe(0);
  });

  describe(`${name}: the power is cut after each byte of the whole talk`, () => {
    test.each(bench.kinds.filter(([, , level]) => level !== 'L1'))(
      '%s: nothing is called printed that is not on paper, and nothing not sent that may be',
      async (_, habits) => {
        const seen = new Set<string>();
        for (const byte of offsets(await talkLength(habits))) {
          const printer = new VirtualPrinter(habits);
          onTestFinished(() => printer.reset());
          printer.after(byte, 'bytes', () => printer.reset());
          const { outcome } = await run(printer);
          seen.add(outcome.kind);
          if (outcome.kind === 'printed') expect(paperOf(printer)).toContain(PAPER);
          if (outcome.kind === 'notSent') expect(printer.slips.length + printer.current.rows.length).toBe(0);
        }
        expect([...seen].toSorted()).toEqual(['notSent', 'printed', 'unknown']);
      },
    );
  });

  describe(`${name}: what an earlier sender left in the buffer`, () => {
    const strong = bench.kinds.filter(([, , level]) => level !== 'L1');
    test.each(strong)('%s: proves no later job', async (_, habits, __, proof) => {
      for (let lines = 1; lines <= 3; lines += 1) {
        const printer = new VirtualPrinter({ ...habits, msPerLine: 4 });
        printer.after(lines, 'lines', () => printer.turn({ paper: 'out' }));
        const remembered: Remembered = { proof, automatic: 'unknown' };
        const broken = await open(printer);
        const first = converse(
          broken,
          family.beginDialogue(job({ body: bodyOf(OTHER), id: '0009', remembered })),
          realTimers,
        );
        await vi.waitFor(() => expect(printer.switches.paper).toBe('out'));
        await broken[Symbol.asyncDispose]();
        expect((await first).outcome.kind).toBe('unknown');
        printer.turn({ paper: 'ok' });
        const { outcome } = await run(printer, { remembered });
        if (outcome.kind === 'printed') expect(paperOf(printer)).toContain(PAPER);
      }
    });
  });
}
