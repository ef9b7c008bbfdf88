/** How a serial device says that its small buffer is full: by its wires, by characters, or not at all. */
export type SerialFlow = (typeof FLOWS)[number];

const FLOWS = ['rtscts', 'xonxoff', 'none'] as const;

/** Where a device is, as it stands in a printer's set-up. */
export type DeviceAddress =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | {
      readonly kind: 'serial';
      readonly path: string;
      readonly baudRate: number;
      readonly flow: SerialFlow;
    }
  /** A simulated printer of this agent. */
  | { readonly kind: 'virtual' };

/** The port on which network printers take raw bytes. */
const RAW_PORT = 9100;
const BAUD_RATE = 19_200;

/**
 * Reads `tcp://192.168.1.50:9100` (the port may be left out), `serial:///dev/ttyUSB0?baud=19200&flow=rtscts` (19200 and
 * rtscts may be left out), `serial:COM3?baud=9600` or `virtual:`. Null when it is none of these.
 */
export function readAddress(text: string): DeviceAddress | null {
  if (text === 'virtual:') return { kind: 'virtual' };
  const url = URL.parse(text);
  if (url?.protocol === 'tcp:') return tcp(url);
  return url?.protocol === 'serial:' ? serial(url) : null;
}

function tcp({ hostname, port }: URL): DeviceAddress | null {
  const host = hostname.replace(/^\[|\]$/g, '');
  return host === '' ? null : { kind: 'tcp', host, port: port === '' ? RAW_PORT : Number(port) };
}

function serial({ pathname, searchParams }: URL): DeviceAddress | null {
  const baudRate = Number(searchParams.get('baud') ?? BAUD_RATE);
  const isRate = Number.isInteger(baudRate) && baudRate > 0;
  const flow = FLOWS.find((known) => known === (searchParams.get('flow') ?? 'rtscts'));
  if (pathname === '' || !isRate || !flow) return null;
  return { kind: 'serial', path: decodeURIComponent(pathname), baudRate, flow };
}
