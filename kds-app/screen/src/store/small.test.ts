import { expect, test } from 'vitest';
import { plus } from '#shared/basics/instant.ts';
import { busyService, SERVICE_NOW } from '#test/support/busy-service.ts';
import { roomFor } from '../board/all-day-room.ts';
import { roughMeasure } from '../board/measure.ts';
import { allDay } from '#shared/kitchen/all-day.ts';
import { openTickets } from '#shared/kitchen/board.ts';
import { TouchGuard } from '../press/touch-guard.ts';
import { whereOf } from '../where.ts';
import { fewLeft } from './few.ts';
import { PaceLog } from './pace.ts';
import { stepped, TEXT_SIZES } from './preferences.ts';
import { Seen } from './seen.ts';

const service = busyService();

test('a second touch within 80 ms does not count', () => {
  const guard = new TouchGuard();
  expect([1000, 1040, 1079, 1090, 1200].map((at) => guard.allows(at))).toEqual([
    true,
    false,
    false,
    true,
    true,
  ]);
});

test('a screen that was never here takes older tickets for seen, one that was here does not', () => {
  const arrivals = [
    { id: 'old', at: plus(SERVICE_NOW, -60_000) },
    { id: 'fresh', at: plus(SERVICE_NOW, -5000) },
  ];
  const never = new Seen({ read: () => null, write: () => true, clear: () => undefined });
  never.open(arrivals, SERVICE_NOW);
  expect([never.has('old'), never.has('fresh')]).toEqual([true, false]);
  const before = new Seen({ read: () => [], write: () => true, clear: () => undefined });
  before.open(arrivals, SERVICE_NOW);
  expect([before.has('old'), before.has('fresh')]).toEqual([false, false]);
});

test('the pace counts what was bumped lately, also after its order is gone', () => {
  const log = new PaceLog();
  expect(log.now(SERVICE_NOW).tickets).toBe(0);
  log.observe(service.tickets.filter((ticket) => ticket.station === 'grill'));
  log.observe([]);
  expect(log.now(SERVICE_NOW).tickets).toBe(4);
  expect(log.now(plus(SERVICE_NOW, 3_700_000)).tickets).toBe(0);
});

test('a station reads what runs out of its own dishes', () => {
  const routes = service.documents.flatMap((each) => (each.kind === 'route' && each.body ? [each.body] : []));
  expect(fewLeft(service.items, routes, 'grill').map(({ name, left }) => `${name} ${left}`)).toEqual([
    'Tuna steak 6',
    'Ribeye 300 g 3',
    'Bone marrow 0',
  ]);
  expect(fewLeft(service.items, routes, 'bar')).toEqual([]);
});

test('counts that do not fit are left out and counted', () => {
  const counts = allDay(openTickets(service.tickets));
  expect(roomFor(counts, [], 5000, roughMeasure).counts).toBe(counts.length);
  const { counts: shown } = roomFor(counts, [], 400, roughMeasure);
  expect(shown).toBeGreaterThan(3);
  expect(shown).toBeLessThan(counts.length);
});

test('sizes go step by step and stop at the ends', () => {
  expect(stepped(TEXT_SIZES, 1, 1)).toBe(1.1);
  expect(stepped(TEXT_SIZES, 1.6, 1)).toBe(1.6);
  expect(stepped(TEXT_SIZES, 0.7, -1)).toBe(0.7);
});

test('addresses of the kitchen', () => {
  expect(whereOf('/kitchen')).toEqual({ page: 'choose' });
  expect(whereOf('/kitchen/')).toEqual({ page: 'choose' });
  expect(whereOf('/kitchen/expo')).toEqual({ page: 'expo' });
  expect(whereOf('/kitchen/all-day')).toEqual({ page: 'all-day' });
  expect(whereOf('/kitchen/cold%20side')).toEqual({ page: 'station', station: 'cold side' });
});
