import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EPSON } from '#hardware/virtual/habits.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { VirtualPrinter } from '#hardware/virtual/printer.ts';
import { serveTcp, type TcpPrinter } from '#hardware/virtual/tcp-printer.ts';
import { newDataDir, newToken, ROOT, startHost, type HostProcess } from '#test/support/host-process.ts';
import { bundleAgent } from '../../kds-app/launch/bundle-agent.mjs';
import { quantile, type Figure } from './figures.ts';
import { orderBody } from './processes.ts';

const AGENTS = 10;
const PRINTERS = 10;
const BARS = 4;
const ORDERS = 3;
/** As the installed command starts it. */
const COMMAND = readFileSync(join(ROOT, 'station-agent/box/bin/passline-agent'), 'utf8');
const SMALL = /^small="(.+)"$/m.exec(COMMAND)?.[1]?.split(' ') ?? [];

interface Site {
  readonly host: HostProcess;
  readonly token: string;
}

interface Devices {
  readonly tcp: TcpPrinter[];
  readonly bars: Server[];
}

interface RunningAgent {
  readonly child: ChildProcess;
  /** Milliseconds from the start of its process to its ready line. */
  readonly readyMs: number;
}

async function call(site: Site, method: string, path: string, body?: object): Promise<{ code: string }> {
  const answer = await fetch(`${site.host.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${site.token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return JSON.parse(text === '' ? '{}' : text);
}

function startAgent(app: string, args: readonly string[]): Promise<RunningAgent> {
  const from = performance.now();
  const argv = [...SMALL, join(app, 'station-agent/main.js'), '--status-port', '0', ...args];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`An agent ended with ${code}.`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('passline agent ready')) resolve({ child, readyMs: performance.now() - from });
    });
  });
}

/** Resident memory in megabytes; without /proc it is not known. */
function memoryOf({ child }: RunningAgent): number {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000;
  } catch {
    return Number.NaN;
  }
}

/** One agent with its printers and bars, all of them on TCP. */
async function equip(site: Site, agentId: string, mark: number, { tcp, bars }: Devices) {
  const printers: VirtualPrinter[] = [];
  for (let count = 0; count < PRINTERS; count += 1) {
    const printer = new VirtualPrinter({ ...EPSON, msPerLine: 1 });
    const served = await serveTcp(printer);
    tcp.push(served);
    printers.push(printer);
    const name = `P${mark}-${count}`;
    const address = `tcp://127.0.0.1:${served.port}`;
    await call(site, 'POST', '/printers', { id: name, name, agentId, address, stations: ['grill'] });
  }
  for (let count = 0; count < BARS; count += 1) {
    const bar = createServer((socket) => socket.on('error', () => socket.destroy()));
    await new Promise<void>((resolve) => bar.listen(0, '127.0.0.1', resolve));
    bars.push(bar);
    const { port } = bar.address() as AddressInfo;
    const name = `B${mark}-${count}`;
    await call(site, 'POST', '/bars', { id: name, name, agentId, address: `tcp://127.0.0.1:${port}` });
  }
  return printers;
}

async function pairedAgent(site: Site, app: string, data: string, name: string): Promise<RunningAgent> {
  const { code } = await call(site, 'POST', '/devices/pairing');
  return startAgent(app, ['--data', data, '--name', name, '--host', site.host.url, '--pair', code]);
}

async function idOf(site: Site, name: string): Promise<string> {
  const answer = await fetch(`${site.host.url}/api/v1/devices?limit=500`, {
    headers: { authorization: `Bearer ${site.token}` },
  });
  const { devices }: { devices: { id: string; name: string }[] } = JSON.parse(await answer.text());
  const found = devices.find((device) => device.name === name);
  if (!found) throw new Error(`${name} is not paired.`);
  return found.id;
}

const slips = (printers: readonly VirtualPrinter[]): number =>
  printers.reduce((count, printer) => count + printer.slips.length, 0);

async function order(site: Site): Promise<void> {
  for (let count = 0; count < ORDERS; count += 1) {
    const body: object = JSON.parse(orderBody(`agents ${count}`));
    await call(site, 'POST', '/orders', body);
  }
}

