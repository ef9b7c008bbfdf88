import { describe, expect, test } from 'vitest';
import { allDay, production } from '#shared/kitchen/all-day.ts';
import { ageOf, openTickets } from '#shared/kitchen/board.ts';
import { ticketsOf } from '#shared/kitchen/ticket.ts';
import { at, named, SETTINGS, Story } from '#test/support/given.ts';

const grill = {
  items: [
    { menuItemId: 'burger', quantity: 2 },
    { menuItemId: 'turbot', quantity: 1 },
  ],
};
const fired = () => new Story(grill);

describe('a ticket', () => {
  test('K1 a waiting ticket can be started', () => {
    const story = fired().after(2).move('start-ticket', 'grill');
    expect(story.ticket('grill')).toMatchObject({
      status: 'cooking',
      startedAt: at(2).now,
      firedAt: at(0).now,
    });
  });

  test('K2 a started ticket is not started twice', () => {
    const story = fired().move('start-ticket', 'grill');
    const refusal = story.refuses({ type: 'start-ticket', ticketId: story.ticket('grill').id });
    expect(refusal).toMatchObject({ code: 'invalid_transition', detail: 'This ticket is already started.' });
  });

  test('K3 a waiting ticket can be bumped at once', () => {
    expect(fired().move('bump-ticket', 'grill').order.status).toBe('ready');
  });

  test('K4 bumping finishes all its lines', () => {
    const story = fired().move('bump-ticket', 'grill');
    expect(story.ticket('grill').lines.map((line) => line.status)).toEqual(['done', 'done']);
    expect(story.order.items.map((line) => line.status)).toEqual(['done', 'done']);
  });

  test('K5 a bumped ticket can be recalled and wants all its lines again', () => {
    const story = fired().move('bump-ticket', 'grill').after(6).move('recall-ticket', 'grill');
    expect(story.ticket('grill')).toMatchObject({
      status: 'cooking',
      recalled: { by: 'Ana', at: at(6).now },
    });
    expect(story.ticket('grill').lines.map((line) => line.status)).toEqual(['waiting', 'waiting']);
    expect(story.move('bump-ticket', 'grill').ticket('grill').recalled).toBeNull();
  });

  test('K6 recall keeps the clock', () => {
    const story = fired().after(5).move('bump-ticket', 'grill').after(9).move('recall-ticket', 'grill');
    const [ticket] = ticketsOf(story.order);
    expect(ticket && ageOf(ticket, at(10).now).seconds).toBe(600);
  });

  test('K7 a cooking ticket can be bumped', () => {
    expect(fired().move('start-ticket', 'grill').move('bump-ticket', 'grill').ticket('grill').status).toBe(
      'bumped',
    );
  });

  test('K8 a bumped ticket is not bumped twice', () => {
    const story = fired().move('bump-ticket', 'grill');
    expect(story.refuses({ type: 'bump-ticket', ticketId: story.ticket('grill').id }).detail).toBe(
      'This ticket is already bumped.',
    );
  });

  test('K10 its promise is its slowest line’s, or the order type’s when they say none', () => {
    expect(fired().ticket('grill').dueSeconds).toBe(900);
    expect(new Story({ items: [{ menuItemId: 'wine', quantity: 1 }] }).ticket('bar').dueSeconds).toBe(480);
    const ticket = ticketsOf(fired().order)[0];
    const timing = (minute: number) => ticket && ageOf(ticket, at(minute).now).timing;
    expect([timing(0), timing(12.7), timing(12.8), timing(14.9), timing(15)]).toEqual([
      'normal',
      'normal',
      'soon',
      'soon',
      'late',
    ]);
  });

  test('K11 a rush puts its tickets before all others, at every station', () => {
    const rushed = new Story(grill, {}, named('o2', 2)).after(1).when({ type: 'rush', rush: true });
    expect(rushed.order.rush).toBe(true);
    expect(ticketsOf(rushed.order).every((ticket) => ticket.rush)).toBe(true);
    expect(rushed.when({ type: 'rush', rush: false }).order.rush).toBe(false);
  });

  test('K12 what changed is marked until a cook has seen it, and a ticket with nothing left to do then goes', () => {
    const story = fired()
      .bumpLine(0)
      .when({ type: 'void-line', lineId: fired().line(1).id, reason: 'allergy', approvedBy: 'Mia' });
    expect(story.ticket('grill')).toMatchObject({ status: 'cooking', revision: 2 });
    expect(story.ticket('grill').lines[1]).toMatchObject({
      status: 'voided',
      mark: { kind: 'voided', was: 1, reason: 'allergy', by: 'Ana' },
    });
    story.move('see-ticket', 'grill');
    expect(story.ticket('grill').status).toBe('bumped');
    expect(story.refuses({ type: 'see-ticket', ticketId: story.ticket('grill').id }).code).toBe(
      'invalid_transition',
    );
  });

  test('K13 a board shows rush first, then the oldest', () => {
    const one = new Story(grill, {}, named('o1', 1));
    const two = new Story(grill, {}, named('o2', 2));
    const three = new Story(grill, {}, named('o3', 3)).when({ type: 'rush', rush: true });
    const later = ticketsOf(two.order).map((ticket) => ({ ...ticket, firedAt: at(1).now }));
    const board = openTickets([...later, ...ticketsOf(three.order), ...ticketsOf(one.order)]);
    expect(board.map((ticket) => ticket.orderNumber)).toEqual([3, 1, 2]);
  });

  test('K16 production items are the parts made ahead of what is still wanted', () => {
    const recipes = new Map([
      ['burger', { parts: [{ name: 'Chips', amount: 150, unit: 'g', prep: true }], method: '' }],
      [
        'turbot',
        {
          parts: [
            { name: 'Chips', amount: 200, unit: 'g', prep: true },
            { name: 'Lemon', amount: 1, unit: '', prep: false },
          ],
          method: '',
        },
      ],
    ]);
    const made = (story: Story) => production(ticketsOf(story.order), (id) => recipes.get(id) ?? null);
    expect(made(fired())).toEqual([{ name: 'Chips', amount: 500, unit: 'g' }]);
    const one = fired();
    one.when({ type: 'count-line', lineId: one.line(0).id, ticketId: null, done: 1 });
    expect(made(one)).toEqual([{ name: 'Chips', amount: 350, unit: 'g' }]);
    expect(made(fired().move('bump-ticket', 'grill'))).toEqual([]);
  });

  test('K14 all-day counts are the lines that still want work on open tickets', () => {
    const done = new Story(grill, {}, named('o2', 2)).bumpLine(0);
    const medium = {
      menuItemId: 'ribeye',
      quantity: 3,
      modifiers: [{ modifierId: 'medium' }, { modifierId: 'pepper' }],
    };
    const steak = new Story({ items: [medium] }, {}, named('o3', 3));
    const held = new Story(
      { ...grill, hold: [2], items: grill.items.map((item) => ({ ...item, course: 2 })) },
      {},
      named('o4', 4),
    );
    const tickets = [fired(), done, steak, held].flatMap((story) => ticketsOf(story.order));
    expect(allDay(tickets)).toEqual([
      { itemId: 'ribeye', name: 'Ribeye 300 g', count: 3, choices: [{ name: 'Medium', count: 3 }] },
      { itemId: 'burger', name: 'Butcher’s burger', count: 2, choices: [] },
      { itemId: 'turbot', name: 'Whole turbot', count: 2, choices: [] },
    ]);
  });
});

