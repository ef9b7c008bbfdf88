import { expect, test } from 'vitest';
import { openData, emptyFolder } from '#test/support/data-folder.ts';
import { HOUSE, STRICT, Waits } from './waits.ts';

function waits(folder = emptyFolder()) {
  const clock = { now: 1_800_000_000_000 };
  const store = openData(folder);
  return { clock, store, waits: new Waits(store.access, () => clock.now) };
}

test('four tries are free, the fifth begins waits that double to an hour', () => {
  const { clock, waits: counted } = waits();
  for (let each = 0; each < 5; each += 1) expect(counted.begin('door', STRICT)).toBeNull();
  const seconds: unknown[] = [];
  for (let each = 0; each < 10; each += 1) {
    const refused = counted.begin('door', STRICT);
    expect(refused).toMatchObject({ code: 'rate_limited' });
    const { retryAfter } = refused?.extra ?? {};
    seconds.push(retryAfter);
    clock.now += Number(retryAfter) * 1000;
    expect(counted.begin('door', STRICT)).toBeNull();
  }
  expect(seconds).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
});

test('one who waits keeps nobody else waiting', () => {
  const { waits: counted } = waits();
  for (let each = 0; each < 5; each += 1) counted.begin('door', STRICT);
  expect(counted.begin('window', STRICT)).toBeNull();
});

test('a right try forgives all, and time does too', () => {
  const { clock, waits: counted } = waits();
  for (let each = 0; each < 4; each += 1) counted.begin('door', STRICT);
  counted.forgive('door');
  for (let each = 0; each < 4; each += 1) expect(counted.begin('door', STRICT)).toBeNull();
  clock.now += 2 * 3_600_000;
  for (let each = 0; each < 5; each += 1) expect(counted.begin('door', STRICT)).toBeNull();
  expect(counted.begin('door', STRICT)).not.toBeNull();
});

test('waits survive a restart', async () => {
  const folder = emptyFolder();
  const first = waits(folder);
  for (let each = 0; each < 5; each += 1) first.waits.begin('door', STRICT);
  await first.store.close();
  expect(waits(folder).waits.begin('door', STRICT)).not.toBeNull();
});

test('a clock that is set back locks nobody out for longer than the longest wait', () => {
  const { clock, waits: counted } = waits();
  for (let each = 0; each < 25; each += 1) counted.begin('all', HOUSE);
  expect(counted.begin('all', HOUSE)).not.toBeNull();
  clock.now -= 400 * 86_400_000;
  expect(counted.begin('all', HOUSE)).toBeNull();
});
