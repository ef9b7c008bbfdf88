import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { BODIES } from '#shared/contract/bodies.ts';
import { GuestMessage } from '#shared/contract/guest-message.ts';
import { MenuView } from '#shared/contract/menu-view.ts';
import { ORDER_ROUTES } from '#shared/contract/routes-orders.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import { PLACES, SETTINGS } from '#host/sample/house.ts';
import { sampleMenu } from '#host/sample/dishes.ts';
import { ITEMS, placed } from '#test/support/trial-house.ts';

/** The schemas again, made by the thin one. */
vi.resetModules();
vi.doMock('zod', () => import('#shared/ui/browser/thin-zod.ts'));
const rooms = import.meta.glob<Record<string, unknown>>([
  '../../shared/{basics,client,contract,floor,kitchen,menu,orders,people}/**/*.ts',
  '!**/*.test.ts',
]);
const thin = {
  ...(await import('#shared/contract/bodies.ts')),
  ...(await import('#shared/contract/guest-message.ts')),
  ...(await import('#shared/contract/menu-view.ts')),
  ...(await import('#shared/contract/routes-orders.ts')),
  ...(await import('#shared/contract/routes-session.ts')),
};
afterAll(() => vi.doUnmock('zod'));

interface Reads {
  safeParse(value: unknown): { success: boolean; data?: unknown };
}

const order = placed({
  orderType: 'dine_in',
  items: [{ menuItemId: 'lamb', quantity: 2, modifiers: [{ modifierId: 'pink' }], specialInstructions: 'x' }],
});
const menu = sampleMenu();
const site = { id: 'h', ...SETTINGS.site };
const session = {
  role: 'diner',
  name: 'T1',
  place: { id: 't1', kind: 'table', name: 'T1' },
  device: null,
  staffId: null,
  site,
  expiresAt: '2026-11-20T19:00:00.000Z',
};
const menuView = { currency: 'EUR', categories: [{ ...menu.categories[0], items: ITEMS }] };
const changed = {
  type: 'changed',
  seq: 3,
  documents: [
    { kind: 'order', id: order.id, seq: 3, body: order },
    { kind: 'item', id: 'x', seq: 2, body: menu.items[0] },
    { kind: 'category', id: 't1', seq: 1, body: null },
  ],
};

const CASES: readonly (readonly [name: string, real: Reads, thin: Reads, values: readonly unknown[]])[] = [
  ['order', BODIES.order, thin.BODIES.order, [order]],
  ['item', BODIES.item, thin.BODIES.item, menu.items],
  ['category', BODIES.category, thin.BODIES.category, menu.categories],
  ['group', BODIES.group, thin.BODIES.group, menu.groups],
  ['place', BODIES.place, thin.BODIES.place, PLACES],
  ['settings', BODIES.settings, thin.BODIES.settings, [SETTINGS]],
  ['menu', MenuView, thin.MenuView, [menuView]],
  [
    'message',
    GuestMessage,
    thin.GuestMessage,
    [changed, { type: 'ping' }, { type: 'ready', seq: 1, fresh: true }],
  ],
  ['session', SESSION_ROUTES.getSession.answer, thin.SESSION_ROUTES.getSession.answer, [session]],
  [
    'order request',
    ORDER_ROUTES.placeOrder.body,
    thin.ORDER_ROUTES.placeOrder.body,
    [{ orderType: 'dine_in', placeId: 't1', items: [{ menuItemId: 'lamb', quantity: 1 }] }],
  ],
];

/** Something in a value taken out, or put in the place of something else. */
function broken(value: unknown, path: readonly number[], instead: unknown): unknown {
  const [at, ...rest] = path;
  if (at === undefined || typeof value !== 'object' || value === null) return instead;
  const keys = Object.keys(value);
  const key = keys[at % Math.max(1, keys.length)];
  if (key === undefined) return instead;
  if (Array.isArray(value)) return value.with(Number(key), broken(value[Number(key)], rest, instead));
  const { [key]: held, ...others } = value as Record<string, unknown>;
  return instead === undefined && rest.length === 0
    ? others
    : { ...others, [key]: broken(held, rest, instead) };
}

const instead = fc.oneof(
  fc.constantFrom<unknown[]>(
    undefined,
    null,
    '',
    ' a ',
    0,
    -1,
    1.5,
    1e21,
    true,
    [],
    {},
    NaN,
    '07:00',
    'x'.repeat(500),
  ),
  fc.jsonValue(),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);
const paths = fc.array(fc.nat(40), { minLength: 1, maxLength: 5 });

test('knows everything that shared/ makes schemas with', async () => {
  expect(Object.keys(rooms).length).toBeGreaterThan(60);
  for (const load of Object.values(rooms)) await load();
});

test('the two are not the same', () => {
  expect(BODIES.order).toHaveProperty('_zod');
  expect(thin.BODIES.order).not.toHaveProperty('_zod');
});

describe.each(CASES)('a thin %s', (_name, real, thinner, values) => {
  test('is read as the real one is', () => {
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) {
      const wanted = real.safeParse(value);
      expect(wanted.success).toBe(true);
      expect(thinner.safeParse(value).data).toEqual(wanted.data);
    }
  });

  test('is refused where the real one is, whatever is broken in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...values), paths, instead, (value, path, other) => {
        const wrong = broken(value, path, other);
        const wanted = real.safeParse(wrong);
        const had = thinner.safeParse(wrong);
        expect(had.success).toBe(wanted.success);
        if (wanted.success) expect(had.data).toEqual(wanted.data);
      }),
      { numRuns: 300 },
    );
  });
});
