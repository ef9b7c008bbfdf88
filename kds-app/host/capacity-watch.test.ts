import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTurn } from './capacity-watch.ts';

test('however many orders there are, each look is at a part, and after some turns every one was looked at once', () => {
  const orders = fc.integer({ min: 0, max: 2000 }).map((length) => Array.from({ length }, (_, at) => at));
  fc.assert(
    fc.property(orders, fc.nat(5), (all, round) => {
      const turns = Math.max(1, Math.ceil(all.length / 250));
      const looks = Array.from({ length: turns }, (_, at) => inTurn(all, round * turns + at));
      expect(looks.flat().toSorted((a, b) => a - b)).toEqual(all);
      for (const look of looks) expect(look.length).toBeLessThanOrEqual(250);
    }),
  );
});
