import { afterEach, expect, test } from 'vitest';
import { Instant } from '#shared/basics/instant.ts';
import { words } from '../words/words.ts';
import { brokenBars } from './bar-words.ts';

const at = (time: string) => Instant.parse(`2026-11-21T${time}:00Z`);
const clock = (moment: Instant) => moment.slice(11, 16);
const bar = (name: string, more: object = {}) => ({
  name,
  screenId: 'kitchen.grill',
  state: 'connected' as const,
  stateAt: at('18:00'),
  awaySince: null,
  ...more,
});
const gone = (time: string) => ({ state: 'gone' as const, stateAt: at(time) });

afterEach(() => words.speak('en'));

test('one bump bar that does not work is named, with why and since when', () => {
  const bars = [bar('Left', gone('19:41')), bar('Right'), bar('Fry', { ...gone('19:00'), screenId: 'fry' })];
  expect(brokenBars(bars, 'kitchen.grill', clock)).toEqual({
    name: 'Bump bar Left',
    is: 'gone since 19:41',
  });
  expect(brokenBars([bar('Right')], 'kitchen.grill', clock)).toBeNull();
});

test('of several all are named, after how many they are, and since when the first is broken', async () => {
  const bars = [bar('Right', { awaySince: at('19:50') }), bar('Left', gone('19:41')), bar('Pass')];
  expect(brokenBars(bars, 'kitchen.grill', clock)).toEqual({
    name: '2 bump bars: Left, Right',
    is: 'not working since 19:41',
  });
  await words.speak('ar');
  expect(brokenBars(bars, 'kitchen.grill', clock)?.name).toContain('لوحتا أزرار');
});
