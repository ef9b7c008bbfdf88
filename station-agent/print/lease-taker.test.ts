import { describe, expect, test } from 'vitest';
import { err, ok, type Result } from '#shared/basics/result.ts';
import type { Failure } from '#shared/client/failure.ts';
import type { LeaseBody } from '#shared/kitchen/handover.ts';
import type { Printer } from '#shared/kitchen/job.ts';
import { jobOf, printerOf } from '#test/support/job.ts';
import { LeaseTaker } from './lease-taker.ts';
import { Leases } from './leases.ts';

const REFUSED: Failure = {
  kind: 'refused',
  problem: { status: 403, code: 'forbidden', detail: 'A copy is at work.' } as never,
  detail: 'A copy is at work.',
} as never;

/** A life of a spool, with a host and a clock that are the test's. */
function life(run = 'b', after: readonly string[] = ['a']) {
  const leases = new Leases({ holder: 'spool', run, after });
  const later: (() => void)[] = [];
  const asked: LeaseBody[] = [];
  const said: string[] = [];
  const host = { answer: ok(null) as Result<unknown, Failure> };
  const sent: Promise<unknown>[] = [];
  const taker = new LeaseTaker({
    leases,
    timers: {
      after: (_, act) => {
        later.push(act);
        return () => void later.splice(later.indexOf(act), 1);
      },
    },
    ask: (_, send) => void sent.push(send()),
    lease: (_, body) => {
      asked.push(body);
      return Promise.resolve(host.answer);
    },
    onRefused: (_, why) => said.push(why),
  });
  const take = async (printer: Printer) => {
    const { printers, own, jobs } = taker.take([printer], [jobOf()]);
    await Promise.all(sent);
    return [printers.length, own.length, jobs.length];
  };
  const tick = () => later.splice(0).forEach((act) => act());
  return { taker, take, tick, host, asked, said, sent };
}

const had = (run: string | null, holder: string | null = 'spool'): Printer => printerOf({ holder, run });

describe('JH8 the life of a spool', () => {
  test('prints nothing before the host has given the printer to it, and then all', async () => {
    const { take, asked } = life();
    expect(await take(had('a'))).toEqual([0, 1, 0]);
    expect(asked).toEqual([{ holder: 'spool', run: 'b', after: ['a'] }]);
    expect(await take(had('b'))).toEqual([1, 1, 1]);
    expect(await take(had('b'))).toEqual([1, 1, 1]);
    expect(asked.length).toBe(1);
  });

  test('drives what it had when the host says nothing, and goes on with it, without new jobs, until the host has answered', async () => {
    const { taker, take, tick } = life();
    const driven: number[] = [];
    taker.begin([had('a')], (printers) => driven.push(printers.length));
    expect(driven).toEqual([]);
    tick();
    expect(driven).toEqual([1]);
    expect(await take(had('a'))).toEqual([1, 1, 0]);
    expect(await take(had('b'))).toEqual([1, 1, 1]);
  });

  test('that the host spoke to in time drives nothing on its own', async () => {
    const { taker, take, tick } = life();
    const driven: number[] = [];
    taker.begin([had('a')], (printers) => driven.push(printers.length));
    await take(had('a'));
    tick();
    expect(driven).toEqual([]);
  });

  test('that was refused has nothing, says why, asks again, and takes the printer when it may', async () => {
    const { take, tick, host, asked, said } = life();
    host.answer = err(REFUSED);
    await take(had('a'));
    expect(said).toEqual(['A copy is at work.']);
    expect(await take(had('a'))).toEqual([0, 0, 1]);
    expect(asked.length).toBe(1);
    host.answer = ok(null);
    tick();
    expect(asked.length).toBe(2);
    expect(await take(had('b'))).toEqual([1, 1, 1]);
  });

  test('loses the printer at once when another life or another spool has it; asks the first back, never the second', async () => {
    const { take, asked } = life();
    await take(had('b'));
    expect(await take(had('c'))).toEqual([0, 0, 1]);
    expect(asked.length).toBe(1);
    await take(had('b'));
    expect(await take(had(null, 'other'))).toEqual([0, 0, 1]);
    expect(asked.length).toBe(1);
  });

  test('a host of before spools had lives is asked once, and believed by the name of the spool', async () => {
    const { take, asked } = life();
    expect(await take(had(null))).toEqual([1, 1, 1]);
    expect(await take(had(null))).toEqual([1, 1, 1]);
    expect(asked.length).toBe(1);
  });
});
