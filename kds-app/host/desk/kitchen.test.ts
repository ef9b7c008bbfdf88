import { describe, expect, test } from 'vitest';
import { StationId, TicketId } from '#shared/basics/ids.ts';
import { Printer } from '#shared/kitchen/job.ts';
import { DeskStory } from '#test/support/desk-story.ts';
import { ticketPaper } from '#test/support/job.ts';
import { MemoryJournal } from '#test/support/memory-journal.ts';

const open = () => DeskStory.open(new MemoryJournal());
const put = (story: DeskStory, printer: object) => {
  const body = Printer.parse({ address: 'virtual:', ...printer });
  return story.does({ type: 'put', kind: 'printer', id: body.id, body });
};
const hand = (stationId: string, to: string | null) =>
  ({ type: 'hand-station', stationId, to: to === null ? null : StationId.parse(to) }) as const;
const order = (story: DeskStory, id: string) => story.desk.get('order', id)?.body;
const stationsOf = (story: DeskStory, id: string) => order(story, id)?.tickets.map((each) => each.station);

describe('tickets that nobody saw', () => {
  test('N3 it prints at the printers that print only then, and at the expo’s where there is none', async () => {
    const story = await open();
    await put(story, { id: 'spare', name: 'Spare', stations: ['fry'], prints: 'unseen' });
    await put(story, { id: 'pass', name: 'Pass', stations: ['expo'], prints: 'always' });
    const { id } = await story.place({
      items: [
        { menuItemId: 'fries', quantity: 1 },
        { menuItemId: 'salad', quantity: 1 },
      ],
    });
    const before = story.jobs().map((job) => job.printerId);
    expect(before).not.toContain('spare');
    expect(before).not.toContain('pass');
    for (const ticket of order(story, id)?.tickets ?? []) {
      const ticketId = TicketId.parse(ticket.id);
      await story.change(id, { type: 'miss-ticket', ticketId, printers: ['Spare'] });
    }
    const after = story.jobs().slice(before.length);
    expect(after.map((job) => [job.printerId, ticketPaper(job).stationName])).toEqual([
      ['spare', 'Fry'],
      ['pass', 'Cold'],
    ]);
  });
});

describe('stations', () => {
  test('V2 a handed station gives what is open and what comes, and gets back what it gave and nobody has started', async () => {
    const story = await open();
    const fries = { items: [{ menuItemId: 'fries', quantity: 1 }] };
    const first = await story.place(fries);
    await story.does(hand('fry', 'cold'));
    const second = await story.place(fries);
    expect(stationsOf(story, first.id)).toEqual(['cold']);
    expect(stationsOf(story, second.id)).toEqual(['cold']);
    expect((await story.refuses(hand('grill', 'fry'))).code).toBe('invalid_request');
    expect((await story.refuses(hand('grill', 'grill'))).code).toBe('invalid_request');
    await story.does(hand('fry', null));
    const third = await story.place(fries);
    expect(stationsOf(story, first.id)).toEqual(['fry']);
    expect(stationsOf(story, second.id)).toEqual(['cold']);
    expect(stationsOf(story, third.id)).toEqual(['fry']);
    expect((await story.refuses(hand('fry', null))).code).toBe('invalid_transition');
  });

  test('V1 a moved ticket prints at its new station', async () => {
    const story = await open();
    await put(story, { id: 'cold', name: 'Cold', stations: ['cold'] });
    const { id } = await story.place({ items: [{ menuItemId: 'fries', quantity: 1 }] });
    const ticketId = TicketId.parse(order(story, id)?.tickets[0]?.id);
    await story.change(id, { type: 'move-ticket', ticketId, station: StationId.parse('cold') });
    expect(story.jobs().at(-1)).toMatchObject({
      printerId: 'cold',
      paper: { stationName: 'Cold' },
      reason: 'changed',
    });
  });
});

describe('what is out', () => {
  const later = '2026-11-21T05:00:00.000Z';

  test('S5 an 86 of a modifier holds wherever it is offered, and comes back', async () => {
    const story = await open();
    const out = (available: boolean) =>
      ({ type: 'set-modifier-stock', modifierId: 'side-fries', available, until: later }) as const;
    const asked = {
      items: [{ menuItemId: 'burger', quantity: 1, modifiers: [{ modifierId: 'side-fries' }] }],
    };
    await story.does(out(false));
    await expect(story.place(asked)).rejects.toThrow();
    await story.does(out(true));
    expect((await story.place(asked)).number).toBe(1);
    expect((await story.refuses({ ...out(false), modifierId: 'none' })).code).toBe('not_found');
  });

  test('S6 an 86 may have an end, and being back has none', async () => {
    const story = await open();
    const turbot = () => story.desk.get('item', 'turbot')?.body;
    await story.does({ type: 'set-stock', itemId: 'turbot', available: false, until: later });
    expect(turbot()).toMatchObject({ available: false, unavailableUntil: later });
    await story.does({ type: 'set-stock', itemId: 'turbot', available: true, until: later });
    expect(turbot()).toMatchObject({ available: true, unavailableUntil: null });
  });
});
