import { expect, test } from 'vitest';
import { aheadRequest, isPhone, missingOf, pricedAhead, type Ahead } from './ahead.ts';

const HOME: Ahead = {
  way: 'delivery',
  address: { street: '12 Main Street', more: 'Flat 3', town: 'Dublin', postcode: 'D02 X285' },
  when: 'soon',
  slotId: 'left over',
};
const REQUEST = {
  orderType: 'takeout' as const,
  placeId: null,
  customer: { name: 'Zoe' },
  items: [{ menuItemId: 'fries', quantity: 1 }],
};

test('an order is collected, or brought to an address, and for the slot only while one is wanted', () => {
  expect(aheadRequest(REQUEST, HOME)).toMatchObject({
    orderType: 'delivery',
    slotId: null,
    customer: { name: 'Zoe', address: '12 Main Street, Flat 3, Dublin, D02 X285', postcode: 'D02 X285' },
  });
  const later = aheadRequest(REQUEST, { ...HOME, way: 'takeout', when: 'at', slotId: 's1' });
  expect(later).toEqual({ ...REQUEST, slotId: 's1' });
  const table = { ...REQUEST, placeId: 't4' };
  expect(aheadRequest(table, HOME)).toBe(table);
});

test('the price depends on the postcode, not on who it is', () => {
  const priced = pricedAhead(aheadRequest(REQUEST, HOME), HOME);
  expect(priced.customer).toEqual({ postcode: 'D02 X285' });
});

test('what is missing is said field by field', () => {
  const nobody = { name: ' ', phone: '12' };
  expect(missingOf(nobody, { ...HOME, way: 'takeout' })).toEqual({ name: 'sayName', phone: 'sayPhone' });
  const empty = { street: 'a', more: '', town: '', postcode: '' };
  expect(missingOf({ name: 'Zoe', phone: '+353 1 234 5678' }, { ...HOME, address: empty })).toEqual({
    street: 'sayStreet',
    town: 'sayTown',
    postcode: 'sayPostcode',
  });
  const unpicked = { ...HOME, way: 'takeout', when: 'at', slotId: null } as const;
  expect(missingOf({ name: 'Zoe', phone: '0871234567' }, unpicked)).toEqual({ slot: 'pickTime' });
});

test.each([
  ['087 123 4567', true],
  ['+353 (0)1-234 5678', true],
  ['12345', false],
  ['call me', false],
  ['1234567890123456', false],
])('%s as a telephone number: %s', (text, fine) => expect(isPhone(text)).toBe(fine));
