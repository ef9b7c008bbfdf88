import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { BarHouse, serialLine } from '#test/support/bar-house.ts';
import { FeedListener } from '#test/support/feed-listener.ts';
import { inputRecords, keyPress } from '#test/support/input-records.ts';
import { hasPty } from '#test/support/pty-line.ts';

const [ONE, THREE, ENTER, CONTROL] = [2, 4, 28, 29];
const hasFifo = spawnSync('mkfifo', ['--version']).error === undefined;
const noFifo = process.platform === 'win32' || !hasFifo;

const pressed = (screen: FeedListener) =>
  screen.heard.flatMap((each) => (each.type === 'pressed' ? [each.code] : []));

test.skipIf(noFifo)(
  'a USB keyboard bar is read, comes back when it was unplugged, and its state is told',
  async () => {
    const bars = await BarHouse.open();
    const keyboard = bars.fifo('event-kbd');
    keyboard.plugIn();
    const screen = await bars.screen('grill');
    await bars.bar('usb', `input://${keyboard.path}`, { screenId: 'kitchen.grill' });
    await expect.poll(() => bars.state('usb'), { timeout: 10_000 }).toBe('connected');
    keyboard.write(keyPress(THREE, 1000));
    keyboard.write(inputRecords({ code: THREE, value: 2, at: 1500 }));
    keyboard.write(inputRecords({ code: CONTROL, value: 1, at: 2000 }));
    keyboard.write(inputRecords({ code: CONTROL, value: 0, at: 2050 }));
    await screen.until(() => (pressed(screen).length >= 2 ? true : undefined));
    expect(pressed(screen)).toEqual(['Digit3', 'ControlLeft']);
    keyboard.unplug();
    await expect.poll(() => bars.state('usb'), { timeout: 10_000 }).toBe('gone');
    keyboard.plugIn();
    await expect.poll(() => bars.state('usb'), { timeout: 10_000 }).toBe('connected');
    keyboard.write(keyPress(ENTER, 9000));
    await screen.until(() => (pressed(screen).length >= 3 ? true : undefined));
    expect(pressed(screen).at(-1)).toBe('Enter');
  },
);

test.skipIf(noFifo)('several bars of one agent work each its own screen', async () => {
  const bars = await BarHouse.open();
  const [left, right] = [bars.fifo('left'), bars.fifo('right')];
  for (const each of [left, right]) each.plugIn();
  const [grill, cold] = [await bars.screen('grill'), await bars.screen('cold')];
  await bars.bar('left', `input://${left.path}`, { screenId: 'kitchen.grill' });
  await bars.bar('right', `input://${right.path}`, { screenId: 'kitchen.cold' });
  for (const id of ['left', 'right'])
    await expect.poll(() => bars.state(id), { timeout: 10_000 }).toBe('connected');
  left.write(keyPress(ONE, 1000));
  right.write(keyPress(THREE, 1000));
  await grill.until(() => pressed(grill)[0]);
  await cold.until(() => pressed(cold)[0]);
  expect([pressed(grill), pressed(cold)]).toEqual([['Digit1'], ['Digit3']]);
});

test.skipIf(noFifo)(
  'a press says which board its presser saw, also when that was sorted anew on its way',
  async () => {
    const bars = await BarHouse.open();
    const keyboard = bars.fifo('event-kbd');
    keyboard.plugIn();
    const screen = await bars.screen('grill');
    screen.say({ type: 'shows', version: 'life.1' });
    await bars.bar('usb', `input://${keyboard.path}`, { screenId: 'kitchen.grill' });
    await expect.poll(() => bars.state('usb'), { timeout: 10_000 }).toBe('connected');
    const seen = () => screen.heard.flatMap((each) => (each.type === 'pressed' ? [each.seen] : []));
    keyboard.write(keyPress(ONE, 1000));
    await screen.until(() => (seen().length === 1 ? true : undefined));
    // The house hears of the new board behind the key: both are on their way at once.
    keyboard.write(keyPress(ONE, 2000));
    screen.say({ type: 'shows', version: 'life.2' });
    await screen.until(() => (seen().length === 2 ? true : undefined));
    await expect
      .poll(() => {
        keyboard.write(keyPress(ENTER, Date.now()));
        return seen().at(-1);
      })
      .toBe('life.2');
    expect(seen()[0]).toBe('life.1');
  },
);

