import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { runAgent, startAgent, type AgentProcess } from '#test/support/agent-process.ts';
import { ticketPaper } from '#test/support/job.ts';
import { ServedHouse } from '#test/support/served-house.ts';
import type { Job } from '#shared/kitchen/job.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { EPSON } from '#hardware/virtual/habits.ts';
import { VirtualPrinter } from '#hardware/virtual/printer.ts';
import { serveTcp } from '#hardware/virtual/tcp-printer.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'agent-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

async function pairingCode(house: ServedHouse): Promise<string> {
  return (await house.api('POST', '/devices/pairing', { token: house.token('owner') })).json.code;
}

interface Kitchen {
  readonly house: ServedHouse;
  readonly url: string;
  readonly printer: VirtualPrinter;
  readonly data: string;
  readonly agent: AgentProcess;
}

/** A house, a network printer on its hot station, and an agent that was paired and drives it. */
async function kitchen(msPerLine = 0): Promise<Kitchen> {
  const house = await ServedHouse.open();
  const printer = new VirtualPrinter({ ...EPSON, msPerLine });
  const tcp = await serveTcp(printer);
  onTestFinished(() => tcp[Symbol.asyncDispose]());
  const url = `http://127.0.0.1:${house.port}`;
  const data = await folder();
  const agent = await startAgent(
    '--host',
    url,
    '--pair',
    await pairingCode(house),
    '--data',
    data,
    '--name',
    'Hot',
  );
  const devices = (await house.api('GET', '/devices', { token: house.token('owner') })).json.devices;
  const agentId = devices.find((device: { kind: string }) => device.kind === 'agent').id;
  const body = { agentId, address: `tcp://127.0.0.1:${tcp.port}`, stations: ['cold'] };
  await house.api('PATCH', '/printers/p1', { token: house.token('owner'), key: 'set-up', body });
  return { house, url, printer, data, agent };
}

/** The jobs of the printer, oldest first, those that are over too. */
const jobs = async ({ house }: Pick<Kitchen, 'house'>): Promise<Job[]> =>
  (await house.desk.jobs('p1', 100)).flatMap(({ body }) => body ?? []).toReversed();
const paper = ({ printer }: Kitchen): string =>
  [...printer.slips, printer.current].map((slip) => plainText(slip)).join('\n');
const until = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 15_000, interval: 10 });
const allPrinted = (of: Kitchen, count: number): Promise<void> =>
  until(async () =>
    expect((await jobs(of)).map(({ status }) => status)).toEqual(Array(count).fill('printed')),
  );

describe('the agent', () => {
  test('pairs, prints what is fired, and says what became of it', async () => {
    const of = await kitchen();
    expect(of.agent.ready).toMatch(/^passline agent ready name="Hot"/);
    await of.house.story.place();
    await allPrinted(of, 1);
    const [job] = await jobs(of);
    expect(job).toMatchObject({ proof: 'L3', attempts: 1 });
    expect(of.printer.slips.length).toBe(1);
    expect(paper(of)).toContain(`order #${ticketPaper(job).ticket.orderNumber}, Ana`);
    await until(() => expect(of.house.desk.get('printer', 'p1')?.body?.state).toBe('ready'));
  });

  test('says how its printer is, and why a job waits', async () => {
    const of = await kitchen();
    of.printer.turn({ paper: 'out' });
    await of.house.story.place();
    await until(async () => expect((await jobs(of))[0]?.status).toBe('held'));
    expect((await jobs(of))[0]?.detail).toBe('Paper is out. Put in a new roll.');
    await until(() => expect(of.house.desk.get('printer', 'p1')?.body?.state).toBe('paper_out'));
    of.printer.turn({ paper: 'ok' });
    await allPrinted(of, 1);
    expect(paper(of)).not.toContain('REPRINT');
  });

  test('keeps its token to itself and works again after a restart, without being paired again', async () => {
    const of = await kitchen();
    expect((await stat(join(of.data, 'house.json'))).mode & 0o777).toBe(0o600);
    of.agent.child.kill('SIGTERM');
    expect(await of.agent.exit).toBe(0);
    await of.house.story.place();
    const again = await startAgent('--data', of.data);
    await allPrinted(of, 1);
    expect(of.printer.slips.length).toBe(1);
    again.child.kill('SIGTERM');
    expect(await again.exit).toBe(0);
  });

  test('prints what it has spooled while the host is away, and reports it later', async () => {
    const of = await kitchen();
    of.printer.turn({ cover: 'open' });
    await of.house.story.place();
    await until(async () => expect((await jobs(of))[0]?.status).toBe('held'));
    of.agent.child.kill('SIGKILL');
    await of.agent.exit;
    await of.house.server.close(0);
    of.printer.turn({ cover: 'closed' });
    await startAgent('--data', of.data);
    await until(() => expect(of.printer.slips.length).toBe(1));
    expect(paper(of)).not.toContain('REPRINT');
    await until(async () =>
      expect(await readFile(join(of.data, 'spool.jsonl'), 'utf8')).toContain('"status":"printed"'),
    );
  });
});

