import type { BumpBar } from '#shared/kitchen/keys.ts';
import { PortLost, type BytePort } from '#hardware/byte-port.ts';
import type { KeyProtocol } from '#hardware/bump-bar/read-keys.ts';
import { readAddress } from './device-address.ts';
import { openTcp } from './tcp-port.ts';

/**
 * Opens the line of a bump bar: `serial:///dev/ttyUSB1?baud=9600&flow=none`, or `tcp://HOST:PORT` behind a serial server;
 * `&keys=scan1` where the bar writes scan codes instead of characters.
 */
export async function openBar(bar: BumpBar): Promise<{ port: BytePort; protocol: KeyProtocol }> {
  const address = readAddress(bar.address);
  const protocol = /[?&]keys=scan1\b/.test(bar.address) ? 'scan1' : 'ascii';
  switch (address?.kind) {
    case 'tcp':
      return { port: await openTcp(address), protocol };
    case 'serial': {
      // Native code, loaded only where there is a line.
      const { openSerial } = await import('./serial-port.ts');
      return { port: await openSerial(address), protocol };
    }
    case 'usb':
    case 'usb-id':
    case 'cups':
    case 'virtual':
    case undefined:
      throw new PortLost('refused', `the address ${bar.address} is not one of a bump bar`);
  }
}
