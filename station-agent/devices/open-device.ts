import type { Printer } from '#shared/kitchen/job.ts';
import { PortLost, type BytePort } from '#hardware/byte-port.ts';
import { profileFor } from '#hardware/escpos/profile.ts';
import type { Family } from '#hardware/job/family.ts';
import { QUEUE } from '#hardware/queue/queue-family.ts';
import { readAddress } from './device-address.ts';
import type { KeptLinks } from './kept-links.ts';
import { openQueue } from './queue-port.ts';
import { openTcp, TCP_PATIENCE, type TcpAddress, type TcpPatience } from './tcp-port.ts';
import { usbPathOf } from './usb-devices.ts';
import { openUsb } from './usb-port.ts';
import type { VirtualPrinters } from './virtual-printers.ts';

/** A link to a printer, and whether the printer closes it itself when it has taken everything. */
interface Opened {
  readonly port: BytePort;
  readonly closeProves: boolean;
  /** How it is talked to, where that does not depend on the printer's make. */
  readonly family?: Family;
}

/** What this machine has besides its plugs. */
export interface DeviceRoom {
  /** Null: it was not asked to simulate any. */
  readonly virtual: VirtualPrinters | null;
  readonly kept: KeptLinks;
}

/**
 * Opens the device at a printer's address. A link is not dropped before the `paperMs` that the paper of what is sent
 * may take are over. Rejects with `PortLost` when there is none.
 */
export async function openDevice(
  printer: Printer,
  { virtual, kept }: DeviceRoom,
  paperMs = 0,
): Promise<Opened> {
  const address = readAddress(printer.address);
  const patience = { ...TCP_PATIENCE, linger: TCP_PATIENCE.linger + paperMs };
  switch (address?.kind) {
    case 'tcp':
      return openNetwork(printer, address, kept, patience);
    case 'serial': {
      // Native code, loaded only where there is a line: it takes time, and may be missing for a rare machine.
      const { openSerial } = await import('./serial-port.ts');
      return { port: await openSerial(address), closeProves: false };
    }
    case 'usb':
      return { port: await openUsb(address.path), closeProves: false };
    case 'usb-id':
      return { port: await openUsb(await usbPathOf(address)), closeProves: false };
    case 'virtual':
      if (!virtual) throw new PortLost('refused', 'this agent was not started with virtual printers');
      return { port: await openTcp(await virtual.addressOf(printer), patience), closeProves: true };
    case 'cups':
      return { port: await openQueue(address), closeProves: true, family: QUEUE };
    case undefined:
      throw new PortLost('refused', `the address ${printer.address} is not understood`);
  }
}

/** A link that is kept is not closed after a job, so that its end proves nothing. */
async function openNetwork(
  printer: Printer,
  address: TcpAddress,
  kept: KeptLinks,
  patience: TcpPatience,
): Promise<Opened> {
  const profile = profileFor(printer.profile, printer.columns);
  if (profile.session !== 'persistent') return { port: await openTcp(address, patience), closeProves: true };
  return { port: await kept.borrow(printer.address, () => openTcp(address)), closeProves: false };
}
