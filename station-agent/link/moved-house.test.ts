import { expect, test, vi } from 'vitest';
import { HandTimers } from '#test/support/hand-timers.ts';
import type { FoundHouse } from './find-houses.ts';
import { MovedHouse } from './moved-house.ts';
import type { Seen } from './prove-host.ts';

const OLD = 'http://192.168.1.20:8080';
const KEY = 'a'.repeat(32);
const NEW: FoundHouse = {
  name: 'The Rules (ABCD)',
  url: 'http://192.168.1.31:8080',
  fingerprint: KEY,
};
const SILENT: Seen = { kind: 'silent', detail: '' };

interface Around {
  readonly found?: readonly FoundHouse[];
  readonly elsewhere?: readonly string[];
  readonly seen?: Readonly<Record<string, Seen>>;
  readonly key?: string | null;
}

function bench({ found = [], elsewhere = [], seen = {}, key = KEY }: Around) {
  const timers = new HandTimers();
  const said: string[] = [];
  const asked: string[] = [];
  let [url, looks] = [OLD, 0];
  const moved = new MovedHouse({
    url: () => url,
    key: () => key,
    find: () => {
      looks += 1;
      return Promise.resolve(found);
    },
    elsewhere,
    prove: (at) => {
      asked.push(at);
      return Promise.resolve(seen[at] ?? SILENT);
    },
    follow: (to) => {
      url = to;
      return Promise.resolve();
    },
    timers,
    warn: (words) => said.push(words),
  });
  const nextLook = async (): Promise<void> => {
    const before = looks;
    await vi.waitFor(() => expect(timers.untilNext()).not.toBeNull(), { interval: 1 });
    timers.pass(timers.untilNext() ?? 0);
    await vi.waitFor(() => expect(looks).toBe(before + 1), { interval: 1 });
    await vi.waitFor(() => expect(timers.untilNext()).not.toBeNull(), { interval: 1 });
  };
  return { moved, timers, said, asked, nextLook, url: () => url };
}

test('a house that proves its key elsewhere is followed', async () => {
  const seen: Seen = { kind: 'proved', fingerprint: KEY, name: 'Another name' };
  const of = bench({ found: [{ ...NEW, name: 'here', url: OLD }, NEW], seen: { [NEW.url]: seen } });
  of.moved.setLinked(false);
  await of.nextLook();
  expect(of.url()).toBe(NEW.url);
  expect(of.asked).toEqual([NEW.url]);
  expect(of.said).toEqual([
    `The house moved from ${OLD} to ${NEW.url}, where it proved its key. It is followed.`,
  ]);
});

test('it is looked for where it was configured, too', async () => {
  const seen: Seen = { kind: 'proved', fingerprint: KEY, name: 'The Rules' };
  const of = bench({ elsewhere: ['http://kitchen:8080'], seen: { 'http://kitchen:8080': seen } });
  of.moved.setLinked(false);
  await of.nextLook();
  expect(of.url()).toBe('http://kitchen:8080');
});

test('whoever says that they are the house and cannot prove it is told of once, and not followed', async () => {
  const of = bench({
    found: [NEW],
    seen: { [NEW.url]: { kind: 'unproved', detail: 'its proof is wrong' } },
  });
  of.moved.setLinked(false);
  await of.nextLook();
  await of.nextLook();
  expect(of.url()).toBe(OLD);
  expect(of.said).toEqual([
    `The Rules (ABCD) at ${NEW.url} says that it is the house of this agent but does not prove it (its proof is wrong). Nothing is sent there.`,
  ]);
});

test('a house of the same name with another key is another house', async () => {
  const seen: Seen = { kind: 'proved', fingerprint: 'b'.repeat(32), name: 'The Rules' };
  const of = bench({ found: [NEW], seen: { [NEW.url]: seen } });
  of.moved.setLinked(false);
  await of.nextLook();
  expect(of.url()).toBe(OLD);
  expect(of.said).toEqual([expect.stringContaining('with the key BBBB BBBB BBBB: another house')]);
});

test('a house that never proved a key is not followed by itself: a person is told how', async () => {
  const of = bench({ found: [NEW], key: null });
  of.moved.setLinked(false);
  await of.nextLook();
  expect(of.asked).toEqual([]);
  expect(of.said).toEqual([
    `${OLD} does not answer, but The Rules (ABCD) is at ${NEW.url}. If it moved there, start with --host ${NEW.url}`,
  ]);
});

test('nobody looks around for a short silence, nor when the host is back', () => {
  const { moved, timers } = bench({ found: [NEW] });
  moved.setLinked(false);
  expect(timers.untilNext()).toBe(10_000);
  moved.setLinked(false);
  moved.setLinked(true);
  expect(timers.untilNext()).toBeNull();
  moved.setLinked(false);
  moved.stop();
  expect(timers.untilNext()).toBeNull();
});
