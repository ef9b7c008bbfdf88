import { expect, test } from 'vitest';
import { BarHouse } from '#test/support/bar-house.ts';
import type { FeedListener } from '#test/support/feed-listener.ts';
import { inputRecords, keyPress } from '#test/support/input-records.ts';

const PATIENT = { timeout: 60_000 };
const [ONE, TWO] = [2, 3];
const PRINTERS = Array.from({ length: 10 }, (_, index) => `printer-${index + 1}`);

const pressed = (screen: FeedListener) =>
  screen.heard.flatMap((each) => (each.type === 'pressed' ? [each.code] : []));

test.skipIf(process.platform === 'win32')(
  'one agent drives ten printers and four bars, each bar for its own screen',
  async () => {
    const bars = await BarHouse.open('--virtual-port', '0');
    const { house, owner, agentId, pageUrl } = bars;
    for (const { id } of house.desk.all('printer'))
      await house.api('DELETE', `/printers/${id}`, { token: owner, key: `del-${id}` });
    const stations = house.desk.all('station').map(({ id }) => id);
    for (const id of PRINTERS) {
      const body = { id, name: id, stations, address: 'virtual:', agentId };
      const added = await house.api('POST', '/printers', { token: owner, key: id, body });
      expect(added.status).toBe(201);
    }
    const keyboards = ['usb-1', 'usb-2'].map((name) => bars.fifo(name));
    for (const each of keyboards) each.plugIn();
    const lines = ['virtual:', 'virtual:', ...keyboards.map(({ path }) => `input://${path}`)];
    const ids = lines.map((_, index) => `bar-${index + 1}`);
    const screens = [];
    for (const [index, address] of lines.entries()) {
      screens.push(await bars.screen(`page-${index}`));
      await bars.bar(ids[index] ?? '', address, { screenId: `kitchen.page-${index}` });
    }
    for (const id of ids) await expect.poll(() => bars.state(id), PATIENT).toBe('connected');

    const items = [{ menuItemId: 'fries', quantity: 1 }];
    const body = { orderType: 'dine_in', placeId: 't4', items };
    expect((await house.api('POST', '/orders', { token: owner, key: 'o1', body })).status).toBe(201);
    const press = async (bar: string, key: string) => {
      const headers = { origin: pageUrl ?? '' };
      await fetch(`${pageUrl}/bars/${bar}/press/${key}`, { method: 'POST', headers });
    };
    await press('bar-1', 'Digit3');
    await press('bar-2', 'Digit4');
    // A key that bounces is one key, and one that is held repeats by itself to no end.
    keyboards[0]?.write(Buffer.concat([keyPress(ONE, 1000), keyPress(ONE, 1050), keyPress(TWO, 2000)]));
    keyboards[1]?.write(inputRecords({ code: TWO, value: 1, at: 1000 }));
    for (let at = 1250; at < 3000; at += 33) keyboards[1]?.write(inputRecords({ code: TWO, value: 2, at }));
    keyboards[1]?.write(Buffer.concat([inputRecords({ code: TWO, value: 0, at: 3000 }), keyPress(ONE, 4000)]));

    const expected = [['Digit3'], ['Digit4'], ['Digit1', 'Digit2'], ['Digit2', 'Digit1']];
    for (const [index, screen] of screens.entries())
      await screen.until(() => (pressed(screen).length >= (expected[index]?.length ?? 0) ? true : undefined));
    const statuses = () =>
      Promise.all(
        PRINTERS.map(async (id) => (await house.desk.jobs(id, 10)).map(({ body: job }) => job?.status)),
      );
    await expect.poll(statuses, PATIENT).toEqual(PRINTERS.map(() => ['printed']));
    for (const screen of screens) await screen.caughtUp();
    expect(screens.map(pressed)).toEqual(expected);
  },
  180_000,
);
