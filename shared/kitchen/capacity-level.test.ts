import { expect, test } from 'vitest';
import { StationId } from '../basics/ids.ts';
import { Settings } from '../floor/settings.ts';
import { at, SETTINGS } from '#test/support/given.ts';
import { capacityAfter, levelOf, withHand } from './capacity-level.ts';
import { CapacityHand } from './capacity-state.ts';

const settings = Settings.parse({
  ...SETTINGS,
  capacity: {
    busyMinutes: 15,
    fullMinutes: 30,
    easeMinutes: 5,
    pauseAtBusy: ['delivery'],
    pauseAtFull: ['takeout'],
  },
});
const grill = (minutes: number) => [
  { station: StationId.parse('grill'), name: 'Grill', hands: 2, minutes, tickets: 3 },
  { station: StationId.parse('cold'), name: 'Cold', hands: 2, minutes: 1, tickets: 1 },
];
const measured = (minutes: number, now = at(0).now) => ({ stations: grill(minutes), settings, now });
const hand = (change: object) => CapacityHand.parse(change);

test('CP6 a level is reached at its minutes and left only well below', () => {
  const walk = [0, 14, 15, 12, 10, 9, 31, 26, 24, 8].reduce<string[]>((levels, minutes) => {
    const before = levels.at(-1) ?? 'calm';
    const level = before === 'full' || before === 'busy' ? before : 'calm';
    return [...levels, levelOf(level, minutes, settings.capacity)];
  }, []);
  expect(walk).toEqual(['calm', 'calm', 'busy', 'busy', 'busy', 'calm', 'full', 'full', 'busy', 'calm']);
});

test('CP6 a level pauses the channels that the house chose, and says why and until when', () => {
  const busy = capacityAfter(null, measured(20));
  expect(busy).toMatchObject({ level: 'busy', why: 'Grill has 20 minutes of work.' });
  expect(busy.paused).toEqual([
    { channel: 'delivery', by: 'load', until: at(10).now, why: 'Grill has 20 minutes of work.' },
  ]);
  expect(capacityAfter(busy, measured(40)).paused.map(({ channel }) => channel)).toEqual([
    'delivery',
    'takeout',
  ]);
  expect(capacityAfter(busy, measured(4)).paused).toEqual([]);
});

test('CP7 a manager’s hand on the level goes before the work, until its time', () => {
  const calm = capacityAfter(null, measured(2));
  const handed = withHand(calm, hand({ level: { level: 'full', until: at(30).now } }), 'Mia');
  const full = capacityAfter(handed, measured(2, at(1).now));
  expect(full).toMatchObject({ level: 'full', measured: 'calm' });
  expect(full.why).toBe(
    'Mia set it to full until 20:30; by the work it would be calm. Grill has 2 minutes of work.',
  );
  expect(full.paused.map(({ channel, until }) => [channel, until])).toEqual([
    ['delivery', at(30).now],
    ['takeout', at(30).now],
  ]);
  expect(capacityAfter(full, measured(2, at(30).now))).toMatchObject({
    level: 'calm',
    levelHand: null,
    paused: [],
  });
});

test('CP7 a manager’s hand on a channel pauses it or keeps it open, whatever the level', () => {
  const full = capacityAfter(null, measured(60));
  const channels = [
    { channel: 'takeout', state: 'open', until: at(20).now },
    { channel: 'dine_in', state: 'paused' },
  ];
  const handed = capacityAfter(withHand(full, hand({ channels }), 'Mia'), measured(60, at(1).now));
  expect(handed.paused.map(({ channel, by }) => [channel, by])).toEqual([
    ['dine_in', 'hand'],
    ['delivery', 'load'],
  ]);
  const auto = hand({ channels: [{ channel: 'dine_in', state: 'auto' }] });
  const later = capacityAfter(withHand(handed, auto, 'Mia'), measured(60, at(20).now));
  expect(later.paused.map(({ channel }) => channel)).toEqual(['delivery', 'takeout']);
});
