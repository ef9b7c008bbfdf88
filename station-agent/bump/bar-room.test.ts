import { expect, test } from 'vitest';
import { BumpBar, type BarPress } from '#shared/kitchen/keys.ts';
import { InputReader } from '#hardware/bump-bar/input-reader.ts';
import { LineReader } from '#hardware/bump-bar/line-reader.ts';
import { LINE_STYLES } from '#hardware/bump-bar/line-styles.ts';
import type { KeyReader } from '#hardware/bump-bar/stroke.ts';
import { IncomingBytes } from '#hardware/incoming-bytes.ts';
import { HandTimers } from '#test/support/hand-timers.ts';
import { inputRecords, keyPress } from '#test/support/input-records.ts';
import { BarRoom } from './bar-room.ts';

const CONTROL = 29;

/** One bar of an agent whose line, screen and clock are worked by hand. */
async function bench(reader: KeyReader, keys: BumpBar['keys'] = {}) {
  const timers = new HandTimers();
  const incoming = new IncomingBytes();
  const told: Pick<BarPress, 'codes' | 'shown'>[] = [];
  const port = {
    incoming,
    write: () => Promise.resolve(),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
  const room = new BarRoom({
    open: () => Promise.resolve({ port, reader }),
    press: (_id, { codes, shown }) => Promise.resolve(told.push({ codes, shown })),
    heard: () => undefined,
    report: () => undefined,
    timers,
    steady: () => timers.steady(),
    run: 'life',
    warn: () => undefined,
  });
  room.setBars([
    BumpBar.parse({ id: 'b1', name: 'Bar', address: 'virtual:', screenId: 'kitchen.grill', keys }),
  ]);
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
  const write = async (bytes: Uint8Array) => {
    incoming.push(Uint8Array.from(bytes));
    await settled();
  };
  const pass = async (ms: number) => {
    timers.pass(ms);
    await settled();
  };
  await settled();
  return { room, told, write, pass };
}

test('a key that waits for what may belong to it is about the board of when it was pressed', async () => {
  const { room, told, write, pass } = await bench(new LineReader(LINE_STYLES.characters), {
    'Digit1 KeyX': 'rush',
  });
  room.showed('kitchen.grill', 'v.1');
  await write(Buffer.from('1'));
  room.showed('kitchen.grill', 'v.2');
  await pass(120);
  expect(told).toEqual([{ codes: ['Digit1'], shown: 'v.1' }]);
  await write(Buffer.from('1'));
  await pass(120);
  expect(told[1]).toEqual({ codes: ['Digit1'], shown: 'v.2' });
});

test('Control alone is about the board of when it went down', async () => {
  const { room, told, write } = await bench(new InputReader());
  room.showed('kitchen.grill', 'v.1');
  await write(inputRecords({ code: CONTROL, value: 1, at: 1000 }));
  room.showed('kitchen.grill', 'v.2');
  await write(inputRecords({ code: CONTROL, value: 0, at: 1200 }));
  await write(keyPress(2, 3000));
  expect(told).toEqual([
    { codes: ['ControlLeft'], shown: 'v.1' },
    { codes: ['Digit1'], shown: 'v.2' },
  ]);
});

test('what came of a key long ago, such as noise on the line, says nothing of the board', async () => {
  const { room, told, write, pass } = await bench(new LineReader(LINE_STYLES['unit-key']));
  room.showed('kitchen.grill', 'v.1');
  await write(Buffer.from('1'));
  await pass(60_000);
  room.showed('kitchen.grill', 'v.2');
  await write(Buffer.from('K3\u0003'));
  expect(told).toEqual([{ codes: ['Digit3'], shown: 'v.2' }]);
});
