import { describe, expect, test } from 'vitest';
import { ScreenLook, type Sounds } from '#shared/kitchen/profile.ts';
import { firstHeard, soundsDue, type Scene } from './alarms.ts';

const none = new Set<string>();
const quiet: Scene = {
  untouched: none,
  rush: none,
  changed: none,
  voided: none,
  ready: none,
  late: false,
  lost: false,
};
const of = (...ids: string[]) => new Set(ids);

test('a new ticket rings at once and every four seconds until it is touched', () => {
  const scene = { ...quiet, untouched: of('t1') };
  const first = soundsDue(firstHeard(quiet), scene, 1000);
  expect(first.play).toEqual(['new']);
  const soon = soundsDue(first.heard, scene, 3000);
  expect(soon.play).toEqual([]);
  const again = soundsDue(soon.heard, scene, 5000);
  expect(again.play).toEqual(['new']);
  expect(soundsDue(again.heard, quiet, 9500).play).toEqual([]);
});

test('a second new ticket rings without waiting', () => {
  const first = soundsDue(firstHeard(quiet), { ...quiet, untouched: of('t1') }, 1000);
  expect(soundsDue(first.heard, { ...quiet, untouched: of('t1', 't2') }, 1500).play).toEqual(['new']);
});

test('a rush sounds instead of new, and when an old ticket becomes one', () => {
  const first = soundsDue(firstHeard(quiet), { ...quiet, untouched: of('t1'), rush: of('t1') }, 0);
  expect(first.play).toEqual(['rush']);
  const settled = soundsDue(firstHeard(quiet), quiet, 0);
  expect(soundsDue(settled.heard, { ...quiet, rush: of('t9') }, 10).play).toEqual(['rush']);
});

test('changes and voids are heard once each', () => {
  const scene = { ...quiet, changed: of('a'), voided: of('b') };
  const first = soundsDue(firstHeard(quiet), scene, 0);
  expect(first.play).toEqual(['void', 'changed']);
  expect(soundsDue(first.heard, scene, 60_000).play).toEqual([]);
});

test('a screen that was just opened does not repeat old news, but rings for what nobody touched', () => {
  const scene = { ...quiet, untouched: of('t1'), changed: of('a'), ready: of('o1') };
  expect(soundsDue(firstHeard(scene), scene, 0).play).toEqual(['new']);
});

test('late buzzes once a minute, and only when nothing louder is due', () => {
  const late = { ...quiet, late: true };
  const first = soundsDue(firstHeard(quiet), late, 0);
  expect(first.play).toEqual(['late']);
  expect(soundsDue(first.heard, late, 59_000).play).toEqual([]);
  expect(soundsDue(first.heard, { ...late, untouched: of('t1') }, 61_000).play).toEqual(['new']);
  expect(soundsDue(first.heard, late, 61_000).play).toEqual(['late']);
});

test('a lost link sounds every ten seconds', () => {
  const lost = { ...quiet, lost: true };
  const first = soundsDue(firstHeard(quiet), lost, 0);
  expect(first.play).toEqual(['lost']);
  expect(soundsDue(first.heard, lost, 9000).play).toEqual([]);
  expect(soundsDue(first.heard, lost, 10_000).play).toEqual(['lost']);
});

describe('how a screen is set to sound', () => {
  const loud = ScreenLook.parse({});
  const silent = (...names: (keyof Sounds)[]) =>
    ScreenLook.parse({ sounds: Object.fromEntries(names.map((name) => [name, false])) });

  test('a new ticket is heard once where the screen is set to once, and again only when another comes', () => {
    const once = ScreenLook.parse({ alert: 'once' });
    const first = soundsDue(firstHeard(quiet), { ...quiet, untouched: of('t1') }, 0, once);
    expect(first.play).toEqual(['new']);
    const later = soundsDue(first.heard, { ...quiet, untouched: of('t1') }, 60_000, once);
    expect(later.play).toEqual([]);
    const another = soundsDue(later.heard, { ...quiet, untouched: of('t1', 't2') }, 61_000, once);
    expect(another.play).toEqual(['new']);
  });

  test('until it is touched, a new ticket repeats', () => {
    const first = soundsDue(firstHeard(quiet), { ...quiet, untouched: of('t1') }, 0, loud);
    expect(soundsDue(first.heard, { ...quiet, untouched: of('t1') }, 5000, loud).play).toEqual(['new']);
  });

  test('kinds that are turned off are not heard, the others are', () => {
    const scene = { ...quiet, changed: of('c'), voided: of('v'), ready: of('r') };
    const heard = firstHeard(quiet);
    expect(soundsDue(heard, scene, 0, silent('changed')).play).toEqual(['void', 'ready']);
    expect(soundsDue(heard, scene, 0, silent('void', 'ready')).play).toEqual(['changed']);
    expect(soundsDue(heard, { ...quiet, late: true }, 0, silent('late')).play).toEqual([]);
  });

  test('a rush whose sound is off still arrives as a new ticket', () => {
    const scene = { ...quiet, untouched: of('t1'), rush: of('t1') };
    expect(soundsDue(firstHeard(quiet), scene, 0, silent('rush')).play).toEqual(['new']);
    expect(soundsDue(firstHeard(quiet), scene, 0, silent('new')).play).toEqual(['rush']);
    expect(soundsDue(firstHeard(quiet), scene, 0, silent('new', 'rush')).play).toEqual([]);
  });

  test('late is heard where what would cover it is turned off, and a lost link always is', () => {
    const scene = { ...quiet, changed: of('c'), late: true };
    expect(soundsDue(firstHeard(quiet), scene, 0, silent('changed')).play).toEqual(['late']);
    const all = silent('new', 'changed', 'void', 'rush', 'ready', 'late');
    expect(soundsDue(firstHeard(quiet), { ...quiet, lost: true }, 0, all).play).toEqual(['lost']);
  });
});
