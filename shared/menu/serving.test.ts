import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, millis, wallTime } from '../basics/instant.ts';
import { hoursOf } from './menu.ts';
import { servingAt, ServingHours, Weekday } from './serving.ts';

const DUBLIN = 'Europe/Dublin';
const hours = (from: string, to: string, ...days: Weekday[]): ServingHours => ({ days, from, to });
const BREAKFAST = [hours('07:00', '10:30')];
/** Friday, 20 November 2026; Dublin keeps Greenwich time then. */
const at = (time: string, day = '2026-11-20') => `${day}T${time}:00.000Z`;

describe('the hours of something on the menu', () => {
  test('MH3 hold on their days by the site’s clock, from the first minute to before the last', () => {
    expect(servingAt(BREAKFAST, at('06:59'), DUBLIN)).toEqual({ open: false, changesAt: at('07:00') });
    expect(servingAt(BREAKFAST, at('07:00'), DUBLIN)).toEqual({ open: true, changesAt: at('10:30') });
    expect(servingAt(BREAKFAST, at('10:30'), DUBLIN)).toEqual({
      open: false,
      changesAt: at('07:00', '2026-11-21'),
    });
    const weekdays = [hours('12:00', '15:00', 'mon', 'tue', 'wed', 'thu', 'fri')];
    expect(servingAt(weekdays, at('16:00'), DUBLIN)).toEqual({
      open: false,
      changesAt: at('12:00', '2026-11-23'),
    });
    const late = [hours('22:00', '02:00', 'fri')];
    expect(servingAt(late, at('01:30', '2026-11-21'), DUBLIN)).toMatchObject({ open: true });
    expect(servingAt(late, at('01:30'), DUBLIN)).toMatchObject({ open: false, changesAt: at('22:00') });
    expect(servingAt(BREAKFAST, at('01:30'), 'Asia/Tokyo')).toMatchObject({ open: false });
    expect(servingAt(BREAKFAST, at('00:30'), 'Asia/Tokyo')).toMatchObject({ open: true });
  });

  test('MH2 are those of its category unless it has its own; none means all hours', () => {
    const own = hours('18:00', '22:00');
    expect(hoursOf({ served: [own] }, { served: BREAKFAST })).toEqual([own]);
    expect(hoursOf({ served: [] }, { served: BREAKFAST })).toEqual(BREAKFAST);
    expect(hoursOf({ served: [] }, undefined)).toEqual([]);
    expect(servingAt([], at('03:00'), DUBLIN)).toBeNull();
  });

  test('hours that touch are one stretch, and the whole day is one that never closes', () => {
    const two = [hours('07:00', '10:30'), hours('10:30', '12:00')];
    expect(servingAt(two, at('08:00'), DUBLIN)?.changesAt).toBe(at('12:00'));
    expect(servingAt([hours('00:00', '00:00')], at('08:00'), DUBLIN)?.open).toBe(true);
  });

  test('an hour that the clocks leave out does not lose anybody their breakfast', () => {
    const night = [hours('01:30', '03:00')];
    const serving = servingAt(night, '2026-03-29T00:30:00.000Z', DUBLIN);
    expect(millis(serving!.changesAt)).toBeGreaterThan(millis('2026-03-29T00:30:00.000Z'));
    expect(servingAt(night, '2026-03-29T01:45:00.000Z', DUBLIN)?.open).toBe(true);
  });
});

const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const anyHours = fc.record({
  days: fc.uniqueArray(fc.constantFrom(...Weekday.options)),
  from: clock,
  to: clock,
});
const moments = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }).map(instantOf);
const zones = fc.constantFrom(
  'Europe/Dublin',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
);

test('what is said to change does change then, and nothing in between', () => {
  fc.assert(
    fc.property(fc.array(anyHours, { minLength: 1, maxLength: 4 }), moments, zones, (all, moment, zone) => {
      const now = servingAt(all, moment, zone)!;
      const change = millis(now.changesAt);
      expect(change).toBeGreaterThan(millis(moment));
      const before = servingAt(all, instantOf(change - 1), zone)!;
      expect(before.open).toBe(now.open);
      // Days that are one stretch without end are only looked at for a week.
      if (change - millis(moment) < 7 * 86_400_000) {
        expect(servingAt(all, now.changesAt, zone)?.open).toBe(!now.open);
      }
    }),
  );
});

test('outside the nights in which clocks are changed it is the wall clock that decides', () => {
  fc.assert(
    fc.property(anyHours, fc.nat(1439), (one, minute) => {
      const moment = instantOf(millis('2026-06-10T00:00:00.000Z') + minute * 60_000);
      const wall = wallTime(moment, DUBLIN);
      const within =
        one.from < one.to ? one.from <= wall && wall < one.to : wall >= one.from || wall < one.to;
      expect(servingAt([{ ...one, days: [] }], moment, DUBLIN)?.open).toBe(within);
    }),
  );
});