describe('lines on a ticket', () => {
  test('L1 bumping a line starts its ticket', () => {
    const story = fired().after(1).bumpLine(0);
    expect(story.ticket('grill')).toMatchObject({ status: 'cooking', startedAt: at(1).now });
    expect(story.order.items.map((line) => line.status)).toEqual(['done', 'cooking']);
  });

  test('L2 the last line bumps its ticket', () => {
    expect(fired().bumpLine(0).bumpLine(1).ticket('grill').status).toBe('bumped');
  });

  test('L3 a tick can be taken back, also when it bumped the ticket', () => {
    expect(fired().bumpLine(0).bumpLine(0, 'recall-line').ticket('grill').lines[0]?.status).toBe('waiting');
    const story = fired().bumpLine(0).bumpLine(1).bumpLine(1, 'recall-line');
    expect(story.ticket('grill').status).toBe('cooking');
    expect(story.ticket('grill').lines.map((line) => line.status)).toEqual(['done', 'waiting']);
    expect(story.refuses({ type: 'recall-line', lineId: story.line(1).id, ticketId: null }).detail).toBe(
      'This line is not done yet.',
    );
  });

  test('L4 a line of several stations is done when all have done it, and its ticket must be named', () => {
    const modifiers = [{ modifierId: 'side-fries' }];
    const story = new Story({ items: [{ menuItemId: 'burger', quantity: 1, modifiers }] });
    const lineId = story.line(0).id;
    expect(story.refuses({ type: 'bump-line', lineId, ticketId: null }).detail).toMatch(/say which ticket/);
    story.when({ type: 'bump-line', lineId, ticketId: story.ticket('fry').id });
    expect(story.line(0).status).toBe('waiting');
    story.move('bump-ticket', 'grill');
    expect(story.line(0).status).toBe('done');
    expect(story.order.status).toBe('ready');
  });
});

