import { expect, test } from 'vitest';
import { must, ok } from '#shared/basics/result.ts';
import { paperDesk } from '#test/support/paper-desk.ts';

test('who a printer says that it is stays while its state changes, and goes with its address', async () => {
  const { story } = await paperDesk();
  const identity = {
    maker: 'EPSON',
    model: 'TM-T88VI',
    firmware: null,
    serial: null,
    language: 'escpos' as const,
    proof: 'L3' as const,
    askedAt: '2026-11-20T19:44:31.000Z',
  };
  const now = () => must(story.desk.get('printer', 'p1')?.body, 'p1');
  const told = { state: 'ready' as const, detail: '', fence: null };
  await story.does({ type: 'report-printer', printerId: 'p1', report: { ...told, identity } });
  await story.does({ type: 'report-printer', printerId: 'p1', report: { ...told, state: 'paper_out' } });
  expect(now()).toMatchObject({ state: 'paper_out', identity });
  const edit = (change: object) =>
    story.does({ type: 'edit', kind: 'printer', id: 'p1', edit: () => ok({ ...now(), ...change }) });
  await edit({ name: 'Hot pass' });
  expect(now().identity).toEqual(identity);
  await edit({ address: 'tcp://10.0.0.9' });
  expect(now().identity).toBeUndefined();
});
