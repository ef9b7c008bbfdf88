import { describe, expect, test } from 'vitest';
import { StationId } from '#shared/basics/ids.ts';
import { KitchenSettings } from '#shared/floor/settings.ts';
import { ageOf } from '#shared/kitchen/board.ts';
import { ticketsOf } from '#shared/kitchen/ticket.ts';
import { at, SETTINGS, Story } from '#test/support/given.ts';

const site = (kitchen: object) => ({
  settings: { ...SETTINGS, kitchen: KitchenSettings.parse(kitchen) },
});
const five = () => new Story({ items: [{ menuItemId: 'fries', quantity: 5 }] });
const count = (story: Story, done: number) => ({
  type: 'count-line' as const,
  lineId: story.line(0).id,
  ticketId: null,
  done,
});

describe('part of a quantity', () => {
  test('L5 two of five begin the ticket and leave the line wanted', () => {
    const story = five().after(2);
    story.when(count(story, 2));
    expect(story.ticket('fry')).toMatchObject({ status: 'cooking', startedAt: at(2).now });
    expect(story.ticket('fry').lines[0]).toMatchObject({ status: 'waiting', done: 2 });
    expect(ticketsOf(story.order)[0]?.lines[0]).toMatchObject({ quantity: 5, done: 2 });
  });

  test('L6 the rest finishes the line, and the last line its ticket', () => {
    const story = five();
    story.when(count(story, 2)).when(count(story, 5));
    expect(story.ticket('fry').status).toBe('bumped');
    expect(story.order.status).toBe('ready');
    expect(ticketsOf(story.order)[0]?.lines[0]?.done).toBe(5);
  });

  test('L7 two of five are taken back, also when they bumped the ticket; six of five are refused', () => {
    const story = five();
    expect(story.refuses(count(story, 6)).code).toBe('invalid_request');
    expect(story.refuses(count(story, 0)).code).toBe('invalid_transition');
    story.when(count(story, 5)).when(count(story, 3));
    expect(story.ticket('fry')).toMatchObject({ status: 'cooking' });
    expect(ticketsOf(story.order)[0]?.lines[0]).toMatchObject({ status: 'waiting', done: 3 });
    expect(story.order.status).toBe('cooking');
  });
});

describe('allergies', () => {
  const milk = { items: [{ menuItemId: 'ribeye', quantity: 1, modifiers: [{ modifierId: 'rare' }] }] };
  const declared = () => new Story({ ...milk, allergies: ['milk', 'nuts'] });
  const answer = (story: Story) =>
    story.when({ type: 'answer-allergy', ticketId: story.ticket('grill').id, name: 'Mei' });

  test('Y1 what was declared for an order or a line is on each of its tickets, words included', () => {
    const story = new Story({
      allergies: ['nuts'],
      items: [
        { menuItemId: 'burger', quantity: 1, allergies: ['sesame'] },
        { menuItemId: 'fries', quantity: 1, specialInstructions: 'peanut ALLERGY' },
      ],
    });
    const [grill, fry] = ticketsOf(story.order);
    expect(grill?.allergy).toMatchObject({ declared: ['nuts', 'sesame'], inWords: false });
    expect(fry?.allergy).toMatchObject({ declared: ['nuts'], inWords: true });
    expect(ticketsOf(new Story(milk).order)[0]?.allergy).toBeNull();
  });

  test('Y2 a line that holds what was declared for it is named with it', () => {
    const [ticket] = ticketsOf(declared().order);
    expect(ticket?.allergy?.conflicts).toEqual([{ lineId: 'o1.l1', allergens: ['milk'] }]);
    const other = new Story({
      items: [
        { menuItemId: 'burger', quantity: 1, allergies: ['gluten'] },
        { menuItemId: 'turbot', quantity: 1 },
      ],
    });
    expect(ticketsOf(other.order)[0]?.allergy?.conflicts).toEqual([
      { lineId: 'o1.l1', allergens: ['gluten'] },
    ]);
  });

  test('Y3 nobody works on the ticket before somebody has answered by name', () => {
    const story = declared().after(1);
    const ticketId = story.ticket('grill').id;
    const lineId = story.line(0).id;
    expect(story.refuses({ type: 'bump-ticket', ticketId }).detail).toBe(
      'Read the allergy first: milk, nuts.',
    );
    expect(story.refuses({ type: 'start-ticket', ticketId }).code).toBe('invalid_transition');
    expect(story.refuses({ type: 'bump-line', lineId, ticketId }).code).toBe('invalid_transition');
    expect(story.refuses({ type: 'count-line', lineId, ticketId, done: 1 }).code).toBe('invalid_transition');
    answer(story);
    expect(ticketsOf(story.order)[0]?.allergy?.answered).toEqual({ at: at(1).now, by: 'Mei' });
    expect(story.move('bump-ticket', 'grill').order.status).toBe('ready');
    const off = new Story({ ...milk, allergies: ['milk'] }, site({ allergyGate: 'off' }));
    expect(off.move('bump-ticket', 'grill').order.status).toBe('ready');
  });

  test('Y4 something added, changed or declared later has to be answered for again', () => {
    const again = (change: (story: Story) => Story) => change(answer(declared())).ticket('grill').allergySeen;
    expect(again((story) => story)).not.toBeNull();
    expect(
      again((story) =>
        story.when({ type: 'change-line', lineId: story.line(0).id, change: { quantity: 2 } }),
      ),
    ).toBeNull();
    expect(again((story) => story.when({ type: 'change-details', allergies: ['nuts'] }))).toBeNull();
    expect(again((story) => story.when({ type: 'change-details', guests: 3 }))).not.toBeNull();
    const line = declared().line(0);
    const more = {
      menuItemId: line.menuItemId,
      quantity: 1,
      seat: null,
      guest: '',
      course: null,
      modifiers: line.modifiers.map(({ modifierId }) => ({ modifierId, quantity: 1 })),
      specialInstructions: '',
      allergies: [],
    };
    const added = answer(declared()).when({ type: 'add-lines', lines: [more] });
    expect(added.ticket('grill').allergySeen).toBeNull();
  });
});

