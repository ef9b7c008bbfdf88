import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { HandTimers } from '../../test/support/hand-timers.ts';
import { listen } from '../../test/support/listen.ts';
import { MemoryCommands } from '../../test/support/memory-commands.ts';
import { refusal } from '../basics/refusal.ts';
import { problemOf } from '../contract/problem.ts';
import { ApiClient } from './api-client.ts';
import { STAFF_PACE } from './backoff.ts';
import { httpOver } from './http.ts';
import { Outbox, type Settlement } from './outbox.ts';

/** What happens to one request on its way: lost going, lost coming back, answered, or the host is unwell. */
type Fate = 'lost-going' | 'lost-coming' | 'unwell' | 'busy' | 'answered';

/** A host over real HTTP that does each key once, and a network that does to each request what the test says. */
async function hostWith(fates: Fate[]) {
  const done: string[] = [];
  const answers = new Map<string, string>();
  let requests = 0;
  const listening = await listen(async (request, response) => {
    requests += 1;
    const fate = fates.shift() ?? 'answered';
    const body = await text(request);
    if (fate === 'lost-going') return request.socket.destroy();
    if (fate === 'unwell')
      return response.writeHead(503).end(JSON.stringify(problemOf(refusal('unavailable', 'Wait.'))));
    if (fate === 'busy')
      return response
        .writeHead(429, { 'retry-after': '20' })
        .end(JSON.stringify(problemOf(refusal('rate_limited', 'Slower.'))));
    const key = String(request.headers['idempotency-key']);
    const { what } = JSON.parse(body) as { what: string };
    if (what.startsWith('bad'))
      return response.writeHead(409).end(JSON.stringify(problemOf(refusal('out_of_stock', 'Gone.'))));
    if (!answers.has(key)) {
      done.push(what);
      answers.set(key, JSON.stringify({ did: what }));
    }
    if (fate === 'lost-coming') return request.socket.destroy();
    return response.writeHead(201).end(answers.get(key));
  });
  return { listening, done, requests: () => requests };
}

type Host = Awaited<ReturnType<typeof hostWith>>;

function deviceOf(host: Host, storage: MemoryCommands, timers: HandTimers) {
  const settled: Settlement[] = [];
  const api = new ApiClient({
    http: httpOver<AbortSignal>(fetch, (ms) => AbortSignal.timeout(ms)),
    newKey: () => 'unused',
    host: host.listening.origin,
  });
  const outbox = new Outbox({
    api,
    storage,
    timers,
    clock: timers,
    random: () => 0.5,
    pace: STAFF_PACE,
    settled: (settlement) => settled.push(settlement),
  });
  return { outbox, settled };
}

const command = (what: string) => ({
  key: `key-${what}`,
  method: 'post' as const,
  address: '/api/v1/orders',
  body: { what },
  label: what,
});

/** Lets retries fall due until the outbox is empty. */
async function drained(outbox: Outbox, timers: HandTimers): Promise<void> {
  await vi.waitFor(
    () => {
      timers.pass(timers.untilNext() ?? 0);
      expect(outbox.state().waiting).toEqual([]);
    },
    { interval: 1, timeout: 10_000 },
  );
}

test('a command is stored before it is first sent, and gone from the store once it is answered', async () => {
  const host = await hostWith([]);
  const storage = new MemoryCommands();
  const timers = new HandTimers();
  const { outbox, settled } = deviceOf(host, storage, timers);
  const puts = vi.spyOn(storage, 'put').mockImplementationOnce(async (kept) => {
    expect(host.requests()).toBe(0);
    storage.kept.set(kept.key, kept);
  });
  await outbox.open();
  await outbox.add(command('soup'));
  expect(puts).toHaveBeenCalledTimes(1);
  await drained(outbox, timers);
  expect(settled).toMatchObject([
    { kind: 'done', answer: { did: 'soup' }, command: { label: 'soup', turn: 1 } },
  ]);
  expect(storage.kept.size).toBe(0);
  await host.listening.close();
});