/** Asked who it is, which is done once. */
const met = ({ house }: Kitchen): Promise<void> =>
  until(() => expect(house.desk.get('printer', 'p1')?.body?.identity).toMatchObject({ maker: 'EPSON' }));

test('killed while it asks its printer who it is, it prints what comes, and asks again', async () => {
  const of = await kitchen();
  of.printer.after(1, 'bytes', () => of.agent.child.kill('SIGKILL'));
  await of.agent.exit;
  await of.house.story.place();
  await startAgent('--data', of.data);
  await allPrinted(of, 1);
  expect(paper(of)).not.toContain('REPRINT');
  await met(of);
});

test('killed at many points of a job, it prints each ticket at least once, and marks every extra copy', async () => {
  const of = await kitchen(2);
  await met(of);
  let agent = of.agent;
  const kills = [
    ['bytes', 1],
    ['bytes', 200],
    ['lines', 2],
    ['lines', 7],
    ['lines', 11],
  ] as const;
  for (const [count, [unit, at]] of kills.entries()) {
    const { child, exit } = agent;
    of.printer.after(at, unit, () => child.kill('SIGKILL'));
    await of.house.story.place();
    await exit;
    agent = await startAgent('--data', of.data);
    await allPrinted(of, count + 1);
  }
  const text = paper(of);
  for (const job of await jobs(of)) {
    const { ticket, stationName } = ticketPaper(job);
    const foot = `${ticket.orderNumber}-${stationName.toUpperCase()}-${job.revision}`;
    const copies = text.split(/(?=^[A-Z]+ {5,}\d\d:\d\d$)/m).filter((part) => part.includes(`${foot} `));
    expect(copies.length, text).toBeGreaterThanOrEqual(1);
    expect(copies.filter((copy) => !copy.includes('REPRINT')).length, text).toBeLessThanOrEqual(1);
  }
  expect(text).toContain('** REPRINT 2 - MAY BE A DUPLICATE **');
}, 60_000);

describe('it does not start', () => {
  test.each([
    [['--nonsense'], /nonsense/],
    [['--host', 'kitchen'], /is no host/],
    [['--virtual-port', 'x'], /A port is a number/],
  ])('with %j', async (args, said) => {
    const ended = await runAgent(...args);
    expect(ended.code).toBe(2);
    expect(ended.said).toMatch(said);
  });

  test('with a code that is not open', async () => {
    const house = await ServedHouse.open();
    const ended = await runAgent(
      '--host',
      `http://127.0.0.1:${house.port}`,
      '--pair',
      'WRONGCODE',
      '--data',
      await folder(),
    );
    expect(ended.code).toBe(2);
    expect(ended.said.trim()).not.toBe('');
  });

  test('beside another on the same folder', async () => {
    const of = await kitchen();
    const ended = await runAgent('--data', of.data);
    expect(ended).toMatchObject({ code: 3, said: expect.stringContaining('Another agent uses') });
  });
});

test('with virtual printers it shows their paper on a page of its own', async () => {
  const house = await ServedHouse.open();
  const token = await house.paired('agent');
  const data = await folder();
  const tokenFile = join(data, 'token');
  await import('node:fs/promises').then(({ writeFile }) => writeFile(tokenFile, token));
  const agentId = (await house.api('GET', '/session', { token })).json.device.id;
  await house.api('PATCH', '/printers/p1', {
    token: house.token('owner'),
    key: 'mine',
    body: { agentId, stations: ['cold'] },
  });
  const url = `http://127.0.0.1:${house.port}`;
  const agent = await startAgent(
    '--host',
    url,
    '--token-file',
    tokenFile,
    '--data',
    data,
    '--virtual',
    '--virtual-port',
    '0',
  );
  const page = /page=(\S+)/.exec(agent.ready)?.[1];
  await house.story.place();
  await until(async () => expect((await jobs({ house }))[0]?.status).toBe('printed'));
  const stream = await fetch(`${page}/events`);
  const { value } = await stream.body!.getReader().read();
  const told = new TextDecoder().decode(value);
  expect(told).toContain('"name":"Hot"');
  expect(told).toContain('event: slip');
});
