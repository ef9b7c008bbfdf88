import { expect, test } from 'vitest';
import { openInput } from './input-port.ts';

const warn = () => undefined;

test.skipIf(process.platform !== 'linux')('what is not there, or is no keyboard, is refused', async () => {
  const open = async (path: string) => openInput(path, warn);
  await expect(open('/dev/input/by-id/none-event-kbd')).rejects.toMatchObject({
    name: 'PortLost',
    message: expect.stringContaining('nothing is plugged in'),
  });
  await expect(open('/dev/null')).rejects.toMatchObject({
    message: expect.stringContaining('not a keyboard'),
  });
});
