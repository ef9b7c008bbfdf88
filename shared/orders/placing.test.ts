import { describe, expect, test } from 'vitest';
import { placeOrder } from '#shared/orders/decide/place.ts';
import { asking, at, MENU, named, R208, SETTINGS, Story } from '#test/support/given.ts';

const place = (request: Parameters<typeof asking>[0], names = named(), context = at(0)) =>
  placeOrder(asking(request), names, context);
const refused = (...args: Parameters<typeof place>) => {
  const decided = place(...args);
  if (decided.ok) throw new Error('it was not refused');
  return decided.error;
};
const noPlace = { ...named(), place: null, sittingId: null };

describe('placing an order', () => {
  test('O1 names, prices, allergens and preparation times come from the menu', () => {
    const { order } = new Story({
      items: [{ menuItemId: 'ribeye', quantity: 2, modifiers: [{ modifierId: 'rare' }] }],
    });
    expect(order.items[0]).toMatchObject({
      name: 'Ribeye 300 g',
      unitPrice: 3400,
      allergens: ['milk'],
      prepSeconds: 720,
    });
  });

  test('O2 an item that is not on the menu is refused with its field', () => {
    const problem = refused({
      items: [
        { menuItemId: 'salad', quantity: 1 },
        { menuItemId: 'unicorn', quantity: 1 },
      ],
    });
    expect(problem).toMatchObject({ code: 'invalid_request', fields: [{ path: 'items.1.menuItemId' }] });
    expect(() => asking({ items: [] })).toThrow(/at least one item/);
  });

  test('O2 an item of another order type is refused with its field', () => {
    const problem = refused({ items: [{ menuItemId: 'eggs', quantity: 1 }] });
    expect(problem.fields?.[0]?.detail).toBe('Eggs is not served for dine in.');
  });

  test('O3 a line has at least 1 and at most 99', () => {
    expect(place({ items: [{ menuItemId: 'salad', quantity: 99 }] }).ok).toBe(true);
    expect(refused({ items: [{ menuItemId: 'salad', quantity: 100 }] }).fields?.[0]?.path).toBe(
      'items.0.quantity',
    );
    expect(() => asking({ items: [{ menuItemId: 'salad', quantity: 0 }] })).toThrow(/at least one/);
    expect(() => asking({ items: [{ menuItemId: 'salad', quantity: 1.5 }] })).toThrow();
  });

  test('O4 a note has at most 300 characters', () => {
    const note = (length: number) => ({
      items: [{ menuItemId: 'salad', quantity: 1, specialInstructions: 'x'.repeat(length) }],
    });
    expect(place(note(300)).ok).toBe(true);
    expect(refused(note(301)).fields?.[0]?.path).toBe('items.0.specialInstructions');
    expect(refused({ specialInstructions: 'x'.repeat(301) }).fields?.[0]?.path).toBe('specialInstructions');
  });

  test('O5 an order must be able to reach somebody', () => {
    expect(refused({}, noPlace).fields?.[0]?.path).toBe('placeId');
    expect(refused({ orderType: 'room_service' }).fields?.[0]?.path).toBe('placeId');
    expect(place({ orderType: 'room_service' }, { ...named(), place: R208 }).ok).toBe(true);
    expect(refused({ orderType: 'delivery' }, noPlace).fields?.[0]?.path).toBe('customer.address');
    expect(place({ orderType: 'takeout' }, noPlace).ok).toBe(true);
  });

  test('O7 an order has at most 50 items', () => {
    const items = (count: number) =>
      Array.from({ length: count }, () => ({ menuItemId: 'salad', quantity: 1 }));
    expect(place({ items: items(50) }).ok).toBe(true);
    expect(refused({ items: items(51) }).fields?.[0]?.path).toBe('items');
  });

  test('O8 a pending order that nobody accepted is cancelled with that reason', () => {
    const story = new Story({ orderType: 'delivery', customer: { address: '1 Quay Street' } });
    story.after(121, { by: { role: 'system', name: 'Passline' } }).when({ type: 'time-out' });
    expect(story.order.status).toBe('cancelled');
    expect(story.order.statusHistory.at(-1)).toMatchObject({
      by: 'Passline',
      note: 'Nobody accepted it within 120 minutes.',
    });
    expect(new Story().refuses({ type: 'time-out' }).code).toBe('invalid_transition');
  });

  test('O9 another total than was shown is refused with the new totals', () => {
    const items = [{ menuItemId: 'salad', quantity: 2 }];
    expect(place({ items, expectedTotal: 1900 }).ok).toBe(true);
    expect(refused({ items, expectedTotal: 1800 })).toMatchObject({
      code: 'price_changed',
      extra: { totals: { total: 1900 } },
    });
  });

  test('O10 what is confirmed by itself is in the kitchen at once, what is not waits on no screen', () => {
    const { order } = new Story();
    expect(order.statusHistory.map((change) => change.status)).toEqual(['pending', 'confirmed']);
    expect(order.tickets).toHaveLength(1);
    const waiting = new Story({ orderType: 'delivery', customer: { address: '1 Quay Street' } });
    expect(waiting.order).toMatchObject({ status: 'pending', progress: 10, tickets: [] });
    waiting.when({ type: 'set-status', status: 'confirmed', note: null });
    expect(waiting.order).toMatchObject({
      status: 'confirmed',
      progress: 20,
      tickets: [{ station: 'cold', status: 'waiting' }],
    });
  });
});

