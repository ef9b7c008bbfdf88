import { createServer, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { converse, type JobResult } from '#hardware/job/converse.ts';
import type { Condition } from '#hardware/job/condition.ts';
import { look } from '#hardware/job/look.ts';
import { STRANGER } from '#hardware/job/outcome.ts';
import { PATIENCE } from '#hardware/job/patience.ts';
import { QUEUE } from '#hardware/queue/queue-family.ts';
import { realTimers } from '#hardware/timers.ts';
import { notTested } from '#test/support/not-tested.ts';
import { cupsMissing, PrivateCups } from '#test/support/private-cups.ts';
import { localQueues } from './local-queues.ts';
import { openQueue } from './queue-port.ts';

const PACE = { look: 50, patience: 20_000 };
const BODY = Buffer.from('\u001b@Bread\n\u001dV\u0000', 'latin1');
const missing = cupsMissing();

/** Where the queue's bytes come out. */
async function paperEnd() {
  const pieces: Uint8Array[] = [];
  const server = createServer((socket: Socket) => {
    socket.on('data', (bytes: Uint8Array) => pieces.push(bytes));
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { device: `socket://127.0.0.1:${port}/?snmp=false`, received: () => Buffer.concat(pieces) };
}

async function bench() {
  const cups = await PrivateCups.open();
  const end = await paperEnd();
  cups.add('Kitchen', end.device);
  const address = { host: cups.host, port: cups.port, queue: 'Kitchen' };
  const told: Condition[] = [];
  const print = async (pace = PACE): Promise<JobResult> => {
    const plan = {
      body: BODY,
      id: 'abcd',
      manners: 'asks',
      remembered: STRANGER,
      closeProves: true,
      paperMs: 0,
      patience: PATIENCE,
    } as const;
    return converse(await openQueue(address, pace), QUEUE.beginDialogue(plan), realTimers, {
      onCondition: (condition) => told.push(condition),
    });
  };
  return { cups, end, address, told, print };
}

if (missing === null)
  describe('a print queue', () => {
    test('prints the bytes as they are, and the job that it completed is proof of the first level', async () => {
      const { end, address, told, print, cups } = await bench();
      expect((await print()).outcome).toEqual({ kind: 'printed', level: 'L1' });
      expect(end.received().equals(BODY)).toBe(true);
      expect(told.at(-1)).toMatchObject({ online: true, paper: 'ok' });
      expect(await look(await openQueue(address), QUEUE.beginLooking(), realTimers)).toMatchObject({
        online: true,
      });
      expect(await localQueues(cups)).toMatchObject([
        { queue: 'Kitchen', address: `cups://127.0.0.1:${cups.port}/Kitchen` },
      ]);
    });

    test('that is stopped gets nothing, and says so', async () => {
      const { cups, end, address, told, print } = await bench();
      cups.turn('Kitchen', 'off');
      expect((await print()).outcome).toEqual({ kind: 'notSent', reason: 'offline' });
      expect(told).toMatchObject([{ online: false }]);
      expect(await look(await openQueue(address), QUEUE.beginLooking(), realTimers)).toMatchObject({
        online: false,
      });
      expect(cups.waiting()).toEqual([]);
      expect(end.received().length).toBe(0);
    });

    test('that is cancelled at the server may be on paper', async () => {
      const { cups, print } = await bench();
      cups.add('Kitchen', 'socket://127.0.0.1:1/?snmp=false');
      const printing = print();
      await expect.poll(() => cups.waiting().length, { timeout: 10_000 }).toBe(1);
      cups.cancelAll('Kitchen');
      expect((await printing).outcome).toEqual({ kind: 'unknown', reason: 'link-lost' });
    });

    test('that gets nowhere says so, and the job is taken back, so that it does not come out later', async () => {
      const { cups, end, told, print } = await bench();
      cups.add('Kitchen', 'socket://127.0.0.1:1/?snmp=false');
      const printing = print({ look: 50, patience: 1500 });
      await expect.poll(() => cups.waiting().length, { timeout: 10_000 }).toBe(1);
      cups.turn('Kitchen', 'off');
      await expect.poll(() => told.at(-1)?.online, { timeout: 10_000 }).toBe(false);
      expect((await printing).outcome).toEqual({ kind: 'unknown', reason: 'link-lost' });
      await expect.poll(() => cups.waiting(), { timeout: 10_000 }).toEqual([]);
      expect(end.received().length).toBe(0);
    });

    test('of another name is refused', async () => {
      const { address } = await bench();
      await expect(openQueue({ ...address, queue: 'Nowhere' })).rejects.toMatchObject({
        name: 'PortLost',
        reason: 'refused',
      });
    });
  });
else notTested('print queues on a private print server', missing);

test('where no print server is, there are no queues, and none can be opened', async () => {
  const nowhere = { host: '127.0.0.1', port: 1 };
  expect(await localQueues(nowhere)).toEqual([]);
  await expect(openQueue({ ...nowhere, queue: 'Kitchen' })).rejects.toMatchObject({ reason: 'refused' });
});
