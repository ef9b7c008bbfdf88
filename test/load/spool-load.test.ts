import { expect, test } from 'vitest';
import { runSpool } from './measure-spool.ts';

test('a rush over three printers while things go wrong: no ticket is lost, none is doubled without a mark', async () => {
  const run = await runSpool({ printers: 3, tickets: 60, msPerLine: 0, faultEveryMs: 25 });
  expect(run).toMatchObject({ lost: 0, doubled: 0 });
});
