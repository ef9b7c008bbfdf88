import { expect, test } from 'vitest';
import { Item } from '#shared/menu/menu.ts';
import { Printer } from '#shared/kitchen/job.ts';
import { KitchenScreen, Profile } from '#shared/kitchen/profile.ts';
import { routingFindings, type SetUp } from '#shared/kitchen/routing-check.ts';
import { loadOf } from '#shared/kitchen/load.ts';
import { suggestions } from '#shared/kitchen/prep-times.ts';
import { ticketsOf } from '#shared/kitchen/ticket.ts';
import { Route } from '#shared/menu/routing.ts';
import { at, MENU, ROUTES, STATIONS, Story } from '#test/support/given.ts';

const printer = (id: string, stations: string[], state = 'ready') =>
  Printer.parse({ id, name: id, stations, address: 'virtual:', state });
const watched = STATIONS.map(({ id, kind }) => ({
  id: `s.${id}`,
  page: kind === 'expo' ? 'expo' : id,
  stations: kind === 'expo' ? [] : [id],
}));
const whole: SetUp = {
  items: [...MENU.items.values()].filter(({ categoryId }) => categoryId !== 'odd'),
  groups: [...MENU.groups.values()],
  routes: ROUTES,
  stations: STATIONS,
  printers: [],
  profiles: [],
  screens: [],
  live: watched,
};
const found = (change: Partial<SetUp>) =>
  routingFindings({ ...whole, ...change }).map(({ kind, weight, subject }) => [kind, weight, subject]);

test('X1 a dish without a station is named, with the order types by which it is lost', () => {
  expect(found({})).toEqual([]);
  expect(found({ items: [...MENU.items.values()] })).toEqual([['no-route', 'stop', 'Birthday cake']]);
  const only = Route.parse({ id: 'x', itemId: 'cake', orderType: 'dine_in', stations: ['cold'] });
  const [lost] = routingFindings({ ...whole, items: [...MENU.items.values()], routes: [...ROUTES, only] });
  expect(lost?.sentence).toBe(
    'Birthday cake has no station for takeaway, delivery, online orders, rooms: it goes to Expo.',
  );
});

test('X2 a route to a station that is not there is named', () => {
  const route = Route.parse({ id: 'gone', itemId: 'salad', stations: ['cold', 'wok'] });
  expect(found({ routes: [...ROUTES, route] })).toEqual([['nowhere', 'stop', 'gone']]);
});

test('X3 a station that no screen shows is named; without paper it stops the service', () => {
  const live = watched.filter(({ page }) => page !== 'cold');
  expect(found({ live })).toEqual([['no-screen', 'stop', 'Cold']]);
  expect(found({ live, printers: [printer('c', ['cold'])] })).toEqual([['no-screen', 'look', 'Cold']]);
  const handed = STATIONS.map((each) =>
    each.id === 'cold' ? { ...each, handedTo: STATIONS[0]?.id ?? null } : each,
  );
  expect(found({ live, stations: handed })).toEqual([]);
});

test('X4 a station whose printers are all out is named', () => {
  expect(found({ printers: [printer('g', ['grill'], 'paper_out')] })).toEqual([
    ['no-printer', 'look', 'Grill'],
  ]);
  const live = watched.filter(({ page }) => page !== 'grill');
  expect(found({ live, printers: [printer('g', ['grill'], 'paper_out')] })).toEqual([
    ['no-printer', 'stop', 'Grill'],
  ]);
  const both = [printer('g', ['grill'], 'paper_out'), printer('h', ['grill'])];
  expect(found({ printers: both })).toEqual([]);
});

test('X5 what a screen’s filter hides is named, and stops when no other screen shows the station', () => {
  const profiles = [Profile.parse({ id: 'p', name: 'P', orderTypes: ['dine_in'] })];
  const screens = [KitchenScreen.parse({ id: 's.grill', name: 'Grill left', page: 'grill', profileId: 'p' })];
  expect(found({ profiles, screens })).toEqual([['filtered', 'stop', 'Grill left']]);
  const live = [...watched, { id: 's2.grill', page: 'grill', stations: ['grill'] }];
  expect(found({ profiles, screens, live })).toEqual([['filtered', 'look', 'Grill left']]);
});

test('X6 the work on a station is what is left of its lines, a second portion a tenth more', () => {
  const story = new Story({
    items: [
      { menuItemId: 'fries', quantity: 3 },
      { menuItemId: 'salad', quantity: 1 },
    ],
  });
  expect(loadOf(ticketsOf(story.order), at(6).now)).toEqual({ seconds: 600, tickets: 2, late: 2 });
  story.when({ type: 'count-line', lineId: story.line(0).id, ticketId: null, done: 2 });
  expect(loadOf(ticketsOf(story.order), at(1).now)).toEqual({ seconds: 540, tickets: 2, late: 0 });
});

test('X7 what dishes really took is the median of their tickets, and says nothing of a few', () => {
  const took = (minutes: number) =>
    new Story({ items: [{ menuItemId: 'fries', quantity: 1 }] }).after(minutes).move('bump-ticket', 'fry')
      .order;
  const items = [...MENU.items.values()].map((item) => Item.parse(item));
  expect(suggestions(items, [4, 5, 6, 7].map(took), 'Europe/Dublin')).toEqual([]);
  expect(suggestions(items, [4, 5, 6, 7, 30].map(took), 'Europe/Dublin')).toEqual([
    {
      itemId: 'fries',
      name: 'Fries',
      set: 300,
      median: 360,
      samples: 5,
      hours: [{ hour: 20, median: 360, samples: 5 }],
    },
  ]);
});
