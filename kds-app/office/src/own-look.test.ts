import { expect, test } from 'vitest';
import { KitchenScreen, Profile } from '#shared/kitchen/profile.ts';
import { differences } from './own-look.ts';

const line = Profile.parse({ id: 'line', name: 'Line station', textSize: 1.25 });
const screen = (own: object) =>
  KitchenScreen.parse({ id: 'd1.grill', name: 'Grill left', page: 'grill', own });

test("a screen's own wishes are said in words, percents and all", () => {
  const own = {
    textSize: 1.5,
    volume: 0,
    columns: null,
    courses: [1, 2],
    preview: false,
    keys: { KeyA: 'bump' },
  };
  expect(differences(screen(own), line)).toEqual([
    'text 150 %',
    'volume 0 %',
    'held courses off',
    'courses 1, 2',
    'learnt keys',
  ]);
});

test('what is as the profile says is no difference; without a profile everything of its own is one', () => {
  expect(differences(screen({ textSize: 1.25 }), line)).toEqual([]);
  expect(differences(screen({ textSize: 1.25 }), undefined)).toEqual(['text 125 %']);
});
