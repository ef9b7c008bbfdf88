import { describe, expect, test } from 'vitest';
import { KitchenSettings } from '#shared/floor/settings.ts';
import { ModifierGroup } from '#shared/menu/menu.ts';
import { Route } from '#shared/menu/routing.ts';
import { must } from '#shared/basics/result.ts';
import { at, MENU, ROUTES, SETTINGS, Story } from '#test/support/given.ts';

const site = (kitchen: object) => ({
  settings: { ...SETTINGS, kitchen: KitchenSettings.parse(kitchen) },
});
const twoCourses = {
  items: [
    { menuItemId: 'salad', quantity: 1, course: 1 },
    { menuItemId: 'burger', quantity: 1, course: 2 },
    { menuItemId: 'fries', quantity: 1, course: 2 },
  ],
};
/** Burger 600 s, fries 300 s, salad 240 s. */
const together = {
  items: [
    { menuItemId: 'burger', quantity: 1 },
    { menuItemId: 'fries', quantity: 1 },
    { menuItemId: 'salad', quantity: 1 },
  ],
};
const paced = site({ paced: ['dine_in'] });
const due = { type: 'fire-due' } as const;

describe('courses by themselves', () => {
  test('C6 the next course is fired by itself when the last ticket of the one before is bumped', () => {
    const story = new Story(twoCourses, site({ nextCourse: { mode: 'auto' } })).after(6);
    expect(story.ticket('grill').status).toBe('held');
    story.move('bump-ticket', 'cold');
    expect(story.ticket('grill')).toMatchObject({ status: 'waiting', firedAt: at(6).now, wait: null });
    expect(story.ticket('fry').status).toBe('waiting');
  });

  test('C6 by hand it waits, and a course that somebody held is left to them', () => {
    const byHand = new Story(twoCourses).move('bump-ticket', 'cold');
    expect(byHand.ticket('grill')).toMatchObject({ status: 'held', wait: { why: 'course', until: null } });
    const held = new Story(twoCourses, site({ nextCourse: { mode: 'auto' } }));
    held.when({ type: 'hold-ticket', ticketId: held.ticket('grill').id, until: null });
    held.move('bump-ticket', 'cold');
    expect(held.ticket('grill')).toMatchObject({ status: 'held', wait: { why: 'hand', until: null } });
    expect(held.ticket('fry').status).toBe('waiting');
  });

  test('C7 with a wait between courses it says until when it waits, and is fired then', () => {
    const story = new Story(twoCourses, site({ nextCourse: { mode: 'auto', gapSeconds: 300 } })).after(6);
    story.move('bump-ticket', 'cold');
    expect(story.ticket('grill')).toMatchObject({
      status: 'held',
      wait: { why: 'course', until: at(11).now },
    });
    expect(story.after(10).refuses(due).code).toBe('invalid_transition');
    story.after(11).when(due);
    expect(story.ticket('grill')).toMatchObject({ status: 'waiting', firedAt: at(11).now });
  });

  test('C8 a ticket that nobody has started is held until a time, which fires it', () => {
    const story = new Story(together);
    const { id } = story.ticket('fry');
    expect(story.after(1).refuses({ type: 'hold-ticket', ticketId: id, until: at(0).now }).code).toBe(
      'invalid_request',
    );
    story.when({ type: 'hold-ticket', ticketId: id, until: at(5).now });
    expect(story.ticket('fry')).toMatchObject({ status: 'held', firedAt: null });
    story.when({ type: 'hold-ticket', ticketId: id, until: at(7).now });
    expect(story.after(5).refuses(due).detail).toBe('Nothing of this order is due to be fired.');
    expect(story.after(7).when(due).ticket('fry')).toMatchObject({ status: 'waiting', firedAt: at(7).now });
    story.move('start-ticket', 'fry');
    expect(story.refuses({ type: 'hold-ticket', ticketId: id, until: null }).detail).toBe(
      'This ticket is being made already.',
    );
  });

  test('C9 one held ticket can be fired by itself', () => {
    const story = new Story(twoCourses).after(3);
    const { id } = story.ticket('fry');
    story.when({ type: 'fire-ticket', ticketId: id });
    expect(story.ticket('fry')).toMatchObject({ status: 'waiting', firedAt: at(3).now });
    expect(story.ticket('grill').status).toBe('held');
    expect(story.refuses({ type: 'fire-ticket', ticketId: id }).code).toBe('invalid_transition');
  });
});

