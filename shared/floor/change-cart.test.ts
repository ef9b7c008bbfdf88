import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ItemId, PlaceId, SittingId } from '#shared/basics/ids.ts';
import { must } from '#shared/basics/result.ts';
import { emptyCart, sentOff, type Cart, type CartCommand } from './cart.ts';
import { changeCart, isEverybodyReady } from './change-cart.ts';
import { Limits } from './limits.ts';

const NOW = '2026-11-20T19:00:00.000Z';
const EMPTY = emptyCart(PlaceId.parse('t4'), { id: SittingId.parse('s1'), approved: true });
const limits = Limits.parse({});

function after(cart: Cart, who: string, command: CartCommand): Cart {
  const changed = changeCart(cart, command, { now: NOW, member: { id: who, name: null }, limits });
  if (!changed.ok) throw new Error(changed.error.detail);
  return changed.value;
}

function refused(cart: Cart, who: string, command: CartCommand) {
  const changed = changeCart(cart, command, { now: NOW, member: { id: who, name: null }, limits });
  if (changed.ok) throw new Error(`${command.type} was not refused`);
  return changed.error;
}

const dish = (id: string, quantity = 1, itemId = 'burger'): CartCommand => ({
  type: 'add',
  line: { id, itemId: ItemId.parse(itemId), quantity, modifiers: [], note: '', seenPrice: 1850 },
});
const byId = (cart: Cart, id: string) =>
  must(
    cart.lines.find((line) => line.id === id),
    id,
  );

describe('a shared cart', () => {
  test('CT1 a dish is put in once, however often it is asked for, and is known by whose it is', () => {
    const once = after(EMPTY, 'ana', dish('a1', 2));
    expect(after(once, 'ana', dish('a1', 2))).toEqual({ ...once, version: 2 });
    expect(after(once, 'ben', dish('a1', 5)).lines).toEqual(once.lines);
    expect(byId(once, 'a1')).toMatchObject({ member: 'ana', quantity: 2, version: 1 });
    expect(once.members).toMatchObject([{ id: 'ana', name: 'Guest 1' }]);
  });

  test('CT2 counting is relative: whoever counts, in whatever order, every tap counts', () => {
    const taps = fc.array(fc.tuple(fc.constantFrom('ana', 'ben', 'cem'), fc.integer({ min: 1, max: 4 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(taps, fc.infiniteStream(fc.nat()), (all, random) => {
        const start = after(EMPTY, 'ana', dish('a1'));
        const run = (list: typeof all) =>
          list.reduce((cart, [who, by]) => after(cart, who, { type: 'change', lineId: 'a1', by }), start);
        const shuffled = all
          .map((tap) => ({ tap, at: random.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ tap }) => tap);
        const total = 1 + all.reduce((sum, [, by]) => sum + by, 0);
        expect(byId(run(all), 'a1').quantity).toBe(Math.min(total, limits.quantityPerLine));
        expect(byId(run(shuffled), 'a1').quantity).toBe(byId(run(all), 'a1').quantity);
      }),
    );
    const gone = after(after(EMPTY, 'ana', dish('a1', 2)), 'ben', { type: 'change', lineId: 'a1', by: -2 });
    expect(gone.lines).toEqual([]);
  });

  test('CT3 how a dish is wanted is not overwritten by somebody who has not seen it as it is', () => {
    const cart = after(EMPTY, 'ana', dish('a1'));
    const noted = after(cart, 'ben', { type: 'change', lineId: 'a1', note: 'rare', version: 1 });
    const late = refused(noted, 'ana', { type: 'change', lineId: 'a1', note: 'well done', version: 1 });
    expect(late).toMatchObject({ code: 'version_conflict', extra: { line: { note: 'rare', version: 2 } } });
    const seen = after(noted, 'ana', { type: 'change', lineId: 'a1', note: 'well done', version: 2 });
    expect(byId(seen, 'a1')).toMatchObject({ note: 'well done', version: 3, member: 'ana' });
  });

  test('CT4 taking off what is gone changes nothing, and what is gone is not changed', () => {
    const cart = after(after(EMPTY, 'ana', dish('a1')), 'ben', { type: 'remove', lineId: 'a1' });
    expect(after(cart, 'ana', { type: 'remove', lineId: 'a1' }).lines).toEqual([]);
    expect(refused(cart, 'ana', { type: 'change', lineId: 'a1', by: 1 }).code).toBe('not_found');
  });

  test('CT5 everybody is ready when all who have dishes in it have said so, and whoever adds one is not', () => {
    const two = after(after(EMPTY, 'ana', dish('a1')), 'ben', dish('b1'));
    const ana = after(two, 'ana', { type: 'ready', ready: true });
    expect(isEverybodyReady(ana)).toBe(false);
    const both = after(ana, 'ben', { type: 'ready', ready: true });
    expect(isEverybodyReady(both)).toBe(true);
    expect(isEverybodyReady(after(both, 'cem', { type: 'join', name: 'Cem' }))).toBe(true);
    expect(isEverybodyReady(after(both, 'ana', dish('a2')))).toBe(false);
    const sent = sentOff(both, new Set(['a1', 'b1']));
    expect(sent).toMatchObject({ lines: [], rounds: 1, members: [{ ready: false }, { ready: false }] });
  });

  test('CT6 there is one call of a kind, with what each wishes of the bill, until somebody comes', () => {
    const wish = { method: 'card' as const, part: { of: 'all' as const }, tip: 0 };
    const call = (kind: 'waiter' | 'bill', of: typeof wish | null): CartCommand => ({
      type: 'call',
      kind,
      words: '',
      wish: of,
    });
    const one = after(EMPTY, 'ana', call('bill', wish));
    const two = after(one, 'ben', call('bill', { ...wish, tip: 200 }));
    const three = after(after(two, 'ana', call('bill', { ...wish, tip: 100 })), 'ana', call('waiter', null));
    expect(three.calls.map(({ kind }) => kind).sort()).toEqual(['bill', 'waiter']);
    expect(three.calls.find(({ kind }) => kind === 'bill')).toMatchObject({
      by: 'Guest 1',
      wishes: [
        { by: 'Guest 2', tip: 200 },
        { by: 'Guest 1', tip: 100 },
      ],
    });
    expect(after(three, 'ben', { type: 'answer', kind: 'bill' }).calls).toMatchObject([{ kind: 'waiter' }]);
  });

  test('a table has room for so many telephones, lines and words', () => {
    const full = Array.from({ length: 40 }).reduce<Cart>(
      (cart, _, index) => after(cart, `p${index}`, { type: 'join', name: null }),
      EMPTY,
    );
    expect(refused(full, 'p40', { type: 'join', name: null }).code).toBe('forbidden');
    const laden = Array.from({ length: limits.itemsPerOrder }).reduce<Cart>(
      (cart, _, index) => after(cart, 'ana', dish(`a${index}`)),
      EMPTY,
    );
    expect(refused(laden, 'ana', dish('more')).code).toBe('invalid_request');
    expect(refused(EMPTY, 'ana', dish('a1', 500)).fields?.[0]?.path).toBe('quantity');
    expect(refused(EMPTY, 'ana', { type: 'describe', note: 'x'.repeat(301) }).fields?.[0]?.path).toBe('note');
  });
});
