import { expect, test } from 'vitest';
import { LineReader } from '../../bump-bar/line-reader.ts';
import { LINE_STYLES } from '../../bump-bar/line-styles.ts';
import { VirtualBar } from './virtual-bar.ts';

test.each(Object.entries(LINE_STYLES))(
  'a bar of the style %s is read as the keys that were pressed',
  async (_, style) => {
    const bar = new VirtualBar(style);
    const port = await bar.plug();
    for (const key of bar.keys) expect(bar.press(key)).toBe(true);
    bar.turn(false);
    const reader = new LineReader(style);
    const heard: string[] = [];
    const all = async () => {
      for await (const bytes of port.incoming) heard.push(...reader.read(bytes, 0).map(({ code }) => code));
    };
    await expect(all()).rejects.toMatchObject({ name: 'PortLost' });
    expect(heard).toEqual(bar.keys);
    expect(bar.keys.length).toBeGreaterThan(9);
  },
);

test('a bar that is unplugged takes no link until it is plugged in again', async () => {
  const bar = new VirtualBar(LINE_STYLES.characters);
  bar.turn(false);
  await expect(bar.plug()).rejects.toMatchObject({ reason: 'refused' });
  bar.turn(true);
  expect((await bar.plug()).incoming).toBeDefined();
});