/** Waits until the printers have so many slips; milliseconds since `from`. */
async function printed(printers: readonly VirtualPrinter[], wanted: number, from: number): Promise<number> {
  while (slips(printers) < wanted) {
    if (performance.now() - from > 120_000) throw new Error(`${slips(printers)} of ${wanted} slips.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return performance.now() - from;
}

/** Sends orders and waits until every printer has them; milliseconds. */
async function print(site: Site, printers: readonly VirtualPrinter[]): Promise<number> {
  const [from, before] = [performance.now(), slips(printers)];
  await order(site);
  return printed(printers, before + ORDERS * printers.length, from);
}

interface Restart {
  readonly site: Site;
  readonly ms: number;
  /** Slips too many. */
  readonly doubled: number;
}

/** The host is killed while its agents print, and starts again: everything comes, once. */
async function restart(site: Site, data: string, printers: readonly VirtualPrinter[]): Promise<Restart> {
  const [from, before] = [performance.now(), slips(printers)];
  await order(site);
  await site.host.end('SIGKILL');
  const host = await startHost(data, ['--no-agent'], site.host.port);
  const next = { ...site, host };
  await order(next);
  const ms = await printed(printers, before + 2 * ORDERS * printers.length, from);
  // What is too much comes after what was due.
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const doubled = printers.map(({ slips: all }) => all.length - new Set(all.map(plainText)).size);
  const more = slips(printers) - before - 2 * ORDERS * printers.length;
  return {
    site: next,
    ms,
    doubled: Math.max(
      more,
      doubled.reduce((sum, each) => sum + each, 0),
    ),
  };
}

/** P16: the installed agent starts, stays small with a station's devices, and ten of them serve a site. */
export async function measureAgent(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'passline-agents-'));
  const app = join(ROOT, '.out', `bench-agent-${process.pid}`);
  await bundleAgent(ROOT, app);
  const dataDir = newDataDir();
  const host = await startHost(dataDir);
  let site: Site = { host, token: await newToken(dataDir) };
  const agents: RunningAgent[] = [];
  const devices: Devices = { tcp: [], bars: [] };
  const all: VirtualPrinter[] = [];
  const dataOf = (count: number): string => join(folder, String(count));
  try {
    for (let count = 0; count < AGENTS; count += 1) {
      mkdirSync(dataOf(count));
      agents.push(await pairedAgent(site, app, dataOf(count), `Agent ${count}`));
      all.push(...(await equip(site, await idOf(site, `Agent ${count}`), count, devices)));
      if (count === 0) await print(site, all);
    }
    const alone = agents[0] ? memoryOf(agents[0]) : Number.NaN;
    const took = await print(site, all);
    const most = Math.max(...agents.map(memoryOf));
    const again = await restart(site, dataDir, all);
    site = again.site;
    return figuresOf({ starts: agents.map(({ readyMs }) => readyMs), alone, took, most, again });
  } finally {
    for (const { child } of agents) {
      child.removeAllListeners('exit');
      child.kill('SIGKILL');
    }
    for (const bar of devices.bars) bar.close();
    for (const each of devices.tcp) await each[Symbol.asyncDispose]();
    await site.host.end('SIGTERM');
    for (const each of [folder, app, dataDir]) rmSync(each, { recursive: true, force: true });
  }
}

interface Measured {
  readonly starts: readonly number[];
  readonly alone: number;
  readonly took: number;
  readonly most: number;
  readonly again: Pick<Restart, 'ms' | 'doubled'>;
}

function figuresOf({ starts, alone, took, most, again }: Measured): Figure[] {
  const start = quantile(starts, 0.5) / 1000;
  const devices = `${PRINTERS} printers and ${BARS} bars`;
  const figure = (what: string, unit: Figure['unit'], value: number, limit: number): Figure => ({
    id: 'P16',
    what,
    unit,
    value,
    floor: null,
    bar: `<= ${limit} ${unit}`,
    held: value <= limit,
  });
  return [
    figure('agent: process started -> paired and ready', 's', start, 5),
    figure(`agent: memory with ${devices}`, 'MB', alone, 100),
    figure(`${AGENTS} agents: memory of the largest, each with ${devices}`, 'MB', most, 100),
    figure(
      `${AGENTS} agents: ${ORDERS} tickets on each of ${AGENTS * PRINTERS} printers`,
      's',
      took / 1000,
      10,
    ),
    figure(
      `${AGENTS} agents: the host killed while they print, and started again: all ${2 * ORDERS * AGENTS * PRINTERS} slips are out`,
      's',
      again.ms / 1000,
      30,
    ),
    { ...figure('the same: slips too many', 'changes', again.doubled, 0), bar: 'none' },
  ];
}