describe('proof of being seen', () => {
  const show = (story: Story, screen: string, revision = 1) =>
    ({
      type: 'show-tickets',
      screen,
      name: screen,
      tickets: [{ id: story.ticket('fry').id, revision }],
    }) as const;

  test('N1 each screen is noted once per revision, and nobody’s version gets old', () => {
    const story = five().after(1);
    story.when(show(story, 'a')).when(show(story, 'b'));
    expect(story.order.version).toBe(1);
    expect(story.ticket('fry').shown).toEqual([
      { screen: 'a', name: 'a', revision: 1, at: at(1).now },
      { screen: 'b', name: 'b', revision: 1, at: at(1).now },
    ]);
    expect(story.refuses(show(story, 'a')).code).toBe('invalid_transition');
    expect(story.refuses(show(story, 'a', 2)).code).toBe('invalid_transition');
    story.when({ type: 'change-line', lineId: story.line(0).id, change: { quantity: 4 } });
    expect(
      story
        .after(2)
        .when(show(story, 'a', 2))
        .ticket('fry').shown,
    ).toHaveLength(2);
  });

  test('N2 a ticket that no screen has drawn is raised once, with the printers that have it', () => {
    const story = five().after(1);
    const miss = { type: 'miss-ticket', ticketId: story.ticket('fry').id, printers: ['Grill'] } as const;
    expect(story.when(miss).ticket('fry').unseen).toEqual({ at: at(1).now, printers: ['Grill'] });
    expect(story.refuses(miss).code).toBe('invalid_transition');
    const seen = five();
    expect(seen.when(show(seen, 'a')).refuses(miss).code).toBe('invalid_transition');
  });
});

describe('at the stations and the pass', () => {
  test('V1 a ticket moves with its clock and its lines', () => {
    const story = five().after(4);
    const { id } = story.ticket('fry');
    const cold = StationId.parse('cold');
    story.when({ type: 'move-ticket', ticketId: id, station: cold });
    expect(story.ticket('cold')).toMatchObject({
      id,
      firedAt: at(0).now,
      movedFrom: 'fry',
      revision: 2,
      shown: [],
    });
    expect(story.line(0)).toMatchObject({ station: 'cold', stations: ['cold'] });
    expect(story.refuses({ type: 'move-ticket', ticketId: id, station: cold }).code).toBe(
      'invalid_transition',
    );
    const nowhere = StationId.parse('nowhere');
    expect(story.refuses({ type: 'move-ticket', ticketId: id, station: nowhere }).code).toBe(
      'invalid_request',
    );
    story.move('bump-ticket', 'cold');
    const fry = StationId.parse('fry');
    expect(story.refuses({ type: 'move-ticket', ticketId: id, station: fry }).code).toBe(
      'invalid_transition',
    );
  });

  test('E1 where the sequence is enforced the stations come first, unless a manager overrides', () => {
    const enforced = site({ expo: 'enforced' });
    const ready = { type: 'ready', override: false } as const;
    const story = new Story({ items: [{ menuItemId: 'fries', quantity: 1 }] }, enforced);
    story.move('start-ticket', 'fry');
    expect(story.refuses(ready).detail).toBe('Fry has not bumped it yet. A manager can send it anyway.');
    expect(story.refuses({ type: 'set-status', status: 'ready', note: null }).code).toBe(
      'invalid_transition',
    );
    expect(story.when({ ...ready, override: true }).order.status).toBe('ready');
    const bumped = new Story({}, enforced).move('bump-ticket', 'cold');
    expect(bumped.order.status).toBe('ready');
    const manager = { ...enforced, by: { role: 'manager' as const, name: 'Sofia' } };
    expect(new Story({}, manager).when(ready).order.status).toBe('ready');
  });

  test('B1 a line goes into the bag once and can be taken out; a void line does not go in', () => {
    const story = new Story({
      items: [
        { menuItemId: 'fries', quantity: 1 },
        { menuItemId: 'salad', quantity: 1 },
      ],
    });
    const pack = (index: number, packed = true) =>
      ({ type: 'pack-line', lineId: story.line(index).id, packed }) as const;
    expect(story.when(pack(0)).order.packed).toEqual(['o1.l1']);
    expect(story.refuses(pack(0)).code).toBe('invalid_transition');
    expect(story.when(pack(0, false)).order.packed).toEqual([]);
    story.when({ type: 'void-line', lineId: story.line(1).id, reason: '' });
    expect(story.refuses(pack(1)).code).toBe('invalid_transition');
  });

  test('K15 nearly late is the site’s share of the promise, which may be the order type’s', () => {
    const eightFive = site({ ageing: { by: 'type', soonPercent: 62 } });
    const [ticket] = ticketsOf(
      new Story({ items: [{ menuItemId: 'turbot', quantity: 1 }] }, eightFive).order,
    );
    const timing = (minute: number) => ticket && ageOf(ticket, at(minute).now).timing;
    expect(ticket).toMatchObject({ dueSeconds: 480, soonSeconds: 298 });
    expect([timing(4), timing(5), timing(8)]).toEqual(['normal', 'soon', 'late']);
  });
});
