import { describe, expect, test } from 'vitest';
import { drawerJob } from '#test/support/drawer.ts';
import { jobOf, printerOf } from '#test/support/job.ts';
import { PaperRack } from '#test/support/paper-rack.ts';
import { until } from '#test/support/print-bench.ts';
import { DRAWER_LIFE_MS, DRAWER_WORDS } from '#shared/kitchen/drawer.ts';
import { reportOf } from './job-report.ts';

const AT = Date.parse('2026-11-20T19:45:00.000Z');
const at = (ms: number): string => new Date(AT + ms).toISOString();

/** The pulse that opens a drawer is heard as a buzz on a simulated printer. */
async function open() {
  const clock = { ms: 0 };
  const rack = await PaperRack.open([printerOf()], {
    now: () => at(clock.ms),
  });
  const printer = rack.printer('grill');
  const said = () => rack.spool.all.map((entry) => reportOf(entry)?.status ?? entry.state.status);
  const details = () => rack.spool.all.map(({ state }) => state.detail);
  const opened = () => {
    const sheets = [...printer.slips, printer.current];
    return sheets.flatMap(({ rows }) => rows).filter(({ kind }) => kind === 'buzz' || kind === 'drawer')
      .length;
  };
  return { clock, rack, printer, said, details, opened };
}

describe('JD1 a drawer', () => {
  test('opens now', async () => {
    const { rack, said, opened } = await open();
    await rack.take(drawerJob(at(0)));
    await until(() => expect(said()).toEqual(['printed']));
    expect(opened()).toBe(1);
    await rack.close();
  });

  test.each([{ power: 'off' }, { paper: 'out' }, { cover: 'open' }] as const)(
    'is dropped when its printer cannot do it: %o; and does not open when it can again',
    async (trouble) => {
      const { rack, printer, said, details, opened } = await open();
      printer.turn(trouble);
      await rack.take(drawerJob(at(0)), jobOf());
      await until(() => expect(said()).toEqual(['held', 'failed']));
      expect(details()[1]).toBe(DRAWER_WORDS.blocked);
      printer.turn({ power: 'on', paper: 'ok', cover: 'closed' });
      await until(() => expect(said()).toEqual(['printed', 'failed']));
      expect(opened()).toBe(0);
      await rack.close();
    },
  );

  test('goes before the slips that wait, and does not wait behind one that is stuck', async () => {
    const { rack, printer, said, opened } = await open();
    printer.turn({ paper: 'out' });
    await rack.take(jobOf({ number: 1 }), jobOf({ number: 2 }));
    await until(() => expect(said()).toEqual(['held', 'queued']));
    await rack.take(drawerJob(at(0)));
    await until(() => expect(said()).toEqual(['held', 'queued', 'failed']));
    expect(opened()).toBe(0);
    await rack.close();
  });

  test('is dropped when it comes too late, however the clocks were set', async () => {
    const { clock, rack, said, opened } = await open();
    clock.ms = DRAWER_LIFE_MS;
    await rack.take(drawerJob(at(0), 1), drawerJob(at(60_000), 2));
    expect(said()).toEqual(['failed', 'failed']);
    await rack.take(jobOf());
    await until(() => expect(said()).toEqual(['failed', 'failed', 'printed']));
    expect(opened()).toBe(0);
    await rack.close();
  });

  test('is dropped when the printer takes too long to answer before it', async () => {
    const { clock, rack, said, details, opened } = await open();
    rack.muted.add('grill');
    await rack.take(drawerJob(at(0)));
    clock.ms = DRAWER_LIFE_MS;
    rack.muted.delete('grill');
    await until(() => expect(said()).toEqual(['failed']));
    expect([DRAWER_WORDS.late, DRAWER_WORDS.blocked]).toContain(details()[0]);
    expect(opened()).toBe(0);
    await rack.close();
  });

  test('is not opened by the agent that comes after a power cut, wherever the power went', async () => {
    for (const fuse of [0, 3, 40, 200]) {
      const { rack, said, details, opened } = await open();
      const cut = new Promise<void>((resolve) => {
        rack.onCut = resolve;
      });
      rack.fuse = fuse;
      await rack.take(drawerJob(at(0)));
      if (fuse > 0) await Promise.race([cut, until(() => expect(said()).toEqual(['printed']))]);
      const before = opened();
      await rack.restart();
      await rack.take(drawerJob(at(0)), jobOf());
      await until(() => expect(said()[1]).toBe('printed'));
      expect(opened()).toBe(before);
      expect(['failed', 'printed']).toContain(said()[0]);
      if (said()[0] === 'failed') expect([DRAWER_WORDS.lost, DRAWER_WORDS.restarted]).toContain(details()[0]);
      await rack.close();
    }
  });

  test('that the host gave up on is not opened', async () => {
    const { rack, printer, said, opened } = await open();
    printer.turn({ paper: 'out' });
    await rack.take(drawerJob(at(0)), drawerJob(at(0), 1, { status: 'cancelled' }));
    await until(() => expect(['cancelled', 'failed']).toContain(said()[0]));
    printer.turn({ paper: 'ok' });
    await rack.take(jobOf());
    await until(() => expect(said()[1]).toBe('printed'));
    expect(opened()).toBe(0);
    await rack.close();
  });
});
