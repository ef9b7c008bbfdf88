import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { HABITS } from '#hardware/virtual/habits.ts';
import { VirtualPrinter } from '#hardware/virtual/printer.ts';
import { serveTcp } from '#hardware/virtual/tcp-printer.ts';
import { ticketsOf } from '#shared/kitchen/ticket.ts';
import { BarHouse } from '#test/support/bar-house.ts';
import { hasSocat, SocatLine } from '#test/support/socat-line.ts';

const PATIENT = { timeout: 20_000 };

async function plugged(bars: BarHouse, name: string, port: number): Promise<SocatLine> {
  const line = new SocatLine(join(bars.folder, name), port);
  onTestFinished(() => line.unplug());
  await line.plugIn();
  return line;
}

/** A bar behind a TCP port: whoever joins is its line. */
async function farBar() {
  const lines: Socket[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    lines.push(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const line of lines) line.destroy();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { port, press: (bytes: string) => lines.at(-1)?.write(bytes) };
}

if (hasSocat)
  test('a station on two serial lines, printer and bar: paper, BUMP, RECALL, and the plug pulled', async () => {
    const bars = await BarHouse.open();
    const { house, owner, agentId } = bars;
    const printer = new VirtualPrinter(HABITS.epson);
    const tcp = await serveTcp(printer);
    onTestFinished(() => tcp[Symbol.asyncDispose]());
    const bar = await farBar();
    const paper = await plugged(bars, 'paper', tcp.port);
    const keys = await plugged(bars, 'keys', bar.port);
    for (const { id } of house.desk.all('printer'))
      await house.api('DELETE', `/printers/${id}`, { token: owner, key: `del-${id}` });
    const address = `serial://${paper.path}?baud=115200`;
    const stations = house.desk.all('station').map(({ id }) => id);
    const body = { id: 'pr', name: 'Line', stations, address, agentId };
    expect((await house.api('POST', '/printers', { token: owner, key: 'pr', body })).status).toBe(201);

    const order = async (key: string) => {
      const items = [{ menuItemId: 'fries', quantity: 1 }];
      const asked = { orderType: 'dine_in', placeId: 't4', items };
      expect((await house.api('POST', '/orders', { token: owner, key, body: asked })).status).toBe(201);
    };
    await order('o1');
    const slips = () => printer.slips.map((slip) => plainText(slip));
    await expect.poll(() => slips().length, PATIENT).toBe(1);
    expect(slips()[0]).toMatch(/fries/i);
    const ticket = () =>
      house.desk.all('order').flatMap(({ body: each }) => (each ? ticketsOf(each) : []))[0];
    await bars.bar('line', `serial://${keys.path}?baud=9600`, { stationId: ticket()?.station });
    await expect.poll(() => bars.state('line'), PATIENT).toBe('connected');

    bar.press('\r');
    await expect.poll(() => ticket()?.status, PATIENT).toBe('bumped');
    bar.press('R');
    await expect.poll(() => ticket()?.status, PATIENT).not.toBe('bumped');

    await keys.unplug();
    await expect.poll(() => bars.state('line'), PATIENT).toBe('gone');
    await keys.plugIn();
    await expect.poll(() => bars.state('line'), PATIENT).toBe('connected');
    bar.press('\r');
    await expect.poll(() => ticket()?.status, PATIENT).toBe('bumped');

    // A slip that is asked for while the printer's plug is out waits, and is on paper once.
    await paper.unplug();
    await order('o2');
    await paper.plugIn();
    await expect.poll(() => slips().length, { timeout: 60_000 }).toBe(2);
    expect(printer.strange).toEqual([]);
  }, 180_000);
else
  test('NOT TESTED: a station on serial lines, for want of socat', () => {
    console.warn('A station on serial lines was NOT TESTED: socat is not installed (apt-get install socat).');
  });
