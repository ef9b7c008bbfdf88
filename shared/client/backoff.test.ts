import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GUEST_PACE, STAFF_PACE, waitBefore } from './backoff.ts';

test('waits double, spread over half of their length, and stop growing at the most', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (failures, at) => {
        const wait = waitBefore(failures, STAFF_PACE, () => at);
        const full = Math.min(STAFF_PACE.mostMs, STAFF_PACE.firstMs * 2 ** Math.min(failures - 1, 20));
        expect(wait).toBeGreaterThanOrEqual(full / 2);
        expect(wait).toBeLessThanOrEqual(full);
      },
    ),
  );
});

test('staff come back before guests: the latest of theirs before the earliest of a guest', () => {
  expect(waitBefore(1, STAFF_PACE, () => 0.999)).toBeLessThan(waitBefore(1, GUEST_PACE, () => 0));
});
