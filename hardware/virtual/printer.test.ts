import { expect, test } from 'vitest';
import { printerContract, QUICK } from '#test/contract/printer.ts';
import { render } from '../escpos/encode.ts';
import { ESCPOS } from '../escpos/job/escpos-tongue.ts';
import { PROFILES } from '../escpos/profile.ts';
import { converse } from '../job/converse.ts';
import { realTimers } from '../timers.ts';
import { EPSON, HABITS } from './habits.ts';
import { plug } from './memory-port.ts';
import { VirtualPrinter } from './printer.ts';

printerContract('ESC/POS', {
  profile: PROFILES['escpos-80'],
  best: EPSON,
  kinds: [
    ['epson', HABITS.epson, 'L3', 'id'],
    ['chatty', HABITS.chatty, 'L3', 'id'],
    ['no-id', HABITS['no-id'], 'L2', 'status'],
    ['no-proof', HABITS['no-proof'], 'L1', 'nothing'],
  ],
  dumb: HABITS.dumb,
  halfPicture: Uint8Array.of(0x1d, 0x76, 0x30, 0x00, 72, 0, 100, 0, 0xff, 0xff),
});

test('a proof that used to come and does not: unknown, and forgotten', async () => {
  const printer = new VirtualPrinter(HABITS['no-proof']);
  const dialogue = ESCPOS.beginDialogue({
    body: render({ blocks: [{ kind: 'cut' }] }, PROFILES['escpos-80']).body,
    id: '0001',
    manners: 'asks',
    remembered: { proof: 'id', automatic: 'silent' },
    closeProves: true,
    paperMs: 0,
    patience: QUICK,
  });
  const port = await plug((wire) => printer.connect(wire));
  const { outcome, remembered } = await converse(port, dialogue, realTimers);
  expect(outcome).toEqual({ kind: 'unknown', reason: 'not-confirmed' });
  expect(remembered.proof).toBe('unknown');
});
