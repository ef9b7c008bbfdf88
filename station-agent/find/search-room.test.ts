import { expect, test, vi } from 'vitest';
import type { PrinterFinding, PrinterSearch } from '#shared/kitchen/printer-search.ts';
import { SearchRoom, type Found, type Way } from './search-room.ts';

const NOW = '2026-11-21T12:00:00.000Z';

const finding = (address: string, change: Partial<PrinterFinding> = {}): PrinterFinding => ({
  address,
  name: address,
  maker: null,
  model: null,
  how: 'mdns',
  outside: false,
  ...change,
});

const asking = (asked: number, change: Partial<PrinterSearch> = {}): PrinterSearch => ({
  asked,
  askedAt: NOW,
  by: 'Mia',
  probe: false,
  answers: [],
  ...change,
});

function room(ways: Way[]) {
  const told: Found[] = [];
  const searching = new SearchRoom({ ways, now: () => NOW, tell: (found) => told.push(found) });
  return { searching, told };
}

test('it looks once for each asking, however often it hears of it', async () => {
  const find = vi.fn(() => Promise.resolve([finding('tcp://a')]));
  const { searching, told } = room([{ name: 'the network', find }]);
  for (const search of [null, asking(1), asking(1), asking(2)]) searching.take(search);
  await expect.poll(() => told.map(({ asked }) => asked)).toEqual([2]);
  searching.take(
    asking(2, { answers: [{ agentId: 'other' as never, asked: 2, at: NOW, found: [], detail: '' }] }),
  );
  searching.take(asking(3));
  await expect.poll(() => told.map(({ asked }) => asked)).toEqual([2, 3]);
  expect(find).toHaveBeenCalledTimes(2);
});

test('an asking of long ago is nobody’s any more', async () => {
  const find = vi.fn(() => Promise.resolve([]));
  const { searching, told } = room([{ name: 'the network', find }]);
  searching.take(asking(7, { askedAt: '2026-11-21T11:00:00.000Z' }));
  searching.take(asking(8));
  await expect.poll(() => told.map(({ asked }) => asked)).toEqual([8]);
  expect(find).toHaveBeenCalledTimes(1);
});

test('it knocks only when that was asked for', async () => {
  const find = vi.fn(() => Promise.resolve([finding('tcp://b', { how: 'probe' })]));
  const { searching, told } = room([{ name: 'the addresses', onlyProbing: true, find }]);
  searching.take(asking(1));
  await expect.poll(() => told).toEqual([{ asked: 1, found: [], detail: '' }]);
  searching.take(asking(2, { probe: true }));
  await expect.poll(() => told.at(-1)?.found.length).toBe(1);
});

test('a way that is closed is said, and the others are heard; of one address the better words stay', async () => {
  const { searching, told } = room([
    { name: 'the print queues', find: () => Promise.reject(new Error('nobody answers')) },
    { name: 'the addresses', find: () => Promise.resolve([finding('tcp://a', { how: 'probe' })]) },
    { name: 'the network', find: () => Promise.resolve([finding('tcp://a', { maker: 'EPSON' })]) },
    {
      name: 'everything',
      find: () => Promise.resolve(Array.from({ length: 99 }, (_, n) => finding(`tcp://${n}`))),
    },
  ]);
  searching.take(asking(1));
  await expect.poll(() => told.length).toBe(1);
  expect(told[0]?.detail).toBe('Could not look through the print queues: nobody answers.');
  expect(told[0]?.found[0]).toMatchObject({ address: 'tcp://a', maker: 'EPSON', how: 'mdns' });
  expect(told[0]?.found).toHaveLength(60);
});
