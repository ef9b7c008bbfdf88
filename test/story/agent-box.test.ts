import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { layOutBox, packBox } from '../../kds-app/launch/agent-box.mjs';
import { bundleAgent } from '../../kds-app/launch/bundle-agent.mjs';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { EPSON } from '#hardware/virtual/habits.ts';
import { VirtualPrinter } from '#hardware/virtual/printer.ts';
import { serveTcp } from '#hardware/virtual/tcp-printer.ts';
import { KeyboardFifo, serialLine } from '#test/support/bar-house.ts';
import { hasPty } from '#test/support/pty-line.ts';
import { FeedListener } from '#test/support/feed-listener.ts';
import { ROOT } from '#test/support/host-process.ts';
import { keyPress } from '#test/support/input-records.ts';
import { CleanMachine } from '#test/support/installed-agent.ts';
import { ServedHouse } from '#test/support/served-house.ts';

const folder = mkdtempSync(join(tmpdir(), 'passline-box-'));
const app = join(ROOT, '.out', `box-${process.pid}`);
let archive = '';

beforeAll(async () => {
  await bundleAgent(ROOT, app);
  const box = layOutBox({ app, to: folder, modules: join(ROOT, 'node_modules') });
  archive = await packBox(box);
  rmSync(box, { recursive: true });
}, 120_000);
afterAll(() => {
  for (const each of [folder, app]) rmSync(each, { recursive: true, force: true });
});

const until = (check: () => unknown): Promise<unknown> =>
  vi.waitFor(check, { timeout: 30_000, interval: 20 });

/** A machine onto which the archive was brought. */
function unpacked() {
  const at = mkdtempSync(join(folder, 'machine-'));
  onTestFinished(() => rmSync(at, { recursive: true, force: true }));
  const machine = new CleanMachine(at);
  const downloads = join(folder, `downloads-${basename(at)}`);
  mkdirSync(downloads);
  onTestFinished(() => rmSync(downloads, { recursive: true, force: true }));
  execFileSync('tar', ['-xzf', archive, '-C', downloads]);
  const box = join(downloads, basename(archive, '.tar.gz'));
  return { machine, box };
}

/** The same box as another version, which may be one that does not run. */
function versionOf(box: string, version: string, isBroken = false): string {
  const other = `${box}-${version}`;
  cpSync(box, other, { recursive: true });
  const manifest = join(other, 'app/package.json');
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version }));
  writeFileSync(join(other, 'BUILD'), `${version}-test\n`);
  appendFileSync(join(other, 'linux/passline-agent.service'), `# Of ${version}.\n`);
  if (isBroken) writeFileSync(join(other, 'app/station-agent/main.js'), 'process.exit(1);\n');
  return other;
}

async function kitchen() {
  const house = await ServedHouse.open();
  const printer = new VirtualPrinter({ ...EPSON, msPerLine: 0 });
  const tcp = await serveTcp(printer);
  onTestFinished(() => tcp[Symbol.asyncDispose]());
  const token = house.token('owner');
  const opened = (await house.api('POST', '/devices/pairing', { token })).json;
  const link = `http://127.0.0.1:${house.port}/waiter#pair=${opened.code}&key=${opened.hostKey}`;
  const drivenBy = async (name: string): Promise<string> => {
    const { devices } = (await house.api('GET', '/devices', { token })).json;
    const agentId = devices.find((device: { name: string }) => device.name === name).id;
    const body = { agentId, address: `tcp://127.0.0.1:${tcp.port}`, stations: ['cold'] };
    await house.api('PATCH', '/printers/p1', { token, key: 'set-up', body });
    return agentId;
  };
  return { house, printer, link, drivenBy };
}

test('the agent is started with the same small memory wherever it is installed', () => {
  const read = (file: string) => readFileSync(join(ROOT, 'station-agent/box', file), 'utf8');
  const small = /^small="(.+)"$/m.exec(read('bin/passline-agent'))?.[1] ?? '';
  expect(small).toContain('--max-opt=1');
  expect(read('windows/install.ps1')).toContain(` -Argument "${small} app`);
});

