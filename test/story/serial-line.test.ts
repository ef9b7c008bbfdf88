import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { EPSON } from '#hardware/virtual/habits.ts';
import { VirtualPrinter } from '#hardware/virtual/printer.ts';
import { serveTcp } from '#hardware/virtual/tcp-printer.ts';
import { BarHouse } from '#test/support/bar-house.ts';
import { missingHere, notTested } from '#test/support/not-tested.ts';

const until = (check: () => unknown): Promise<unknown> =>
  vi.waitFor(check, { timeout: 60_000, interval: 20 });

/** A serial line at `path` whose other end is a TCP port of this machine, as socat makes one. */
async function plugIn(path: string, far: string): Promise<{ unplug: () => void }> {
  const socat = spawn('socat', [`PTY,link=${path},raw,echo=0`, far], { stdio: 'ignore' });
  const unplug = (): void => void socat.kill('SIGTERM');
  onTestFinished(unplug);
  await until(() => expect(existsSync(path)).toBe(true));
  return { unplug };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

const missing = missingHere(['socat']);

if (missing === null)
  test('a printer and a bump bar on serial lines: tickets are printed, what a pulled plug held comes afterwards, once', async () => {
    const kitchen = await BarHouse.open();
    const { house, owner, agentId, folder } = kitchen;
    const printer = new VirtualPrinter({ ...EPSON, msPerLine: 0 });
    const tcp = await serveTcp(printer);
    onTestFinished(() => tcp[Symbol.asyncDispose]());
    const path = join(folder, 'ttyPrinter');
    const line = await plugIn(path, `TCP:127.0.0.1:${tcp.port}`);
    const body = { agentId, address: `serial://${path}?baud=115200`, stations: ['cold'] };
    await house.api('PATCH', '/printers/p1', { token: owner, key: 'serial', body });
    const states = async () => (await house.desk.jobs('p1', 10)).map(({ body: job }) => job?.status);

    await house.story.place();
    await until(() => expect(printer.slips.length).toBe(1));
    await until(async () => expect(await states()).toEqual(['printed']));

    line.unplug();
    await until(() => expect(existsSync(path)).toBe(false));
    await house.story.place();
    await until(async () => expect(await states()).toContain('held'));
    await plugIn(path, `TCP:127.0.0.1:${tcp.port}`);
    await until(async () => expect(await states()).toEqual(['printed', 'printed']));
    expect(printer.slips.map((slip) => plainText(slip).includes('REPRINT'))).toEqual([false, false]);

    const [barPath, port] = [join(folder, 'ttyBar'), await freePort()];
    const bar = await plugIn(barPath, `TCP-LISTEN:${port},bind=127.0.0.1`);
    const far = await new Promise<Socket>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(socket));
      socket.on('error', reject);
    });
    onTestFinished(() => void far.destroy());
    const screen = await kitchen.screen('cold');
    await kitchen.bar('coded', `serial://${barPath}`, { screenId: 'kitchen.cold', style: 'coded-1200' });
    await until(() => expect(kitchen.state('coded')).toBe('connected'));
    far.write(Uint8Array.of(0xa1));
    await screen.until(() => screen.heard.find((each) => each.type === 'pressed' && each.code === 'Digit1'));
    bar.unplug();
    await until(() => expect(kitchen.state('coded')).toBe('gone'));
  }, 240_000);
else notTested('a printer and a bump bar on serial lines of socat', missing);
