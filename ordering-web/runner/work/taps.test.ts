import { expect, test } from 'vitest';
import { TicketId } from '#shared/basics/ids.ts';
import { commandOf, tapOf, type Tap } from './taps.ts';

const TAPS: readonly Tap[] = [
  { type: 'take', orderId: 'o:1', tickets: [TicketId.parse('o:1.t1')] },
  { type: 'deliver', orderId: 'o:1', carry: null },
  { type: 'fail-delivery', orderId: 'o:1', carry: 'o:1.c1', reason: 'refused', note: 'Cold' },
  { type: 'hand-back', orderId: 'o:1', carry: null, note: '' },
  { type: 'duty', onDuty: true },
];

test('a tap is found again in the command that waits for the host', () => {
  for (const tap of TAPS) expect(tapOf(commandOf(tap, 'R1'))).toEqual(tap);
  expect(tapOf({ address: '/api/v1/orders/o1/rush', body: {} })).toBe(null);
});
