import { expect, test } from 'vitest';
import { overlap, standing } from '#shared/floor/plan.ts';
import { PLACES } from './house.ts';

const areas = ['Dining room', 'Terrace', 'Rooms'];

test.each(areas)('in %s of the sample restaurant nothing stands on anything else', (area) => {
  const plans = standing(PLACES.filter((place) => place.area === area)).map(({ plan }) => plan);
  expect(plans.length).toBeGreaterThan(3);
  for (const [index, plan] of plans.entries())
    for (const other of plans.slice(index + 1))
      expect([plan, other, overlap(plan, other)]).toEqual([plan, other, false]);
});
