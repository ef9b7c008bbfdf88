import { expect, test } from 'vitest';
import { bytePortContract, type ByteBench } from '#test/contract/byte-port.ts';
import { plug } from './memory-port.ts';
import type { Wire } from './wire.ts';

async function bench(): Promise<ByteBench> {
  const pieces: Uint8Array[] = [];
  let wire: Wire | null = null;
  let isHeld = false;
  const port = await plug((made) => {
    wire = made;
    return {
      receive: (bytes) => {
        if (isHeld) return 0;
        pieces.push(bytes);
        return bytes.length;
      },
      end: () => made.close(),
      gone: () => undefined,
    };
  });
  return {
    port,
    far: {
      received: () => Buffer.concat(pieces),
      say: (bytes) => wire?.say(bytes),
      hold: (on) => {
        isHeld = on;
        wire?.room();
      },
      close: () => wire?.close(),
      break: () => wire?.break(),
    },
  };
}

bytePortContract('in memory', bench, 50_000);

test('a device that takes no link refuses it', async () => {
  await expect(plug(() => null)).rejects.toMatchObject({ name: 'PortLost', reason: 'refused' });
});
