import { isIPv6 } from 'node:net';

/** How a serial device says that its small buffer is full: by its wires, by characters, or not at all. */
export type SerialFlow = (typeof FLOWS)[number];
export type Parity = (typeof PARITIES)[number];

const FLOWS = ['rtscts', 'xonxoff', 'none'] as const;
const PARITIES = ['none', 'even', 'odd'] as const;
const BITS = [8, 7] as const;
const STOPS = [1, 2] as const;

/** A serial line, as both of its ends have to be set. */
export interface SerialAddress {
  readonly path: string;
  readonly baudRate: number;
  readonly flow: SerialFlow;
  readonly bits: (typeof BITS)[number];
  readonly parity: Parity;
  readonly stop: (typeof STOPS)[number];
}

/** What a USB device says that it is: four hexadecimal digits each, and its number where it has one. */
export interface UsbIdentity {
  readonly vendor: string;
  readonly product: string;
  readonly serial: string | null;
}

/** A queue of a print server (CUPS). */
export interface QueueAddress {
  readonly host: string;
  readonly port: number;
  readonly queue: string;
}

/** Where a device is, as it stands in a printer's set-up. */
export type DeviceAddress =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | ({ readonly kind: 'serial' } & SerialAddress)
  /** The printer class of USB, by the file that stands for it. */
  | { readonly kind: 'usb'; readonly path: string }
  /** The same, by what it is: the number of its file changes with the order in which plugs are put in. */
  | ({ readonly kind: 'usb-id' } & UsbIdentity)
  | ({ readonly kind: 'cups' } & QueueAddress)
  /** A simulated printer of this agent. */
  | { readonly kind: 'virtual' };

/** The port on which network printers take raw bytes. */
const RAW_PORT = 9100;
const IPP_PORT = 631;
const BAUD_RATE = 19_200;
const MOST_PORT = 65_535;

/** `[fe80::1%eth0]` or a name or number, and perhaps a port: what may follow `//`. */
const AUTHORITY = /^(?:\[(?<six>[^\]]+)\]|(?<host>[^\s:/?#[\]@%]+))(?::(?<port>\d{1,5}))?$/;
const QUEUE = /^[^\s/#?]{1,127}$/;

/**
 * Reads where a printer is. Null when it is none of these:
 * - `tcp://192.168.1.50:9100`, `tcp://grill.local`, `tcp://[fe80::12%25eth0]`; the port may be left out;
 * - `serial:///dev/ttyUSB0?baud=19200&flow=rtscts&bits=8&parity=none&stop=1`, `serial:COM3`; what is shown here may be
 *   left out;
 * - `usb:///dev/usb/lp0`, or `usb:04b8:0e15` and `usb:04b8:0e15:SERIAL` for that device wherever it is plugged in;
 * - `cups:QUEUE`, `cups://HOST:631/QUEUE`;
 * - `virtual:`.
 */
export function readAddress(text: string): DeviceAddress | null {
  const [, scheme = '', rest = ''] = /^([a-z]+):(.*)$/s.exec(text) ?? [];
  switch (scheme) {
    case 'virtual':
      return rest === '' ? { kind: 'virtual' } : null;
    case 'tcp':
      return tcp(rest);
    case 'serial':
      return serial(text);
    case 'usb':
      return usb(rest);
    case 'cups':
      return cups(rest);
    default:
      return null;
  }
}

function tcp(rest: string): DeviceAddress | null {
  const [, text = ''] = /^\/\/([^/?#]+)\/?(?:\?.*)?$/.exec(rest) ?? [];
  const place = authority(text, RAW_PORT);
  return place && { kind: 'tcp', ...place };
}

/** The zone of an address (`%eth0`) is written as it is, or as a URL has it (`%25eth0`). */
function authority(text: string, usual: number): { host: string; port: number } | null {
  const { six, host, port } = AUTHORITY.exec(text)?.groups ?? {};
  const number = port === undefined ? usual : Number(port);
  if (number < 1 || number > MOST_PORT) return null;
  if (six === undefined) return host === undefined ? null : { host: host.toLowerCase(), port: number };
  const address = six.replace('%25', '%');
  return isIPv6(address) ? { host: address, port: number } : null;
}

function serial(text: string): DeviceAddress | null {
  const url = URL.parse(text);
  const path = decoded(url?.pathname ?? '');
  const line = url && lineOf(url.searchParams);
  return line && path !== null && path !== '' ? { kind: 'serial', path, ...line } : null;
}

/** What is left out is as most printers come. */
function lineOf(settings: URLSearchParams): Omit<SerialAddress, 'path'> | null {
  const ask = (name: string, usual: string): string => settings.get(name) ?? usual;
  const baudRate = Number(ask('baud', String(BAUD_RATE)));
  const flow = FLOWS.find((known) => known === ask('flow', 'rtscts'));
  const parity = PARITIES.find((known) => known === ask('parity', 'none'));
  const bits = BITS.find((known) => String(known) === ask('bits', '8'));
  const stop = STOPS.find((known) => String(known) === ask('stop', '1'));
  if (!Number.isInteger(baudRate) || baudRate <= 0 || !flow) return null;
  return parity && bits && stop ? { baudRate, flow, bits, parity, stop } : null;
}

function usb(rest: string): DeviceAddress | null {
  const [, file] = /^\/\/(\/[^?#]+)$/.exec(rest) ?? [];
  const path = file === undefined ? null : decoded(file);
  if (path !== null) return { kind: 'usb', path };
  const {
    vendor,
    product,
    serial: number,
  } = /^(?<vendor>[\da-f]{4}):(?<product>[\da-f]{4})(?::(?<serial>[^\s/?#]+))?$/i.exec(rest)?.groups ?? {};
  if (vendor === undefined || product === undefined) return null;
  const own = number === undefined ? null : decoded(number);
  return {
    kind: 'usb-id',
    vendor: vendor.toLowerCase(),
    product: product.toLowerCase(),
    serial: own,
  };
}

function cups(rest: string): DeviceAddress | null {
  const [, text = 'localhost', name = ''] = /^(?:\/\/([^/?#]+)\/)?([^/?#]+)$/.exec(rest) ?? [];
  const place = authority(text, IPP_PORT);
  const queue = decoded(name);
  return place && queue !== null && QUEUE.test(queue) ? { kind: 'cups', ...place, queue } : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The address of a USB device by what it is, as `readAddress` reads it. */
export function usbAddress({ vendor, product, serial: number }: UsbIdentity): string {
  return `usb:${vendor}:${product}${number === null ? '' : `:${encodeURIComponent(number)}`}`;
}

/** The address of a queue, as `readAddress` reads it. */
export function queueAddress({ host, port, queue }: QueueAddress): string {
  const name = encodeURIComponent(queue);
  if (host === 'localhost' && port === IPP_PORT) return `cups:${name}`;
  return `cups://${host.includes(':') ? `[${host}]` : host}:${port}/${name}`;
}
