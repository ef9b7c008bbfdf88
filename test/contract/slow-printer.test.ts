import { expect, onTestFinished, test, vi } from 'vitest';
import { converse, type JobResult } from '#hardware/job/converse.ts';
import { longestPaperMs } from '#hardware/receipt/print-time.ts';
import { STRANGER } from '#hardware/job/outcome.ts';
import { PATIENCE, type Patience } from '#hardware/job/patience.ts';
import type { Receipt } from '#hardware/receipt/receipt.ts';
import { realTimers } from '#hardware/timers.ts';
import { HABITS, type EscPosHabits } from '#hardware/virtual/habits.ts';
import { VirtualPrinter } from '#hardware/virtual/printer.ts';
import { serveTcp } from '#hardware/virtual/tcp-printer.ts';
import { familyFor, renderFor } from '#hardware/printer-kinds.ts';
import { openTcp } from '../../station-agent/devices/tcp-port.ts';

const LINES = 80;
const LONG: Receipt = {
  blocks: [
    ...Array.from({ length: LINES }, (_, index) => ({
      kind: 'line' as const,
      spans: [{ text: `line ${index} of a long evening at the grill` }],
    })),
    { kind: 'cut' },
  ],
};

const SHORT: Patience = {
  ...PATIENCE,
  reply: 60,
  settle: 5,
  automatic: 30,
  progress: 300,
  proof: 100,
  proofAsks: 2,
  close: 100,
};

async function printed(
  habits: EscPosHabits,
  manners: 'asks' | 'silent',
): Promise<{ result: JobResult; slips: number }> {
  const printer = new VirtualPrinter({ ...habits, bufferBytes: 256, msPerLine: 15 });
  const tcp = await serveTcp(printer);
  onTestFinished(() => tcp[Symbol.asyncDispose]());
  const { profile } = habits;
  const { body, sheet } = renderFor(LONG, profile);
  const paperMs = longestPaperMs(sheet, profile);
  const port = await openTcp({ host: '127.0.0.1', port: tcp.port }, { connect: 500, linger: 100 + paperMs });
  const plan = {
    body,
    id: '0001',
    manners,
    remembered: STRANGER,
    closeProves: true,
    patience: SHORT,
    paperMs,
  };
  const result = await converse(port, familyFor(profile).beginDialogue(plan), realTimers);
  // What is in its buffer is the printer's: the end of the link may come before the last line.
  await vi.waitFor(() => expect(printer.isIdle).toBe(true));
  return { result, slips: printer.slipCount };
}

test.each([
  ['names its jobs', HABITS.epson, 'asks', 'L3'],
  ['counts', HABITS['no-id'], 'asks', 'L2'],
  ['never answers', HABITS.dumb, 'silent', 'L1'],
] as const)(
  'a slow printer that %s is given the time that its paper takes',
  async (_, habits, manners, level) => {
    const { result, slips } = await printed(habits, manners);
    expect(result.outcome).toEqual({ kind: 'printed', level });
    expect(slips).toBe(1);
  },
);
