import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DeskStory } from '#test/support/desk-story.ts';
import { MemoryJournal } from '#test/support/memory-journal.ts';
import type { NoticeRow } from './ports.ts';
import { FAULT_AFTER_MS, PrinterWatcher } from './printer-watcher.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function watched(roles: readonly string[]) {
  const story = await DeskStory.open(new MemoryJournal());
  const { notices } = story.desk.get('settings', 'site')?.body ?? {};
  await story.does({
    type: 'change-settings',
    change: { notices: { ...notices!, push: { ...notices!.push, on: true } } },
  });
  const rows: NoticeRow[] = [];
  const live = roles.map((role, index) => ({
    subscription: { id: `s${index}`, language: 'de', about: { kind: 'duty', places: [] } },
    principal: { role, name: role },
  }));
  const watcher = new PrinterWatcher({
    desk: story.desk,
    store: { add: (added: NoticeRow[]) => rows.push(...added), seen: () => 0 },
    subscriptions: { live: () => live },
    now: () => story.clock.now,
    newId: () => `n${rows.length}`,
    added: () => undefined,
  } as never);
  const report = (state: 'paper_out' | 'ready') =>
    story.does({ type: 'report-printer', printerId: 'p1', report: { state, detail: '', fence: 0 } });
  const told = () => rows.map(({ message }) => JSON.parse(message));
  return { story, watcher, report, told };
}

test('NO14 a printer that cannot print for a while is told to owner and manager, with what waits, and its recovery', async () => {
  const { story, watcher, report, told } = await watched(['owner', 'waiter']);
  await story.place({ items: [{ menuItemId: 'burger', quantity: 1 }] });
  await report('paper_out');
  vi.advanceTimersByTime(FAULT_AFTER_MS - 1);
  expect(told()).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told()).toMatchObject([
    {
      event: 'printer_fault',
      to: 'owner',
      title: 'Drucker Hot druckt nicht',
      text: 'Er hat kein Papier. 1 Bon wartet.',
    },
  ]);
  await report('ready');
  expect(told().at(-1)).toMatchObject({ event: 'printer_recovered', title: 'Drucker Hot druckt wieder' });
  watcher.stop();
});

test('NO14 … not for as long as a roll is changed', async () => {
  const { watcher, report, told } = await watched(['manager']);
  await report('paper_out');
  vi.advanceTimersByTime(FAULT_AFTER_MS / 2);
  await report('ready');
  vi.advanceTimersByTime(FAULT_AFTER_MS);
  expect(told()).toEqual([]);
  watcher.stop();
});
