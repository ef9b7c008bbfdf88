import { expect, test } from 'vitest';
import { allPrinted, copies, paper, printBench, take } from '#test/support/print-bench.ts';
import { STAR_HABITS } from '#hardware/virtual/star-habits.ts';

test.each([
  ['star-80', STAR_HABITS.tsp650, 'L2'],
  ['star-80', STAR_HABITS.ethernet, 'L2'],
  ['star-mc-print', STAR_HABITS['mc-print'], 'L3'],
])(
  'a Star printer of profile %s prints its tickets, each once, and proves them',
  async (profile, habits, proof) => {
    const of = await printBench(habits, profile);
    await take(of, { number: 1 }, { number: 2 });
    await allPrinted(of);
    expect(of.spool.all.map(({ state }) => state.proof)).toEqual([proof, proof]);
    expect(copies(paper(of), 1)).toEqual({ whole: 1, unmarked: 1 });
    expect(copies(paper(of), 2)).toEqual({ whole: 1, unmarked: 1 });
  },
);
