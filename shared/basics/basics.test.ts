import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { businessDay } from './business-day.ts';
import { clockText, plus, secondsBetween, wallTime } from './instant.ts';
import { decimals, formatAmount, formatMoney, share, shareWithin } from './money.ts';

describe('money', () => {
  test('is written with the decimals of its currency, as its people write it', () => {
    expect([decimals('JPY'), decimals('EUR'), decimals('KWD')]).toEqual([0, 2, 3]);
    expect(formatMoney(123_456, 'EUR', 'en-IE')).toBe('€1,234.56');
    expect(formatMoney(123_456, 'JPY', 'ja-JP')).toMatch(/^[¥￥]123,456$/);
    expect(formatMoney(1_234, 'KWD', 'en')).toMatch(/1\.234$/);
    expect(formatAmount(3_400, 'EUR', 'de-DE')).toBe('34,00');
    expect(formatAmount(3_400, 'JPY', 'en')).toBe('3,400');
  });

  test('shares are rounded half away from zero, to whole minor units', () => {
    expect([share(5, 100_000), share(4, 100_000), share(-5, 100_000)]).toEqual([1, 0, -1]);
    expect(shareWithin(1_000, 90_000)).toBe(83);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (amount, ppm) => {
          expect(Math.abs(share(amount, ppm) - (amount * ppm) / 1_000_000)).toBeLessThanOrEqual(0.5);
          const net = amount - shareWithin(amount, ppm);
          expect(Math.abs(net + share(net, ppm) - amount)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('time', () => {
  test('is read as cooks read it', () => {
    expect([8, 761, 3_729, -5].map(clockText)).toEqual(['0:08', '12:41', '1:02:09', '0:00']);
  });

  test('moves and is measured whatever zone it was written in', () => {
    expect(plus('2026-11-20T19:42:06+01:00', 60_000)).toBe('2026-11-20T18:43:06.000Z');
    expect(secondsBetween('2026-11-20T19:42:06+01:00', '2026-11-20T18:42:08.900Z')).toBe(2);
    expect(wallTime('2026-11-20T18:42:06Z', 'Europe/Berlin')).toBe('19:42');
    expect(wallTime('2026-11-20T18:42:06Z', 'Asia/Kolkata', true)).toBe('00:12:06');
  });

  test('a business day runs on after midnight, also when the clocks change', () => {
    expect(businessDay('2026-11-21T01:30:00Z', 'UTC', 5)).toBe('2026-11-20');
    expect(businessDay('2026-11-21T05:00:00Z', 'UTC', 5)).toBe('2026-11-21');
    expect(businessDay('2026-10-25T02:30:00Z', 'Europe/Dublin', 5)).toBe('2026-10-24');
    expect(businessDay('2026-03-29T03:30:00Z', 'Europe/Dublin', 5)).toBe('2026-03-28');
  });
});
