import { expect, test } from 'vitest';
import type { CommandStorage, KeptCommand } from '#shared/client/command.ts';
import { orMemory } from './or-memory.ts';

const command: KeptCommand = {
  key: 'k1',
  method: 'post',
  address: '/api/v1/kitchen/tickets/o1.t1/bump',
  body: {},
  createdAt: '2026-11-20T19:42:06.000Z',
  label: 'T4 bumped',
  turn: 1,
  refused: null,
};

test('a browser that keeps nothing is told once, and commands go on in memory', async () => {
  const refuse = () => Promise.reject(new Error('no storage here'));
  const broken: CommandStorage = { all: refuse, put: refuse, remove: refuse };
  const said: string[] = [];
  const storage = orMemory(broken, (why) => said.push(why));
  expect(await storage.all()).toEqual([]);
  await storage.put(command);
  expect(await storage.all()).toEqual([command]);
  await storage.remove('k1');
  expect(await storage.all()).toEqual([]);
  expect(said).toEqual(['Error: no storage here']);
});
