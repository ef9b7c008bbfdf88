import { expect, test, vi } from 'vitest';
import { HandTimers } from '#test/support/hand-timers.ts';
import type { FoundHouse } from './find-houses.ts';
import { MovedHouse } from './moved-house.ts';

const OLD = 'http://192.168.1.20:8080';
const NEW: FoundHouse = { name: 'The Rules (ABCD)', url: 'http://192.168.1.31:8080' };

function bench(found: readonly FoundHouse[]) {
  const timers = new HandTimers();
  const said: string[] = [];
  let looks = 0;
  const find = (): Promise<readonly FoundHouse[]> => {
    looks += 1;
    return Promise.resolve(found);
  };
  const moved = new MovedHouse({ url: OLD, find, timers, warn: (words) => said.push(words) });
  const nextLook = async (): Promise<void> => {
    const before = looks;
    timers.pass(timers.untilNext() ?? 0);
    await vi.waitFor(() => expect(looks).toBe(before + 1), { interval: 1 });
    await Promise.resolve();
  };
  return { moved, timers, said, nextLook };
}

test('a house that is found elsewhere is told of once, with how to follow it', async () => {
  const { moved, said, nextLook } = bench([{ name: 'here', url: OLD }, NEW]);
  moved.setLinked(false);
  await nextLook();
  await nextLook();
  expect(said).toEqual([
    `${OLD} does not answer, but The Rules (ABCD) is at ${NEW.url}. If it moved there, start with --host ${NEW.url}`,
  ]);
});

test('nobody looks around for a short silence, nor when the host is back', () => {
  const { moved, timers } = bench([NEW]);
  moved.setLinked(false);
  expect(timers.untilNext()).toBe(20_000);
  moved.setLinked(false);
  moved.setLinked(true);
  expect(timers.untilNext()).toBeNull();
  moved.setLinked(false);
  moved.stop();
  expect(timers.untilNext()).toBeNull();
});
