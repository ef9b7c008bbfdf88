import { expect, test } from 'vitest';
import { playEvening } from './evening.ts';

test(
  'a short evening: no order lost or doubled, every view true, no promise over what can be done',
  { timeout: 300_000 },
  async () => {
    const report = await playEvening({
      minutes: 20,
      lastOrders: 7,
      rate: 60,
      tables: 8,
      rooms: 4,
      tablets: 3,
      hands: 1.5,
      partiesPerTable: 1,
      strangers: 8,
      crashes: [6],
      kills: 5,
      seed: 7,
      say: () => undefined,
    });
    expect(report.faults).toEqual([]);
    expect(report.unfinished).toEqual([]);
    expect(report.orders).toBeGreaterThan(15);
    expect(report.weather.killed).toBe(5);
  },
);