describe('modifiers', () => {
  const ribeye = (...ids: string[]) => ({
    items: [{ menuItemId: 'ribeye', quantity: 1, modifiers: ids.map((modifierId) => ({ modifierId })) }],
  });

  test('M1 a modifier that the item does not offer is refused', () => {
    expect(refused(ribeye('rare', 'no-bun')).fields?.[0]?.path).toBe('items.0.modifiers.1.modifierId');
  });

  test('M2 a missing choice and one too many are refused with the name of the group', () => {
    expect(refused(ribeye()).detail).toBe('Ribeye 300 g: choose one under “How cooked?”.');
    expect(refused(ribeye('rare', 'medium')).detail).toBe('Ribeye 300 g: at most 1 under “How cooked?”.');
  });

  test('M3 a modifier that is sold out is out of stock', () => {
    expect(refused(ribeye('rare', 'marrow'))).toMatchObject({
      code: 'out_of_stock',
      detail: 'Bone marrow is sold out.',
    });
  });

  test('M4 modifiers bring their allergens and NO takes none away', () => {
    const { order } = new Story(ribeye('rare', 'pepper'));
    expect(order.items[0]?.allergens).toEqual(['milk', 'celery']);
    const burger = new Story({
      items: [{ menuItemId: 'burger', quantity: 1, modifiers: [{ modifierId: 'no-bun' }] }],
    });
    expect(burger.order.items[0]?.allergens).toEqual(['gluten']);
  });
});

describe('stock', () => {
  test('S2 more than is left is refused with what is left, over all lines together', () => {
    const items = [
      { menuItemId: 'turbot', quantity: 2 },
      { menuItemId: 'turbot', quantity: 2 },
    ];
    expect(refused({ items })).toMatchObject({
      code: 'out_of_stock',
      detail: 'Only 3 of Whole turbot left.',
      extra: { items: [{ menuItemId: 'turbot', left: 3 }] },
    });
    expect(place({ items: [{ menuItemId: 'turbot', quantity: 3 }] }).ok).toBe(true);
  });

  test('S4 at 0 an item is out of stock by itself, and 86 says so whatever is counted', () => {
    for (const change of [{ stock: 0 }, { available: false }]) {
      const items = new Map(
        [...MENU.items].map(([id, item]) => [id, id === 'turbot' ? { ...item, ...change } : item]),
      );
      const problem = refused(
        { items: [{ menuItemId: 'turbot', quantity: 1 }] },
        named(),
        at(0, { menu: { ...MENU, items } }),
      );
      expect(problem.detail).toBe('Whole turbot is sold out.');
    }
  });
});

describe('courses when an order is placed', () => {
  const items = [
    { menuItemId: 'salad', quantity: 1, course: 1 },
    { menuItemId: 'burger', quantity: 1, course: 2 },
    { menuItemId: 'fries', quantity: 1 },
  ];

  test('C1 the first course goes now and later ones are held', () => {
    const story = new Story({ items });
    expect(story.ticket('cold').status).toBe('waiting');
    expect(story.ticket('grill').status).toBe('held');
    expect(story.ticket('fry').status).toBe('waiting');
    expect(story.order.items.map((line) => line.status)).toEqual(['waiting', 'held', 'waiting']);
  });

  test('C1 a site may want them all at once, and an order may say itself what is held', () => {
    const together = new Story({ items }, { settings: { ...SETTINGS, holdLaterCourses: false } });
    expect(together.ticket('grill').status).toBe('waiting');
    const chosen = new Story({ items, hold: [1] });
    expect(chosen.ticket('cold').status).toBe('held');
    expect(chosen.ticket('grill').status).toBe('waiting');
  });
});

describe('the hours of the menu', () => {
  /** Served from 07:00 to 10:30 in Dublin; the house of these tests is open in the evening. */
  const ribeye = [...MENU.items.values()].find((item) => item.id === 'ribeye')!;
  const served = [{ days: [], from: '07:00', to: '10:30' }];
  const tomorrowAt = (time: string) => `2026-11-21T${time}:00.000Z`;
  const menu = { ...MENU, items: new Map(MENU.items).set(ribeye.id, { ...ribeye, served }) };
  const items = [{ menuItemId: 'ribeye', quantity: 1, modifiers: [{ modifierId: 'rare' }] }];
  const guest = at(0, { menu, by: { role: 'diner', name: 'T4' } });

  test('MH1 what is not served at the hour for which a guest orders is refused, with when it is served again', () => {
    const problem = refused({ items }, named(), guest);
    expect(problem).toMatchObject({ code: 'invalid_request', fields: [{ path: 'items.0.menuItemId' }] });
    expect(problem.fields?.[0]?.detail).toMatch(/^Ribeye 300 g is served again from (\w+ )?07:00\.$/);
    const forBreakfast = { items, requestedFor: tomorrowAt('08:00') };
    expect(place(forBreakfast, named(), guest).ok).toBe(true);
    const forLunch = { items, requestedFor: tomorrowAt('12:00') };
    expect(place(forLunch, named(), guest).ok).toBe(false);
  });

  test('MH4 staff may order it all the same', () => {
    expect(place({ items }, named(), at(0, { menu })).ok).toBe(true);
  });
});
