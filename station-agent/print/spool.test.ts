import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { jobOf, ticketPaper } from '#test/support/job.ts';
import { JOB_MOVES, moved, MoveRefused, type JobMove, type SpoolStatus } from './job-moves.ts';
import { SpoolDamaged } from './spool-kept.ts';
import { Spool } from './spool.ts';

const NOW = '2026-11-20T19:45:00.000Z';
const LATER = '2026-11-23T19:45:00.000Z';
const ZONE = 'Europe/Dublin';
const ID = jobOf().id;
const MOVES: readonly JobMove[] = ['hold', 'send', 'return', 'confirm', 'lose', 'cancel', 'release', 'drop'];

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'spool-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}

async function opened(at: string, now = NOW): Promise<Spool> {
  const spool = await Spool.open(at, now);
  onTestFinished(() => spool.close().catch(() => undefined));
  return spool;
}

async function reopened(spool: Spool, at: string, now = NOW): Promise<Spool> {
  await spool.close();
  return opened(at, now);
}

describe('the spool', () => {
  test('keeps jobs in the order in which they came, each once', async () => {
    const at = await folder();
    const spool = await opened(at);
    await Promise.all([1, 2, 3, 2].map((number) => spool.take(jobOf({ number }), ZONE, NOW)));
    const numbers = (of: Spool): number[] =>
      of.waitingFor('grill').map(({ job }) => ticketPaper(job).ticket.orderNumber);
    expect(numbers(spool)).toEqual([1, 2, 3]);
    const again = await reopened(spool, at);
    expect(numbers(again)).toEqual([1, 2, 3]);
    await again.take(jobOf({ number: 4 }), ZONE, NOW);
    expect(numbers(again)).toEqual([1, 2, 3, 4]);
  });

  test('after a stop in the middle of a job, nobody knows whether it is on paper', async () => {
    const at = await folder();
    const spool = await opened(at);
    await spool.take(jobOf(), ZONE, NOW);
    await spool.move(ID, 'send', NOW, { attempts: 1, firstSentAt: NOW });
    const again = await reopened(spool, at);
    expect(again.find(ID)?.state).toMatchObject({
      status: 'unknown',
      attempts: 1,
      firstSentAt: NOW,
      isReported: false,
    });
  });

  test('a job that the host knows to have been let go may be on paper, though it is new here', async () => {
    const spool = await opened(await folder());
    await spool.take(jobOf({ job: { status: 'sending', attempts: 1 } }), ZONE, NOW);
    expect(spool.find(ID)?.state).toMatchObject({ status: 'unknown', attempts: 1 });
    expect(spool.find(ID)?.state.firstSentAt).not.toBeNull();
  });

  test('a line that was cut off while it was written is left out; any other that is not ours is damage', async () => {
    const at = await folder();
    const spool = await opened(at);
    await spool.take(jobOf(), ZONE, NOW);
    await spool.close();
    const path = join(at, 'spool.jsonl');
    await appendFile(path, '{"record":"state","id":"tick');
    const again = await Spool.open(at, NOW);
    expect(again.all.length).toBe(1);
    await again.close();
    await writeFile(path, `{"record":"nonsense"}\n${await readFile(path, 'utf8')}`);
    await expect(Spool.open(at, NOW)).rejects.toBeInstanceOf(SpoolDamaged);
  });

  test('forgets what is over, told and old, and nothing else', async () => {
    const at = await folder();
    const spool = await opened(at);
    for (const number of [1, 2, 3]) await spool.take(jobOf({ number }), ZONE, NOW);
    for (const number of [1, 2]) {
      const { id } = jobOf({ number });
      await spool.move(id, 'send', NOW);
      await spool.move(id, 'confirm', NOW, { proof: 'L3' });
    }
    const told = jobOf({ number: 1 }).id;
    await spool.reported(told, spool.find(told)!.state);
    await spool.tidy(LATER);
    expect(spool.all.map(({ job }) => ticketPaper(job).ticket.orderNumber)).toEqual([2, 3]);
    await spool.take(jobOf({ number: 4 }), ZONE, LATER);
    const again = await reopened(spool, at, LATER);
    expect(again.all.map(({ job }) => ticketPaper(job).ticket.orderNumber)).toEqual([2, 3, 4]);
  });

  test('a report that arrives late says nothing about what happened since', async () => {
    const spool = await opened(await folder());
    await spool.take(jobOf(), ZONE, NOW);
    await spool.move(ID, 'send', NOW);
    const sending = spool.find(ID)!.state;
    await Promise.all([spool.move(ID, 'confirm', NOW, { proof: 'L3' }), spool.reported(ID, sending)]);
    expect(spool.find(ID)?.state).toMatchObject({ status: 'printed', proof: 'L3', isReported: false });
  });

  test('remembers what a printer can say', async () => {
    const at = await folder();
    const spool = await opened(at);
    expect(spool.remembered('tcp://a')).toEqual({ proof: 'unknown', automatic: 'unknown' });
    await spool.remember('tcp://a', { proof: 'id', automatic: 'speaks' });
    expect((await reopened(spool, at)).remembered('tcp://a')).toEqual({ proof: 'id', automatic: 'speaks' });
  });

  test('property: whatever moves are tried, disk and memory agree, and only moves of the table are made', async () => {
    const moves = fc.array(fc.constantFrom(...MOVES), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(moves, async (tried) => {
        const at = await mkdtemp(join(tmpdir(), 'spool-'));
        const spool = await opened(at);
        await spool.take(jobOf(), ZONE, NOW);
        let status: SpoolStatus = 'queued';
        for (const move of tried) {
          const next: SpoolStatus | undefined = JOB_MOVES[status][move];
          const moving = spool.move(ID, move, NOW);
          if (next) await moving;
          else await expect(moving).rejects.toBeInstanceOf(MoveRefused);
          status = next ?? status;
          expect(spool.find(ID)?.state.status).toBe(status);
        }
        const again = await reopened(spool, at);
        expect(again.find(ID)?.state.status).toBe(status === 'sending' ? 'unknown' : status);
        await again.close();
        await rm(at, { recursive: true });
      }),
      { numRuns: 25 },
    );
  });
});

test('a printed job is not moved any more', () => {
  expect(() => moved('printed', 'send')).toThrow('A job that is printed cannot send');
});
