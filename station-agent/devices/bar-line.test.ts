import { expect, test } from 'vitest';
import { LINE_STYLES } from '#hardware/bump-bar/line-styles.ts';
import { Rearming } from './bar-line.ts';

test('DTR is dropped for about 8 ms after a byte, and raised again', async () => {
  const wires: boolean[] = [];
  const waits: { ms: number; run: () => void }[] = [];
  const timers = {
    after: (ms: number, run: () => void) => {
      waits.push({ ms, run });
      return () => undefined;
    },
  };
  const line = {
    set: ({ dtr }: { dtr: boolean }) => {
      wires.push(dtr);
      return Promise.resolve();
    },
  };
  const rearming = new Rearming(line, LINE_STYLES['coded-1200'], timers);
  const done = rearming.heard();
  await rearming.heard();
  await expect.poll(() => waits.map(({ ms }) => ms)).toEqual([8]);
  expect(wires).toEqual([false]);
  waits[0]?.run();
  await done;
  expect(wires).toEqual([false, true]);
  await new Rearming(line, LINE_STYLES.characters, timers).heard();
  expect(wires).toHaveLength(2);
});

test('a wire that could not be dropped once is dropped after the next byte', async () => {
  const wires: boolean[] = [];
  const line = {
    set: ({ dtr }: { dtr: boolean }) => {
      wires.push(dtr);
      return wires.length === 1 ? Promise.reject(new Error('busy')) : Promise.resolve();
    },
  };
  const timers = {
    after: (_ms: number, run: () => void) => {
      run();
      return () => undefined;
    },
  };
  const rearming = new Rearming(line, LINE_STYLES['coded-1200'], timers);
  await expect(rearming.heard()).rejects.toThrow('busy');
  await rearming.heard();
  expect(wires).toEqual([false, true, false, true]);
});
