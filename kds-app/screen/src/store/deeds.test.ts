import { expect, test } from 'vitest';
import { TicketId } from '#shared/basics/ids.ts';
import { commandOf, requestOf } from './deeds.ts';
import type { TicketDeed } from './moves.ts';

const ticketId = TicketId.parse('o1.t2');
const DEEDS: TicketDeed[] = [
  { type: 'start' },
  { type: 'bump' },
  { type: 'recall' },
  { type: 'seen' },
  { type: 'bump-line', lineId: 'o1.l1' },
  { type: 'recall-line', lineId: 'o1.l1' },
];

test.each(DEEDS)('a kept request tells its deed again: %o', (deed) => {
  expect(commandOf(requestOf({ ticketId, orderId: 'o1', deed }))).toEqual({ ticketId, deed });
});

test('requests about something else are none of the kitchen’s', () => {
  expect(commandOf({ address: '/api/v1/orders/o1/status', body: {} })).toBeNull();
  expect(commandOf({ address: '/api/v1/kitchen/lines/l1/bump', body: {} })).toBeNull();
});
