import { expect, onTestFinished, test } from 'vitest';
import { advertise } from '#host/discovery/advertise.ts';
import { realTimers } from '#hardware/timers.ts';
import { findHouses, type FoundHouse } from '../../station-agent/link/find-houses.ts';

const HOST = {
  siteName: 'The Rules',
  hostId: '01h0000000000000000000wxyz',
  fingerprint: 'a'.repeat(32),
  wire: 1,
};

async function found(port: number, said: string[]): Promise<FoundHouse[]> {
  const warn = (sentence: string): unknown => said.push(sentence);
  const all = await findHouses({ addresses: ['127.0.0.1'], ms: 400, timers: realTimers, warn });
  return all.filter(({ url }) => url.endsWith(`:${port}`));
}

test('a host is found by where its answer came from, and no more when it is gone', async () => {
  const said: string[] = [];
  const host = advertise({
    of: { ...HOST, port: 4733 },
    addresses: () => ['127.0.0.1'],
    warn: (words) => said.push(words),
  });
  onTestFinished(host.stop);
  await expect
    .poll(() => found(4733, said), { timeout: 8000, interval: 10 })
    .toEqual([
      {
        name: 'The Rules (WXYZ)',
        url: expect.stringMatching(/^http:\/\/[\d.]+:4733$/),
        fingerprint: HOST.fingerprint,
      },
    ]);
  await host.stop();
  expect(await found(4733, said)).toEqual([]);
  expect(said).toEqual([]);
});
