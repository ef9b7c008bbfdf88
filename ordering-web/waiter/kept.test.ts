import { expect, test } from 'vitest';
import type { KeptValue } from '#shared/ui/browser/kept-value.ts';
import { Memory, type Kept } from './kept.ts';
import { addItem, EMPTY_DRAFT } from './order/draft.ts';
import { itemOf } from '#test/support/trial-house.ts';

const draft = addItem(EMPTY_DRAFT, itemOf('fries'), null, 'n1').draft;

/** What a browser keeps, as text, over a reload. */
function storage(full = false): KeptValue<Kept> {
  let text: string | null = null;
  return {
    read: () => (text === null ? null : JSON.parse(text)),
    write: (value) => {
      if (!full) text = JSON.stringify(value);
      return !full;
    },
    clear: () => {
      text = null;
    },
  };
}

test('a draft is there again after a reload, and gone when it is empty', () => {
  const kept = storage();
  new Memory(kept).setDraft('#/place/t1', draft);
  const reloaded = new Memory(kept);
  expect(reloaded.draft('#/place/t1')).toEqual(draft);
  reloaded.setDraft('#/place/t1', EMPTY_DRAFT);
  expect(new Memory(kept).state().drafts).toEqual({});
});

test('a device that keeps nothing says so before anything is sent', () => {
  expect(new Memory(storage(true)).remember('k1', { at: '#/place/t1', draft })).toBe(false);
});

test('after a restart only what the outbox holds is remembered as sent', () => {
  const memory = new Memory(storage());
  memory.remember('k1', { at: '#/place/t1', draft });
  memory.remember('k2', { at: '#/place/t2', draft });
  memory.keepOnly(new Set(['k2']));
  expect(Object.keys(memory.state().sent)).toEqual(['k2']);
});

test('a draft that is already on its way does not come back as a draft', () => {
  const memory = new Memory(storage());
  memory.setDraft('#/place/t1', draft);
  memory.setDraft('#/place/t2', { ...draft, note: 'another' });
  memory.remember('k1', { at: '#/place/t1', draft });
  memory.keepOnly(new Set(['k1']));
  expect(Object.keys(memory.state().drafts)).toEqual(['#/place/t2']);
});

test('listeners hear of every change', () => {
  const memory = new Memory(storage());
  let heard = 0;
  const off = memory.subscribe(() => {
    heard += 1;
  });
  memory.take(['a', 'b']);
  off();
  memory.take(['c']);
  expect(heard).toBe(1);
  expect(memory.state().taken).toEqual(['a', 'b', 'c']);
});