test.skipIf(!hasPty)(
  'a bar of the 1200 baud style is read on a terminal, and learnt with live echo',
  async () => {
    const bars = await BarHouse.open();
    const line = await serialLine();
    const screen = await bars.screen('grill');
    await bars.bar('coded', `serial://${line.path}`, { screenId: 'kitchen.grill', style: 'coded-1200' });
    await expect.poll(() => bars.state('coded'), { timeout: 10_000 }).toBe('connected');
    line.far.write(Uint8Array.of(0xa1));
    await screen.until(() => pressed(screen)[0]);
    expect(pressed(screen)).toEqual(['Digit1']);
    const learner = await FeedListener.follow(bars.house, bars.owner, ['screens']);
    const learn = (ms: number, key: string) =>
      bars.house.api('POST', '/bars/coded/learn', { token: bars.owner, key, body: { ms } });
    expect((await learn(60_000, 'on')).status).toBe(204);
    line.far.write(Uint8Array.of(0xc2));
    const heard = await learner.until(() => learner.heard.find((each) => each.type === 'heard'));
    expect(heard).toEqual({ type: 'heard', bar: 'coded', code: 'PageDown', raw: 'c2' });
    await bars.change('coded', { keys: { PageDown: 'rush' } });
    expect((await learn(0, 'off')).status).toBe(204);
    const does = () => screen.heard.flatMap((each) => (each.type === 'pressed' ? [each.does] : []));
    await expect
      .poll(async () => {
        line.far.write(Uint8Array.of(0xc2));
        await new Promise((resolve) => setTimeout(resolve, 100));
        return does().at(-1);
      })
      .toBe('rush');
    line.unplug();
    await expect.poll(() => bars.state('coded'), { timeout: 10_000 }).toBe('gone');
  },
);

test('the virtual bump bar writes its bytes into the agent’s line, and can be unplugged', async () => {
  const bars = await BarHouse.open('--virtual-port', '0');
  const screen = await bars.screen('grill');
  await bars.bar('virtual', 'virtual:', { screenId: 'kitchen.grill' });
  await expect.poll(() => bars.state('virtual'), { timeout: 10_000 }).toBe('connected');
  const url = bars.pageUrl ?? '';
  const say = async (deed: string, origin = url) =>
    (await fetch(`${url}/bars/virtual/${deed}`, { method: 'POST', headers: { origin } })).status;
  expect(await say('press/Digit3')).toBe(200);
  await screen.until(() => pressed(screen)[0]);
  expect(pressed(screen)).toEqual(['Digit3']);
  expect(await say('press/Digit4', 'http://elsewhere.test')).toBe(403);
  expect(await say('press/Nonsense')).toBe(400);
  expect(await say('plug/out')).toBe(200);
  await expect.poll(() => bars.state('virtual'), { timeout: 10_000 }).toBe('gone');
  expect(await say('plug/in')).toBe(200);
  await expect.poll(() => bars.state('virtual'), { timeout: 10_000 }).toBe('connected');
  expect(await (await fetch(`${url}/bars`)).text()).toContain('Bump bars');
});

test('a bar that cannot be opened is told with why, and the other bars of its agent go on', async () => {
  const bars = await BarHouse.open('--virtual-port', '0');
  const screen = await bars.screen('grill');
  await bars.bar('broken', 'input:///dev/null', { screenId: 'kitchen.grill' });
  await bars.bar('nonsense', 'input:///dev/%zz', { screenId: 'kitchen.grill' });
  await bars.bar('virtual', 'virtual:', { screenId: 'kitchen.grill' });
  for (const id of ['broken', 'nonsense'])
    await expect.poll(() => bars.state(id), { timeout: 10_000 }).toBe('gone');
  const detail = (id: string) => bars.house.desk.get('bar', id)?.body?.stateDetail;
  if (process.platform === 'linux') expect(detail('broken')).toBe('/dev/null is not a keyboard.');
  expect(detail('nonsense')).toMatch(/^It cannot be opened on this machine/);
  await expect.poll(() => bars.state('virtual'), { timeout: 10_000 }).toBe('connected');
  await fetch(`${bars.pageUrl}/bars/virtual/press/Digit3`, {
    method: 'POST',
    headers: { origin: bars.pageUrl ?? '' },
  });
  await screen.until(() => pressed(screen)[0]);
  expect(pressed(screen)).toEqual(['Digit3']);
});
