import { expect, test } from 'vitest';
import { Bounces } from './bounces.ts';

const bump = { do: 'bump' } as const;

/** Which of these presses of Enter count; each is when it went down and when it came up. */
const counted = (...presses: readonly (readonly [down: number, up: number])[]) => {
  const bounces = new Bounces();
  return presses.map(([down, up]) => {
    bounces.down('Enter', down);
    const counts = !bounces.isEcho('Enter', bump);
    bounces.up('Enter', up);
    return counts;
  });
};

test('a key of this screen’s own bar that is touched again within 80 ms has bounced', () => {
  expect(counted([1000, 1005], [1010, 1300])).toEqual([true, false]);
  expect(counted([1000, 1300], [1305, 1310])).toEqual([true, false]);
  expect(counted([1000, 1100], [1190, 1200])).toEqual([true, true]);
});

test('another key in between was meant, and so is a step that is taken again', () => {
  const bounces = new Bounces();
  bounces.down('Digit1', 1000);
  bounces.down('Digit2', 1010);
  expect(bounces.isEcho('Digit2', { do: 'slot', slot: 2 })).toBe(false);
  bounces.down('ArrowLeft', 2000);
  bounces.down('ArrowLeft', 2010);
  expect(bounces.isEcho('ArrowLeft', { do: 'go', to: 'left' })).toBe(false);
});
