import { expect, test } from 'vitest';
import { must } from '#shared/basics/result.ts';
import { LOCAL_AGENT } from '#shared/kitchen/job.ts';
import { paperDesk } from '#test/support/paper-desk.ts';
import { HOST } from './desk/commands.ts';
import { awayMarks, PRINTER_AWAY_MS } from './printer-away.ts';

async function open() {
  const of = await paperDesk();
  const { story } = of;
  const away = new Map([[String(LOCAL_AGENT), story.clock.now]]);
  const look = async (silent: ReadonlyMap<string, number>) => {
    const due = awayMarks({ desk: story.desk, now: story.clock.now, silent });
    for (const command of due) await story.does(command, HOST);
    return due.length;
  };
  const says = (state: 'ready' | 'paper_low', detail = '') =>
    story.does({ type: 'report-printer', printerId: 'p1', report: { state, detail, fence: 0 } });
  const printer = () => must(story.desk.get('printer', 'p1')?.body, 'p1');
  return { ...of, away, look, says, printer };
}

test('JH10 a printer whose agent is away is unreachable since then, and as it was when the agent is back', async () => {
  const { away, look, says, printer, later, story } = await open();
  await says('paper_low', 'Paper is low.');
  const left = new Date(story.clock.now).toISOString();
  later(PRINTER_AWAY_MS / 1000 - 1);
  expect(await look(away)).toBe(0);
  later(1);
  expect(await look(away)).toBe(1);
  expect(printer()).toMatchObject({ state: 'unreachable', stateAt: left });
  expect(printer().stateDetail).toContain('Its station agent is away');
  later(60);
  expect(await look(away)).toBe(0);
  expect(await look(new Map())).toBe(1);
  expect(printer()).toMatchObject({ state: 'paper_low', stateDetail: 'Paper is low.', beforeAway: null });
  expect(await look(new Map())).toBe(0);
});

test('JH10 what the agent says when it is back counts, not what it said before', async () => {
  const { away, look, says, printer, later } = await open();
  await says('paper_low');
  later(60);
  await look(away);
  await says('ready');
  expect(printer()).toMatchObject({ state: 'ready', beforeAway: null });
  expect(await look(new Map())).toBe(0);
});

test('JH10 of a printer that was never heard of nothing else is said', async () => {
  const { away, look, printer, later } = await open();
  later(60);
  expect(await look(away)).toBe(0);
  expect(printer().state).toBe('unknown');
});
