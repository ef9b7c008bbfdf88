import { readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PortLost } from '#hardware/byte-port.ts';
import { usbAddress, type UsbIdentity } from './device-address.ts';

/** A printer of the USB printer class that is plugged in. */
export interface UsbPrinter extends UsbIdentity {
  /** As `readAddress` takes it. */
  readonly address: string;
  readonly path: string;
  readonly maker: string | null;
  readonly model: string | null;
}

/** Where the kernel (Linux) tells of them, and where their files are. */
export interface UsbPlaces {
  readonly told: string;
  readonly files: string;
}

const PLACES: UsbPlaces = { told: '/sys/class/usbmisc', files: '/dev/usb' };

/** The USB printers of this machine; none where the kernel does not tell. */
export async function usbPrinters(places: UsbPlaces = PLACES): Promise<UsbPrinter[]> {
  const names = await readdir(places.told).catch(() => []);
  const found = await Promise.all(
    names.filter((name) => /^lp\d+$/.test(name)).map((name) => printerAt(name, places)),
  );
  return found.flatMap((printer) => printer ?? []).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The file that stands for a device now. Rejects with `PortLost` when it is not plugged in. */
export async function usbPathOf(wanted: UsbIdentity, places: UsbPlaces = PLACES): Promise<string> {
  const { vendor, product, serial } = wanted;
  const found = (await usbPrinters(places)).find(
    (printer) =>
      printer.vendor === vendor &&
      printer.product === product &&
      (serial === null || printer.serial === serial),
  );
  if (!found)
    throw new PortLost('refused', `no printer ${vendor}:${product} ${serial ?? ''} is plugged in`.trimEnd());
  return found.path;
}

async function printerAt(name: string, { told, files }: UsbPlaces): Promise<UsbPrinter | null> {
  const face = await realpath(join(told, name, 'device')).catch(() => null);
  if (face === null) return null;
  const device = dirname(face);
  const vendor = await line(join(device, 'idVendor'));
  const product = await line(join(device, 'idProduct'));
  if (vendor === null || product === null) return null;
  const self = readDeviceId((await line(join(face, 'ieee1284_id'))) ?? '');
  const identity = { vendor, product, serial: await line(join(device, 'serial')) };
  return {
    ...identity,
    address: usbAddress(identity),
    path: join(files, name),
    maker: self.maker ?? (await line(join(device, 'manufacturer'))),
    model: self.model ?? (await line(join(device, 'product'))),
  };
}

/** What a printer calls itself: `MFG:EPSON;CMD:ESC/POS;MDL:TM-T88V;CLS:PRINTER;` (IEEE 1284). */
export function readDeviceId(text: string): { readonly maker: string | null; readonly model: string | null } {
  const fields = new Map(
    text.split(';').flatMap((field) => {
      const [, key = '', value = ''] = /^\s*([^:]+):(.*)$/s.exec(field) ?? [];
      return key === '' || value.trim() === '' ? [] : [[key.trim().toUpperCase(), value.trim()] as const];
    }),
  );
  return {
    maker: fields.get('MFG') ?? fields.get('MANUFACTURER') ?? null,
    model: fields.get('MDL') ?? fields.get('MODEL') ?? null,
  };
}

async function line(path: string): Promise<string | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.trim() === '' ? null : text.trim();
}
