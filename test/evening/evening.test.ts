import { expect, test } from 'vitest';
import { playEvening } from './evening.ts';

test(
  'a short evening: no order lost or doubled, every view true, no promise over what can be done',
  { timeout: 300_000 },
  async () => {
    const report = await playEvening({
      ...{ minutes: 20, lastOrders: 7, rate: 40, tables: 16, rooms: 6, tablets: 4 },
      ...{ partiesPerTable: 1, strangers: 12, crashes: [6], kills: 6, seed: 7, say: () => undefined },
    });
    expect(report.faults).toEqual([]);
    expect(report.unfinished).toEqual([]);
    expect(report.orders).toBeGreaterThan(20);
    expect(report.weather.killed).toBe(6);
  },
);
