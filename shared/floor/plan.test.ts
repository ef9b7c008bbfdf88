import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Place } from './place.ts';
import { overlap, sizeOf, standing } from './plan.ts';

test('what nobody arranged stands below what somebody did, on the plan and on nothing else', () => {
  const kinds = fc.record({ seats: fc.integer({ min: 0, max: 12 }), arranged: fc.boolean() });
  fc.assert(
    fc.property(fc.array(kinds, { maxLength: 24 }), (tables) => {
      const places = tables.map(({ seats, arranged }, index) =>
        Place.parse({
          id: `t${index}`,
          kind: 'table',
          name: `T${index}`,
          seats,
          plan: arranged ? { x: (index % 6) * 4, y: 0, w: 3, h: 3 } : null,
        }),
      );
      const stood = standing(places);
      const { w, h } = sizeOf(stood);
      expect(stood).toHaveLength(places.length);
      for (const { place, plan } of stood) {
        expect(plan.x + plan.w).toBeLessThan(w);
        expect(plan.y + plan.h).toBeLessThan(h);
        if (place.plan) continue;
        const others = stood.filter((each) => each.place !== place);
        expect(others.filter((each) => overlap(each.plan, plan))).toEqual([]);
      }
    }),
  );
});
