import { expect, test } from 'vitest';
import { BarHouse, type KeyboardFifo } from '#test/support/bar-house.ts';
import type { FeedListener } from '#test/support/feed-listener.ts';
import { inputRecords, keyPress } from '#test/support/input-records.ts';

const PATIENT = { timeout: 60_000 };
const [ONE, TWO] = [2, 3];
const PRINTERS = Array.from({ length: 10 }, (_, index) => `printer-${index + 1}`);

const pressed = (screen: FeedListener) =>
  screen.heard.flatMap((each) => (each.type === 'pressed' ? [each.code] : []));

/** Ten printers at the agent, each for every station. */
async function tenPrinters({ house, owner, agentId }: BarHouse): Promise<void> {
  for (const { id } of house.desk.all('printer'))
    await house.api('DELETE', `/printers/${id}`, { token: owner, key: `del-${id}` });
  const stations = house.desk.all('station').map(({ id }) => id);
  for (const id of PRINTERS) {
    const body = { id, name: id, stations, address: 'virtual:', agentId };
    expect((await house.api('POST', '/printers', { token: owner, key: id, body })).status).toBe(201);
  }
}

/** A bar on each of these lines, and the screen of each. */
async function barsOn(bars: BarHouse, lines: readonly string[]): Promise<FeedListener[]> {
  const screens = [];
  for (const [index, address] of lines.entries()) {
    screens.push(await bars.screen(`page-${index}`));
    await bars.bar(`bar-${index}`, address, { screenId: `kitchen.page-${index}` });
  }
  for (const index of lines.keys())
    await expect.poll(() => bars.state(`bar-${index}`), PATIENT).toBe('connected');
  return screens;
}

async function order({ house, owner }: BarHouse): Promise<void> {
  const body = { orderType: 'dine_in', placeId: 't4', items: [{ menuItemId: 'fries', quantity: 1 }] };
  expect((await house.api('POST', '/orders', { token: owner, key: 'o1', body })).status).toBe(201);
}

/** A key that bounces, and another one after it. */
function bounce(keyboard: KeyboardFifo): void {
  keyboard.write(Buffer.concat([keyPress(ONE, 1000), keyPress(ONE, 1050), keyPress(TWO, 2000)]));
}

/** A key that is held and repeats by itself, and another one after it. */
function hold(keyboard: KeyboardFifo): void {
  keyboard.write(inputRecords({ code: TWO, value: 1, at: 1000 }));
  for (let at = 1250; at < 3000; at += 33) keyboard.write(inputRecords({ code: TWO, value: 2, at }));
  keyboard.write(Buffer.concat([inputRecords({ code: TWO, value: 0, at: 3000 }), keyPress(ONE, 4000)]));
}

test.skipIf(process.platform === 'win32')(
  'one agent drives ten printers and four bars, each bar for its own screen',
  async () => {
    const bars = await BarHouse.open('--virtual-port', '0');
    const { house, pageUrl } = bars;
    await tenPrinters(bars);
    const [left, right] = [bars.fifo('usb-1'), bars.fifo('usb-2')];
    for (const each of [left, right]) each.plugIn();
    const inputs = [left, right].map(({ path }) => `input://${path}`);
    const screens = await barsOn(bars, ['virtual:', 'virtual:', ...inputs]);
    await order(bars);
    const headers = { origin: String(pageUrl) };
    for (const key of ['bar-0/press/Digit3', 'bar-1/press/Digit4'])
      expect((await fetch(`${pageUrl}/bars/${key}`, { method: 'POST', headers })).status).toBe(200);
    bounce(left);
    hold(right);
    const expected = [['Digit3'], ['Digit4'], ['Digit1', 'Digit2'], ['Digit2', 'Digit1']];
    await expect.poll(() => screens.map(pressed), PATIENT).toEqual(expected);
    const statuses = () =>
      Promise.all(
        PRINTERS.map(async (id) => (await house.desk.jobs(id, 10)).map(({ body }) => body?.status)),
      );
    await expect.poll(statuses, PATIENT).toEqual(PRINTERS.map(() => ['printed']));
    for (const screen of screens) await screen.caughtUp();
    expect(screens.map(pressed)).toEqual(expected);
  },
  180_000,
);
