import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startAgent } from '#test/support/agent-process.ts';
import { ServedHouse } from '#test/support/served-house.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { EPSON } from '#hardware/virtual/habits.ts';
import { VirtualPrinter } from '#hardware/virtual/printer.ts';
import { serveTcp } from '#hardware/virtual/tcp-printer.ts';

const until = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 25_000, interval: 20 });

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'agent-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

const pageOf = (ready: string): string => /status=(\S+)/.exec(ready)?.[1] ?? '';

test('JH8 two agents with copies of one data folder: one prints, the other says that it may not, and follows it', async () => {
  const house = await ServedHouse.open();
  const owner = house.token('owner');
  const printer = new VirtualPrinter(EPSON);
  const tcp = await serveTcp(printer);
  onTestFinished(() => tcp[Symbol.asyncDispose]());
  const { code } = (await house.api('POST', '/devices/pairing', { token: owner })).json;
  const data = await folder();
  const url = `http://127.0.0.1:${house.port}`;
  const setUp = ['--host', url, '--pair', code, '--data', data, '--name', 'Hot', '--status-port', '0'];
  const first = await startAgent(...setUp);
  const devices = (await house.api('GET', '/devices', { token: owner })).json.devices;
  const agentId = devices.find((device: { kind: string }) => device.kind === 'agent').id;
  const body = { agentId, address: `tcp://127.0.0.1:${tcp.port}` };
  await house.api('PATCH', '/printers/p1', { token: owner, body });
  const p1 = () => house.desk.get('printer', 'p1')?.body;
  await until(() => expect(p1()?.run).toBeTruthy());
  const run = p1()?.run;

  // With a slip that waits in it, which the copy has too.
  printer.turn({ cover: 'open' });
  const burger = { items: [{ menuItemId: 'burger', quantity: 1 }] };
  await house.story.place(burger);
  await until(() => expect(house.story.jobs()[0]?.status).toBe('held'));
  const copy = await folder();
  await cp(data, copy, { recursive: true });
  const second = await startAgent('--data', copy, '--status-port', '0');
  await until(() => expect(p1()?.rivalAt).toBeTruthy());
  expect(p1()?.run).toBe(run);
  await until(async () =>
    expect(await (await fetch(pageOf(second.ready))).text()).toContain('copy of this data folder'),
  );
  printer.turn({ cover: 'closed' });
  await house.story.place(burger);
  await until(() => expect(house.story.jobs()).toEqual([]));
  await house.story.place(burger);
  await until(() => expect(house.story.jobs()).toEqual([]));
  const text = () => [...printer.slips, printer.current].map((slip) => plainText(slip)).join('\n');
  expect(text().match(/order #\d/g)).toEqual(['order #1', 'order #2', 'order #3']);

  first.child.kill('SIGKILL');
  await first.exit;
  await house.story.place(burger);
  await until(() => expect(p1()?.run).not.toBe(run));
  await until(() => expect(house.story.jobs()).toEqual([]));
  const unmarked = text()
    .split(/(?=^GRILL +\d\d:\d\d$)/m)
    .filter((slip) => slip.includes('order #') && !slip.includes('REPRINT'));
  const numbers = unmarked.flatMap((slip) => slip.match(/order #\d/) ?? []);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(text()).toContain('order #4');
}, 90_000);
