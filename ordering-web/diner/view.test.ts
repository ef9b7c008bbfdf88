import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryOf } from './entry.ts';
import { hashOf, viewOf, type View } from './view.ts';

const text = fc.string({ minLength: 1 });
const views: fc.Arbitrary<View> = fc.oneof(
  fc.constantFrom<View>({ at: 'menu' }, { at: 'order' }, { at: 'track', orderId: null }),
  fc.record({ at: fc.constant('item'), itemId: text, lineId: fc.option(text) }),
  fc.record({ at: fc.constant('track'), orderId: text }),
);

test('every view has an address that leads back to it', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(viewOf(hashOf(view))).toEqual(view);
    }),
  );
});

test('an address that means nothing shows the menu', () => {
  expect(viewOf('#nonsense/1')).toEqual({ at: 'menu' });
  expect(viewOf('#item')).toEqual({ at: 'menu' });
});

test('the path says how somebody came', () => {
  expect(entryOf('/t/T4-1-ABC')).toEqual({ kind: 'table', code: 'T4-1-ABC' });
  expect(entryOf('/r/R208')).toEqual({ kind: 'room', code: 'R208' });
  expect(entryOf('/track/o1')).toEqual({ kind: 'track', orderId: 'o1' });
  expect(entryOf('/order')).toEqual({ kind: 'takeaway' });
  expect(entryOf('/t/')).toEqual({ kind: 'takeaway' });
});