test('without a connection it waits, says why, and a person may have it tried at once', async () => {
  const host = await hostWith(['lost-going', 'lost-going']);
  const timers = new HandTimers();
  const { outbox } = deviceOf(host, new MemoryCommands(), timers);
  await outbox.open();
  await outbox.add(command('soup'));
  await vi.waitFor(() => expect(outbox.state().trouble).toMatchObject({ kind: 'no-connection' }));
  expect(outbox.state().waiting).toHaveLength(1);
  outbox.retryNow();
  await vi.waitFor(() => expect(host.requests()).toBe(2));
  await drained(outbox, timers);
  expect(outbox.state().trouble).toBeNull();
  expect(host.done).toEqual(['soup']);
  await host.listening.close();
});

test('a busy host is not asked before the time it named', async () => {
  const host = await hostWith(['busy']);
  const timers = new HandTimers();
  const { outbox } = deviceOf(host, new MemoryCommands(), timers);
  await outbox.open();
  await outbox.add(command('soup'));
  await vi.waitFor(() => expect(timers.untilNext()).toBe(20_000));
  await drained(outbox, timers);
  await host.listening.close();
});

test('a refusal goes back to the person, also after a restart, and what stood behind it is sent', async () => {
  const host = await hostWith([]);
  const storage = new MemoryCommands();
  const timers = new HandTimers();
  const { outbox, settled } = deviceOf(host, storage, timers);
  await outbox.open();
  await outbox.add(command('bad fish'));
  await outbox.add(command('soup'));
  await drained(outbox, timers);
  expect(host.done).toEqual(['soup']);
  expect(settled.map((each) => each.kind)).toEqual(['refused', 'done']);
  const again = deviceOf(host, storage, timers).outbox;
  await again.open();
  expect(again.state().refused).toMatchObject([{ label: 'bad fish', refused: { code: 'out_of_stock' } }]);
  await again.dismiss('key-bad fish');
  expect(again.state().refused).toEqual([]);
  expect(storage.kept.size).toBe(0);
  await host.listening.close();
});

test('storage that fails is told to who asked, and the next command is kept all the same', async () => {
  const host = await hostWith([]);
  const storage = new MemoryCommands();
  const timers = new HandTimers();
  const { outbox } = deviceOf(host, storage, timers);
  await outbox.open();
  vi.spyOn(storage, 'put').mockRejectedValueOnce(new Error('disk'));
  await expect(outbox.add(command('lost'))).rejects.toThrow('disk');
  await outbox.add(command('soup'));
  await drained(outbox, timers);
  expect(host.done).toEqual(['soup']);
  await host.listening.close();
});

const fate = fc.constantFrom<Fate>('lost-going', 'lost-coming', 'unwell', 'answered');

test('whatever gets lost and whenever the device restarts, the host does each command once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fate, { maxLength: 12 }),
      fc.array(fc.constantFrom('add', 'add-two', 'restart', 'retry', 'wait'), { minLength: 1, maxLength: 8 }),
      async (fates, steps) => {
        const host = await hostWith([...fates]);
        const storage = new MemoryCommands();
        const timers = new HandTimers();
        let { outbox } = deviceOf(host, storage, timers);
        const asked: string[] = [];
        const adding: Promise<void>[] = [outbox.open()];
        const add = () => {
          asked.push(`dish ${asked.length}`);
          adding.push(outbox.add(command(asked.at(-1)!)));
        };
        for (const step of steps) {
          if (step === 'add' || step === 'add-two') add();
          if (step === 'add-two') add();
          if (step === 'retry') outbox.retryNow();
          if (step === 'wait') timers.pass(700);
          if (step === 'restart') {
            await Promise.all(adding);
            outbox.stop();
            ({ outbox } = deviceOf(host, storage, timers));
            adding.push(outbox.open());
          }
        }
        await Promise.all(adding);
        await drained(outbox, timers);
        expect(host.done).toEqual(asked);
        expect(storage.kept.size).toBe(0);
        await host.listening.close();
      },
    ),
    { numRuns: 40 },
  );
});
