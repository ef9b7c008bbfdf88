import { expect, test } from 'vitest';
import { hostClock, readQuickTime } from './clock.ts';

test('a quick clock is read from the command line, or not at all', () => {
  const real = '2026-11-21T09:00:00.000Z';
  const shown = '2026-11-21T18:00:00.000Z';
  expect(readQuickTime(`20,${real},${shown}`)).toEqual({
    rate: 20,
    real: Date.parse(real),
    shown: Date.parse(shown),
  });
  for (const text of ['', '20', '0,2026-11-21,2026-11-21', '20,x,2026-11-21', '500,2026-11-21,2026-11-21'])
    expect(readQuickTime(text), text).toBeNull();
});

test('it runs so many times as fast as the machine, whoever starts it and whenever', () => {
  const real = Date.now() - 60_000;
  const shown = Date.parse('2026-11-21T18:00:00.000Z');
  const [first, again] = [hostClock({ rate: 20, real, shown }), hostClock({ rate: 20, real, shown })];
  expect(first.now()).toBeGreaterThanOrEqual(shown + 20 * 60_000);
  expect(Math.abs(first.now() - again.now())).toBeLessThan(20 * 1000);
  expect(Math.abs(hostClock(null).now() - Date.now())).toBeLessThan(1000);
});
