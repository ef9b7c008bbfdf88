import { expect, test } from 'vitest';
import { must } from '#shared/basics/result.ts';
import { busyService, SERVICE_NOW } from '#test/support/busy-service.ts';
import { afterDeed } from './moves.ts';

const service = busyService();
const by = { at: SERVICE_NOW, name: 'Grill' };
const onGrill = (place: string) =>
  must(
    service.tickets.find((ticket) => ticket.station === 'grill' && ticket.place?.name === place),
    place,
  );

test('a bump finishes every line', () => {
  const bumped = afterDeed(onGrill('T11'), { type: 'bump' }, by);
  expect(bumped.status).toBe('bumped');
  expect(bumped.lines.map((line) => line.status)).toEqual(['done', 'done']);
});

test('the first line begins the ticket and the last one bumps it', () => {
  const ticket = onGrill('T11');
  const [first, last] = ticket.lines.map((line) => line.id);
  const begun = afterDeed(ticket, { type: 'bump-line', lineId: must(first, 'a line') }, by);
  expect(begun.status).toBe('cooking');
  const done = afterDeed(begun, { type: 'bump-line', lineId: must(last, 'a line') }, by);
  expect(done.status).toBe('bumped');
});

test('taking back a line of a bumped ticket brings it back with its other ticks', () => {
  const bumped = afterDeed(onGrill('T11'), { type: 'bump' }, by);
  const back = afterDeed(bumped, { type: 'recall-line', lineId: must(bumped.lines[1], 'a line').id }, by);
  expect(back.status).toBe('cooking');
  expect(back.recalled?.by).toBe('Grill');
  expect(back.lines.map((line) => line.status)).toEqual(['done', 'waiting']);
});

test('seen takes the marks off, and bumps a ticket that has nothing left', () => {
  const seen = afterDeed(onGrill('T9'), { type: 'seen' }, by);
  expect(seen.lines.every((line) => line.mark === null)).toBe(true);
  expect(seen.status).toBe('cooking');
  const allVoid = { ...onGrill('T9'), lines: onGrill('T9').lines.slice(0, 1) };
  expect(afterDeed(allVoid, { type: 'seen' }, by).status).toBe('bumped');
});

test('what cannot be done any more changes nothing', () => {
  const bumped = afterDeed(onGrill('T11'), { type: 'bump' }, by);
  expect(afterDeed(bumped, { type: 'bump' }, by)).toBe(bumped);
  expect(afterDeed(onGrill('T3'), { type: 'bump' }, by).status).toBe('held');
});
