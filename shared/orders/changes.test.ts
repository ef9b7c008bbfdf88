import { describe, expect, test } from 'vitest';
import { LineRequest } from '#shared/orders/commands.ts';
import { at, Story } from '#test/support/given.ts';

const add = (...items: unknown[]) =>
  ({ type: 'add-lines', lines: items.map((item) => LineRequest.parse(item)) }) as const;
const burger = () =>
  new Story({
    items: [
      { menuItemId: 'burger', quantity: 1 },
      { menuItemId: 'turbot', quantity: 1 },
    ],
  });

describe('changing a sent order', () => {
  test('A1 added lines go on the open ticket of their station, marked', () => {
    const story = burger()
      .after(2, { by: { role: 'waiter', name: 'Tom' } })
      .when(add({ menuItemId: 'ribeye', quantity: 1, modifiers: [{ modifierId: 'rare' }] }));
    expect(story.order.tickets).toHaveLength(1);
    expect(story.ticket('grill')).toMatchObject({ revision: 2, firedAt: at(0).now });
    expect(story.ticket('grill').lines[2]).toMatchObject({
      lineId: 'o1.l3',
      mark: { kind: 'added', by: 'Tom', at: at(2).now },
    });
    expect(story.order.totals.total).toBe(1850 + 3800 + 3400);
  });

  test('A1 without an open ticket they open a new one', () => {
    const story = burger()
      .move('bump-ticket', 'grill')
      .after(5)
      .when(add({ menuItemId: 'burger', quantity: 1 }));
    expect(story.order.tickets.map((ticket) => [ticket.id, ticket.status])).toEqual([
      ['o1.t1', 'bumped'],
      ['o1.t2', 'waiting'],
    ]);
    expect(story.ticket('grill').lines[0]?.mark).toBeNull();
    expect(story.order.status).toBe('cooking');
  });

  test('A2 adding keeps to the limits and to the stock', () => {
    const many = Array.from({ length: 49 }, () => ({ menuItemId: 'salad', quantity: 1 }));
    expect(burger().refuses(add(...many)).fields?.[0]?.path).toBe('items');
    expect(burger().refuses(add({ menuItemId: 'turbot', quantity: 4 })).code).toBe('out_of_stock');
  });

  test('A3 a changed line is marked with what it was', () => {
    const story = burger()
      .after(3)
      .when({ type: 'change-line', lineId: burger().line(0).id, change: { quantity: 3 } });
    expect(story.line(0)).toMatchObject({ quantity: 3, total: 5550 });
    expect(story.ticket('grill').lines[0]?.mark).toEqual({
      kind: 'changed',
      was: 1,
      reason: '',
      at: at(3).now,
      by: 'Ana',
    });
    expect(story.order.totals.total).toBe(5550 + 3800);
  });

  test('A3 what is wrong with a change is refused and changes nothing', () => {
    const lineId = burger().line(0).id;
    expect(
      burger().refuses({ type: 'change-line', lineId, change: { quantity: 100 } }).fields?.[0]?.path,
    ).toBe('line.quantity');
    expect(
      burger().refuses({ type: 'change-line', lineId: burger().line(1).id, change: { quantity: 5 } }).code,
    ).toBe('out_of_stock');
    const strange = {
      modifiers: [
        {
          modifierId: add({ menuItemId: 'x', quantity: 1, modifiers: [{ modifierId: 'rare' }] }).lines[0]!
            .modifiers[0]!.modifierId,
          quantity: 1,
        },
      ],
    };
    expect(burger().refuses({ type: 'change-line', lineId, change: strange }).code).toBe('invalid_request');
  });

  test('A4 a modifier that moves a line to another station voids it there and sends it here', () => {
    const modifiers = LineRequest.parse({
      menuItemId: 'burger',
      quantity: 1,
      modifiers: [{ modifierId: 'side-fries' }],
    }).modifiers;
    const story = burger().when({ type: 'change-line', lineId: burger().line(0).id, change: { modifiers } });
    expect(story.ticket('fry').lines.map((line) => line.lineId)).toEqual(['o1.l1']);
    story.when({ type: 'change-line', lineId: story.line(0).id, change: { modifiers: [] } });
    expect(story.ticket('fry')).toMatchObject({
      status: 'voided',
      lines: [{ status: 'voided', mark: { kind: 'voided', reason: 'made elsewhere now' } }],
    });
    expect(story.ticket('grill').lines[0]?.mark?.kind).toBe('changed');
  });

  test('A5 a change of a line that was done makes it wanted again', () => {
    const story = burger()
      .bumpLine(0)
      .when({ type: 'change-line', lineId: burger().line(0).id, change: { specialInstructions: 'no lid' } });
    expect(story.ticket('grill').lines[0]).toMatchObject({
      status: 'waiting',
      mark: { kind: 'changed', was: null },
    });
  });

  test('K9 a line changed on a bumped ticket brings it back with the other lines still done', () => {
    const story = burger().move('bump-ticket', 'grill').after(4);
    story.when({ type: 'change-line', lineId: story.line(0).id, change: { quantity: 2 } });
    expect(story.ticket('grill')).toMatchObject({ status: 'cooking', firedAt: at(0).now });
    expect(story.ticket('grill').lines.map((line) => line.status)).toEqual(['waiting', 'done']);
    expect(story.order.status).toBe('cooking');
  });

  test('A6 a voided line is struck through on open tickets', () => {
    const story = burger()
      .after(1)
      .when({ type: 'void-line', lineId: burger().line(1).id, reason: 'too slow' });
    expect(story.ticket('grill').lines[1]).toMatchObject({
      status: 'voided',
      mark: { kind: 'voided', reason: 'too slow' },
    });
    expect(story.refuses({ type: 'bump-line', lineId: story.line(1).id, ticketId: null }).detail).toMatch(
      /not wanted any more/,
    );
    expect(story.refuses({ type: 'void-line', lineId: story.line(1).id, reason: '' }).detail).toMatch(
      /void already/,
    );
    story.move('see-ticket', 'grill').move('bump-ticket', 'grill');
    expect(story.order.status).toBe('ready');
  });

  test('A7 the last line is not voided', () => {
    const story = new Story();
    expect(story.refuses({ type: 'void-line', lineId: story.line(0).id, reason: '' }).detail).toMatch(
      /cancel the order instead/,
    );
  });

  test('A8 an order that has left the kitchen is not changed', () => {
    const served = burger()
      .move('bump-ticket', 'grill')
      .when({ type: 'set-status', status: 'served', note: null });
    expect(served.refuses(add({ menuItemId: 'salad', quantity: 1 })).detail).toMatch(/send a new order/);
    expect(
      served.refuses({ type: 'change-line', lineId: served.line(0).id, change: { quantity: 2 } }).code,
    ).toBe('invalid_transition');
  });
});
