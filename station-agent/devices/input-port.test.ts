import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EVIOCGRAB, openInput } from './input-port.ts';

const warn = () => undefined;
const isLinux = process.platform === 'linux';

describe.skipIf(!isLinux)('a keyboard of Linux', () => {
  test('what is not there, or is no keyboard, is refused', async () => {
    await expect(openInput('/dev/input/by-id/none-event-kbd', warn)).rejects.toMatchObject({
      name: 'PortLost',
      message: expect.stringContaining('nothing is plugged in'),
    });
    await expect(openInput('/dev/null', warn)).rejects.toMatchObject({
      name: 'PortLost',
      message: expect.stringContaining('not a keyboard'),
    });
  });

  test('one that another program holds is told so, and nothing is read of it', async () => {
    const busy = () => 'busy' as const;
    await expect(openInput('/dev/zero', warn, busy)).rejects.toMatchObject({
      name: 'PortLost',
      message: expect.stringContaining('held by another program'),
    });
  });

  test('a machine on which nothing can be held says why', async () => {
    const fails = () => {
      throw new Error('no such library');
    };
    await expect(openInput('/dev/zero', warn, fails)).rejects.toMatchObject({
      name: 'PortLost',
      message: expect.stringContaining('no such library'),
    });
  });
});

const HEADER = '/usr/include/linux/input.h';

/** `_IOW(type, number, int)` of asm-generic/ioctl.h: write, the size of an int, the type, the number. */
const iow = (type: string, number: number) =>
  ((1 << 30) | (4 << 16) | (type.charCodeAt(0) << 8) | number) >>> 0;

test("the number of the grab is the kernel's", () => {
  expect(EVIOCGRAB).toBe(iow('E', 0x90));
  expect(EVIOCGRAB).toBe(0x40044590);
  if (!existsSync(HEADER)) return console.warn(`${HEADER} is not here: the grab was NOT TESTED against it.`);
  expect(readFileSync(HEADER, 'utf8')).toMatch(/#define EVIOCGRAB\s+_IOW\('E', 0x90, int\)/);
});