test('the box carries the native code and the faces that are read, and nothing besides', () => {
  const { box } = unpacked();
  const files = readdirSync(join(box, 'app'), { recursive: true, encoding: 'utf8' });
  const named = (pattern: RegExp) => files.filter((file) => pattern.test(file));
  const native = named(/\.node$/).flatMap((file) => /koffi|skia|bindings-cpp/.exec(file)?.[0] ?? []);
  expect(native.toSorted((one, other) => one.localeCompare(other))).toEqual([
    'bindings-cpp',
    'koffi',
    'skia',
  ]);
  const faces = named(/\.(woff2?|[ot]tf)$/).map((file) => basename(file));
  const isRead =
    /^(noto-sans-sc-\d+-400-normal\.woff|atkinson-hyperlegible-mono-latin(-ext)?-wght-normal\.woff2|(noto-sans|droid-sans)-[a-z-]+\.woff)$/;
  expect(faces.filter((face) => !isRead.test(face))).toEqual([]);
  expect(faces.filter((face) => face.startsWith('noto-sans-sc')).length).toBeGreaterThan(90);
  expect(named(/\.(ts|map|md|cc|h|gypi?)$|(^|\/)(test|docs?|vendor)(\/|$)|node_modules\/zod/)).toEqual([]);
});

/** What a process used of its processor so far, in milliseconds: unlike the clock it does not know who else works here. */
function usedBy(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

test.runIf(process.platform === 'linux')(
  'installed from its box it prints what is no letter of the printer, and reads bars on a keyboard and a serial line',
  async () => {
    const { machine, box } = unpacked();
    const { house, printer, link, drivenBy } = await kitchen();
    expect((await machine.run(join(box, 'install.sh'))).code).toBe(0);
    expect(
      (await machine.run(machine.command, {}, 'pair', link, '--data', machine.data, '--name', 'Grill')).code,
    ).toBe(0);
    machine.supervise('--no-status', '--name', 'Grill');
    await until(() => expect(machine.running?.state).toBe('ready'));
    expect(usedBy(machine.running?.pid ?? 0)).toBeLessThan(5_000);

    const agentId = await drivenBy('Grill');
    const rows = async (notes: string) => {
      const before = printer.slips.length;
      const items = [{ menuItemId: 'salad', quantity: 1, specialInstructions: notes }];
      await house.story.place({ items });
      await until(() => expect(printer.slips.length).toBe(before + 1));
      return plainText(printer.slips.at(-1)!);
    };
    for (const drawn of ['بدون بصل', 'காரம் குறைவு', '不要香菜'])
      expect(await rows(drawn)).toMatch(/\[picture 5\d\d x \d+\]/);

    const owner = house.token('owner');
    const screen = new FeedListener(house);
    await screen.hello({ token: house.token('kitchen'), topics: ['tickets:grill'], page: 'grill' });
    await screen.ready();
    const pressed = () => screen.heard.flatMap((each) => (each.type === 'pressed' ? [each.code] : []));
    const plug = async (id: string, address: string, style?: string) => {
      const body = { id, name: id, agentId, address, style, screenId: 'kitchen.grill' };
      expect((await house.api('POST', '/bars', { token: owner, key: id, body })).status).toBe(201);
    };
    const state = (id: string) => house.desk.get('bar', id)?.body?.state;

    const keyboard = new KeyboardFifo(join(machine.root, 'keyboard'));
    keyboard.plugIn();
    await plug('usb', `input://${keyboard.path}`);
    await until(() => expect(state('usb')).toBe('connected'));
    keyboard.write(keyPress(4, 1000));
    await screen.until(() => pressed()[0]);
    await plug('none', 'input:///dev/null');
    await until(() => expect(machine.said).toContain('/dev/null is not a keyboard'));
    if (hasPty) {
      const line = await serialLine();
      await plug('coded', `serial://${line.path}`, 'coded-1200');
      await until(() => expect(state('coded')).toBe('connected'));
      line.far.write(Uint8Array.of(0xa1));
      await screen.until(() => pressed()[1]);
    }
    expect(pressed()).toEqual(['Digit3', ...(hasPty ? ['Digit1'] : [])]);
  },
  180_000,
);

test('a machine with nothing on it: unpacked, installed, paired, printing, updated, rolled back, gone', async () => {
  const { machine, box } = unpacked();
  const { house, printer, link, drivenBy } = await kitchen();
  expect(await machine.run(join(box, 'install.sh'))).toMatchObject({ code: 0 });
  const unit = () => readFileSync(join(machine.root, 'etc/systemd/system/passline-agent.service'), 'utf8');
  expect(unit()).toMatch(/Restart=always[^]*StandardOutput=journal/);

  machine.supervise('--status-port', '0', '--name', 'Grill');
  await until(() => expect(machine.running?.state).toBe('unpaired'));
  const status = /status=(\S+)/.exec(machine.said)?.[1] ?? '';
  expect(await (await fetch(status)).text()).toContain('Not paired yet');
  const paired = await machine.run(
    machine.command,
    {},
    'pair',
    link,
    '--data',
    machine.data,
    '--name',
    'Grill',
  );
  expect(paired).toMatchObject({ code: 0, said: expect.stringContaining('Paired with The Rules') });
  await until(() => expect(machine.running?.state).toBe('ready'));

  await drivenBy('Grill');
  await house.story.place();
  await until(() => expect(printer.slips.length).toBe(1));
  expect(plainText(printer.slips[0]!)).toContain('Ana');
  const page = await (await fetch(status)).text();
  expect(page).toMatch(/<h2>Linked /);
  expect(page).toContain('tcp://127.0.0.1:');

  // The supervisor starts whatever `current` is.
  const again = { PASSLINE_RESTART: `kill ${machine.running?.pid}` };
  const second = versionOf(box, '9.0.0');
  expect(await machine.run(join(second, 'update.sh'), again)).toMatchObject({ code: 0 });
  await until(() => expect(machine.running).toMatchObject({ version: '9.0.0', state: 'ready' }));
  await house.story.place();
  await until(() => expect(printer.slips.length).toBe(2));
  expect(unit()).toContain('# Of 9.0.0.');

  const broken = versionOf(box, '9.9.9', true);
  const failing = { PASSLINE_RESTART: `kill ${machine.running?.pid}`, PASSLINE_WAIT_S: '4' };
  const rolledBack = await machine.run(join(broken, 'update.sh'), failing);
  expect(rolledBack).toMatchObject({
    code: 1,
    said: expect.stringContaining('The one before it runs again'),
  });
  await until(() => expect(machine.running).toMatchObject({ version: '9.0.0', state: 'ready' }));
  await house.story.place();
  await until(() => expect(printer.slips.length).toBe(3));
  expect(unit()).toContain('# Of 9.0.0.');
  for (const slip of printer.slips) expect(plainText(slip)).not.toContain('REPRINT');

  machine.stop();
  expect(await machine.run(join(second, 'uninstall.sh'))).toMatchObject({ code: 0 });
  expect(machine.files()).toEqual([]);
}, 180_000);

test('it is installed once; what runs already is not updated', async () => {
  const { machine, box } = unpacked();
  expect(await machine.run(join(box, 'update.sh'))).toMatchObject({
    code: 1,
    said: expect.stringContaining('No agent is installed here'),
  });
  expect((await machine.run(join(box, 'install.sh'))).code).toBe(0);
  expect(await machine.run(join(box, 'install.sh'))).toMatchObject({
    code: 1,
    said: expect.stringContaining('installed already'),
  });
  expect(await machine.run(join(box, 'update.sh'))).toMatchObject({
    code: 1,
    said: expect.stringContaining('what runs already'),
  });
  expect(await machine.run(join(box, 'uninstall.sh'), {}, '--keep-data')).toMatchObject({ code: 0 });
  expect(machine.files()).toEqual([]);
}, 60_000);
