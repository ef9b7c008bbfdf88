import { expect, test } from 'vitest';
import { BumpBar } from '#shared/kitchen/keys.ts';
import { barWords } from './bar-words.ts';

const bar = (more: object) => BumpBar.parse({ id: 'b1', name: 'Grill bar', address: 'virtual:', ...more });
const words = (more: object) => barWords(bar(more), (at) => at.slice(11, 16));
const [AT, LEFT] = ['2026-03-02T19:41:00.000Z', '2026-03-02T20:05:00.000Z'];

test('a bar says since when it is connected, or gone and why', () => {
  expect(words({})).toMatchObject({ tone: 'soon', is: 'Not heard of yet' });
  expect(words({ state: 'connected', stateAt: AT })).toEqual({
    tone: 'good',
    is: 'Connected since 19:41',
    more: '',
  });
  const gone = words({ state: 'gone', stateAt: AT, stateDetail: 'It was unplugged.' });
  expect(gone).toMatchObject({ tone: 'bad', is: 'Gone since 19:41' });
  expect(gone.more).toMatch(/^It was unplugged\. It is tried all the time/);
});

test('what an agent said of a bar holds no more once the agent is away', () => {
  for (const state of ['connected', 'gone', 'unknown'])
    expect(words({ state, stateAt: AT, awaySince: LEFT })).toMatchObject({
      tone: 'bad',
      is: 'Its agent is away since 20:05',
    });
});