describe('pace', () => {
  test('F1 the longest goes now and the others so that all finish together', () => {
    const story = new Story(together, paced);
    expect(story.ticket('grill')).toMatchObject({ status: 'waiting', firedAt: at(0).now });
    expect(story.ticket('fry').wait).toEqual({ why: 'pace', until: at(5).now });
    expect(story.ticket('cold').wait).toEqual({ why: 'pace', until: at(6).now });
    expect(new Story({ ...together, orderType: 'takeout' }, paced).ticket('fry').status).toBe('waiting');
  });

  test('F1 a course that is fired later is paced then', () => {
    const story = new Story(twoCourses, paced).after(4).when({ type: 'fire', course: 2 });
    expect(story.ticket('grill').status).toBe('waiting');
    expect(story.ticket('fry').wait).toEqual({ why: 'pace', until: at(9).now });
  });

  test('F2 a paced ticket is fired when its time has come', () => {
    const story = new Story(together, paced).after(5).when(due);
    expect(story.ticket('fry')).toMatchObject({ status: 'waiting', firedAt: at(5).now });
    expect(story.ticket('cold').status).toBe('held');
  });

  test('F3 when the longest is started late the others begin as much later', () => {
    const story = new Story(together, paced).after(3).move('start-ticket', 'grill');
    expect(story.ticket('fry').wait).toEqual({ why: 'pace', until: at(8).now });
    expect(story.ticket('cold').wait).toEqual({ why: 'pace', until: at(9).now });
    const early = new Story(together, paced).move('start-ticket', 'grill');
    expect(early.ticket('fry').wait).toEqual({ why: 'pace', until: at(5).now });
  });

  test('F4 an order for later moves in its preparation and lead time before it is wanted', () => {
    const lead = site({ leadSeconds: { takeout: 120 } });
    const wanted = { ...together, orderType: 'takeout', requestedFor: at(60).now } as const;
    const story = new Story(wanted, lead);
    for (const station of ['grill', 'fry', 'cold'])
      expect(story.ticket(station)).toMatchObject({
        status: 'held',
        wait: { why: 'later', until: at(48).now },
      });
    expect(story.order.estimatedReadyAt).toBe(at(58).now);
    expect(story.after(48).when(due).ticket('grill').status).toBe('waiting');
    expect(new Story({ ...wanted, requestedFor: at(9).now }, lead).ticket('grill').status).toBe('waiting');
  });

  test('F5 modifiers add to the preparation time, or save some', () => {
    const doneness = ModifierGroup.parse({
      ...must(
        [...MENU.groups.values()].find((group) => group.name === 'How cooked?'),
        'the doneness',
      ),
      modifiers: [
        { id: 'rare', name: 'Rare', prepSeconds: -120 },
        { id: 'well', name: 'Well', prepSeconds: 180 },
      ],
    });
    const menu = { ...MENU, groups: new Map([...MENU.groups, [doneness.id, doneness]]) };
    const steak = (modifierId: string) => ({
      items: [{ menuItemId: 'ribeye', quantity: 1, modifiers: [{ modifierId }] }],
    });
    expect(new Story(steak('rare'), { menu }).ticket('grill').dueSeconds).toBe(600);
    expect(new Story(steak('well'), { menu }).ticket('grill').dueSeconds).toBe(900);
  });
});

describe('hand-over', () => {
  const routes = [
    ...ROUTES,
    Route.parse({ id: 'on', itemId: 'burger', stations: ['grill', 'cold'], inOrder: true }),
  ];
  const passedOn = () => new Story({ items: [{ menuItemId: 'burger', quantity: 2 }] }, { routes });

  test('H1 a dish that stations pass on is held at the next one and not fired with its course', () => {
    const story = passedOn();
    expect(story.ticket('grill')).toMatchObject({ status: 'waiting', from: null });
    expect(story.ticket('cold')).toMatchObject({
      status: 'held',
      from: 'grill',
      wait: { why: 'chain', until: null },
    });
    expect(story.refuses({ type: 'fire', course: null }).code).toBe('invalid_transition');
    expect(
      story.refuses({ type: 'hold-ticket', ticketId: story.ticket('cold').id, until: null }).detail,
    ).toBe('This ticket waits for another station already.');
  });

  test('H2 it is fired there when the station before has done all that it hands over', () => {
    const story = passedOn().after(4);
    const { id: ticketId } = story.ticket('grill');
    story.when({ type: 'count-line', lineId: story.line(0).id, ticketId, done: 1 });
    expect(story.ticket('cold').status).toBe('held');
    story.when({ type: 'count-line', lineId: story.line(0).id, ticketId, done: 2 });
    expect(story.ticket('cold')).toMatchObject({ status: 'waiting', firedAt: at(4).now });
    expect(story.order.status).not.toBe('ready');
    expect(story.move('bump-ticket', 'cold').order.status).toBe('ready');
  });
});
