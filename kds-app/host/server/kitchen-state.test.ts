import { expect, test } from 'vitest';
import { must } from '#shared/basics/result.ts';
import { DeskStory } from '#test/support/desk-story.ts';
import { MemoryJournal } from '#test/support/memory-journal.ts';
import { HOST } from '../desk/commands.ts';
import { kitchenState } from './kitchen-state.ts';

test('N2 paper has a ticket that no screen has shown only while its printer can print', async () => {
  const story = await DeskStory.open(new MemoryJournal());
  const order = await story.place({ items: [{ menuItemId: 'burger', quantity: 1 }] });
  const ticketId = must(order.tickets[0], 'a ticket').id;
  const command = { type: 'miss-ticket', ticketId, printers: ['Hot'] } as const;
  await story.does({ type: 'order', orderId: order.id, command }, HOST);
  const unseen = () => kitchenState(story.desk, [], new Date(story.clock.now).toISOString()).unseen;
  expect(unseen()).toMatchObject([{ ticketId, printers: ['Hot'] }]);
  const report = { state: 'unreachable', detail: '', fence: null } as const;
  await story.does({ type: 'report-printer', printerId: 'p1', report }, HOST);
  expect(unseen()).toMatchObject([{ ticketId, printers: [] }]);
});
