import { describe, expect, test } from 'vitest';
import { OrderType } from '#shared/menu/menu.ts';
import { isClosed, MOVES, mayBecome, nextStatuses, OrderStatus, PROGRESS } from '#shared/orders/status.ts';
import { isOnBoard } from '#shared/kitchen/board.ts';
import { ticketsOf } from '#shared/kitchen/ticket.ts';
import { at, named, R208, Story } from '#test/support/given.ts';

const set = (status: OrderStatus, note: string | null = null) =>
  ({ type: 'set-status', status, note }) as const;
const two = {
  items: [
    { menuItemId: 'salad', quantity: 1 },
    { menuItemId: 'fries', quantity: 1 },
  ],
};
const statuses = (story: Story) => story.order.statusHistory.map((change) => change.status);

describe('an order’s status', () => {
  test('T1 the first start makes it preparing, on the fire cooking', () => {
    const cold = new Story(two)
      .after(1, { by: { role: 'kitchen', name: 'Mei' } })
      .move('start-ticket', 'cold');
    expect(cold.order).toMatchObject({ status: 'preparing', progress: 40 });
    cold.move('start-ticket', 'fry');
    expect(cold.order).toMatchObject({ status: 'cooking', progress: 60 });
    const hot = new Story(two).move('start-ticket', 'fry');
    expect(statuses(hot)).toEqual(['pending', 'confirmed', 'cooking']);
  });

  test('T2 the last bump at the last station makes it ready', () => {
    const story = new Story(two).move('bump-ticket', 'cold');
    expect(story.order.status).toBe('preparing');
    story.move('bump-ticket', 'fry');
    expect(story.order).toMatchObject({ status: 'ready', progress: 80 });
    expect(statuses(story)).toEqual(['pending', 'confirmed', 'preparing', 'cooking', 'ready']);
  });

  test('T3 work on a ready order makes it cooking again', () => {
    const ready = () => new Story(two).move('bump-ticket', 'cold').move('bump-ticket', 'fry');
    expect(ready().move('recall-ticket', 'cold').order.status).toBe('cooking');
    const added = ready().when({
      type: 'add-lines',
      lines: [...new Story().order.items].map((line) => ({ ...line, modifiers: [] })),
    });
    expect(added.order.status).toBe('cooking');
  });

  test('T4 every change is in the history with who and when, and stays', () => {
    const story = new Story(two).after(3, { by: { role: 'kitchen', name: 'Mei' } });
    story
      .move('start-ticket', 'fry')
      .after(9, { by: { role: 'manager', name: 'Sofia' } })
      .when(set('cancelled', 'fire alarm'));
    expect(story.order.statusHistory).toEqual([
      { status: 'pending', at: at(0).now, by: 'Ana', note: null },
      { status: 'confirmed', at: at(0).now, by: 'Ana', note: null },
      { status: 'cooking', at: at(3).now, by: 'Mei', note: null },
      { status: 'cancelled', at: at(9).now, by: 'Sofia', note: 'fire alarm' },
    ]);
  });

  test('T5 only what is in the table can be set by hand', () => {
    for (const orderType of OrderType.options) {
      for (const from of OrderStatus.options) {
        for (const to of OrderStatus.options) {
          const story = new Story();
          story.order = { ...story.order, orderType, status: from };
          if (mayBecome(from, to, orderType)) {
            expect(story.when(set(to)).order.status).toBe(to);
          } else {
            expect(story.refuses(set(to)).code).toBe('invalid_transition');
          }
        }
      }
    }
  });

  test('T5 the table and the progress are those of words.md', () => {
    expect(PROGRESS).toEqual({
      pending: 10,
      confirmed: 20,
      preparing: 40,
      cooking: 60,
      ready: 80,
      out_for_delivery: 90,
      served: 95,
      delivered: 95,
      completed: 100,
      cancelled: 0,
    });
    const moves = Object.entries(MOVES).flatMap(([from, to]) =>
      Object.keys(to).map((each) => `${from} > ${each}`),
    );
    expect(moves.toSorted()).toEqual(
      [
        'pending > confirmed',
        'pending > cancelled',
        'confirmed > preparing',
        'confirmed > cooking',
        'confirmed > cancelled',
        'preparing > cooking',
        'preparing > ready',
        'preparing > cancelled',
        'cooking > ready',
        'cooking > cancelled',
        'ready > served',
        'ready > out_for_delivery',
        'ready > completed',
        'ready > cooking',
        'out_for_delivery > delivered',
        'out_for_delivery > ready',
        'served > completed',
        'delivered > completed',
      ].toSorted(),
    );
  });

  test('T6 ready by hand bumps what is open, cooking by hand recalls what was bumped last', () => {
    const story = new Story(two).move('start-ticket', 'fry').when(set('ready', 'all at the pass'));
    expect(story.order.tickets.map((ticket) => ticket.status)).toEqual(['bumped', 'bumped']);
    expect(story.order.statusHistory.at(-1)?.note).toBe('all at the pass');
    const apart = new Story(two)
      .after(1)
      .move('bump-ticket', 'fry')
      .after(2)
      .move('bump-ticket', 'cold')
      .after(3);
    apart.when(set('cooking', 'sent back'));
    expect(apart.ticket('cold').status).toBe('cooking');
    expect(apart.ticket('fry').status).toBe('bumped');
    expect(apart.order.status).toBe('cooking');
  });

  test('T7 a cancelled order is struck through until a cook has seen it', () => {
    const story = new Story(two)
      .move('start-ticket', 'fry')
      .after(2)
      .when({ type: 'cancel', reason: 'left in a hurry', approvedBy: 'Mia' });
    expect(story.order).toMatchObject({ status: 'cancelled', progress: 0 });
    const shown = ticketsOf(story.order).filter(isOnBoard);
    expect(shown.map((ticket) => ticket.lines[0]?.mark?.reason)).toEqual([
      'left in a hurry',
      'left in a hurry',
    ]);
    story.move('see-ticket', 'fry').move('see-ticket', 'cold');
    expect(ticketsOf(story.order).filter(isOnBoard)).toEqual([]);
  });

  test('T8 a guest may cancel until the kitchen has begun', () => {
    const diner = { by: { role: 'diner', name: 'Guest at T4' } } as const;
    expect(new Story(two, diner).when({ type: 'cancel', reason: 'changed my mind' }).order.status).toBe(
      'cancelled',
    );
    const begun = new Story(two).move('start-ticket', 'fry').after(1, diner);
    expect(begun.refuses({ type: 'cancel', reason: 'changed my mind' }).detail).toMatch(/already making it/);
    expect(
      begun.after(1, { by: { role: 'manager', name: 'Mia' } }).when({ type: 'cancel', reason: 'asked' }).order
        .status,
    ).toBe('cancelled');
  });

  test('T9 a closed order changes no more', () => {
    const done = new Story(two)
      .when(set('cooking'))
      .when(set('ready'))
      .when(set('served'))
      .when(set('completed'));
    const lineId = done.line(0).id;
    const ticketId = done.ticket('cold').id;
    for (const command of [
      { type: 'bump-ticket', ticketId },
      { type: 'recall-ticket', ticketId },
      { type: 'recall-line', lineId, ticketId: null },
      { type: 'void-line', lineId, reason: '' },
      { type: 'cancel', reason: 'late' },
      { type: 'rush', rush: true },
      { type: 'fire', course: null },
      { type: 'change-details', specialInstructions: 'x' },
    ] as const) {
      expect(done.refuses(command).code).toBe('invalid_transition');
    }
    expect(OrderStatus.options.filter(isClosed)).toEqual(['completed', 'cancelled']);
  });

  test('T10 only what is carried goes out for delivery', () => {
    const next = (type: OrderType) => nextStatuses('ready', type).toSorted();
    expect(next('dine_in')).toEqual(['cooking', 'served']);
    expect(next('takeout')).toEqual(['completed', 'cooking']);
    expect(next('delivery')).toEqual(['cooking', 'out_for_delivery']);
    expect(next('room_service')).toEqual(['cooking', 'out_for_delivery']);
    expect(next('online')).toEqual(['completed', 'cooking', 'out_for_delivery']);
    const room = new Story({ orderType: 'room_service' }, {}, { ...named(), place: R208 });
    expect(room.order.totals.serviceCharge).toBe(95);
  });
});