describe('courses', () => {
  const coursed = () =>
    new Story({
      items: [
        { menuItemId: 'salad', quantity: 1, course: 1 },
        { menuItemId: 'burger', quantity: 1, course: 2 },
      ],
    });

  test('C2 a line added to a held course is held with it', () => {
    const story = coursed().when({
      type: 'add-lines',
      lines: [
        {
          menuItemId: itemId('fries'),
          quantity: 1,
          modifiers: [],
          specialInstructions: '',
          seat: null,
          guest: '',
          allergies: [],
          course: 2,
        },
      ],
    });
    expect(story.ticket('fry').status).toBe('held');
  });

  test('C3 firing begins the clocks; what is not held cannot be fired', () => {
    const story = coursed().after(12).when({ type: 'fire', course: 2 });
    expect(story.ticket('grill')).toMatchObject({ status: 'waiting', firedAt: at(12).now });
    expect(story.refuses({ type: 'fire', course: 2 }).detail).toBe(
      'Mains is not held: there is nothing to fire.',
    );
  });

  test('C4 a course can be held until somebody starts it', () => {
    const story = coursed().when({ type: 'fire', course: 2 }).when({ type: 'hold', course: 2 });
    expect(story.ticket('grill')).toMatchObject({ status: 'held', firedAt: null });
    story.when({ type: 'fire', course: null }).move('start-ticket', 'grill');
    expect(story.refuses({ type: 'hold', course: 2 }).detail).toBe('Mains is being made already.');
  });

  test('C5 a held ticket is not on the board and keeps its order from being ready', () => {
    const story = coursed().move('bump-ticket', 'cold');
    expect(openTickets(ticketsOf(story.order))).toEqual([]);
    expect(story.order.status).toBe('preparing');
    expect(story.refuses({ type: 'bump-ticket', ticketId: story.ticket('grill').id }).detail).toMatch(
      /fire its course first/,
    );
  });
});

describe('routing', () => {
  test('R5 every line is on a ticket of each of its stations exactly once', () => {
    const story = new Story({
      items: [
        { menuItemId: 'burger', quantity: 1, modifiers: [{ modifierId: 'side-fries' }] },
        { menuItemId: 'fries', quantity: 2 },
      ],
    });
    const places = story.order.tickets.flatMap((ticket) =>
      ticket.lines.map((line) => `${ticket.station} ${line.lineId}`),
    );
    expect(places.toSorted()).toEqual(['fry o1.l1', 'fry o1.l2', 'grill o1.l1']);
    expect(ticketsOf(story.order)[0]?.alsoAt).toEqual(['fry']);
  });

  test('R4 a line without a route goes to the expo', () => {
    expect(new Story({ items: [{ menuItemId: 'cake', quantity: 1 }] }).ticket('expo').status).toBe('waiting');
    const unrouted = new Story({}, { routes: [], settings: SETTINGS });
    expect(unrouted.ticket('expo').lines).toHaveLength(1);
  });
});

function itemId(item: string) {
  return new Story({ items: [{ menuItemId: item, quantity: 1 }] }).line(0).menuItemId;
}
