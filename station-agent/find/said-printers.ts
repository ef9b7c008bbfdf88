import { isIPv4, isIPv6 } from 'node:net';
import type { PrinterFinding } from '#shared/kitchen/printer-search.ts';
import { isOutside, type OwnNetwork } from './networks.ts';

/** The services under which printers say over mDNS that they are there. */
export const PRINTER_SERVICES = ['pdl-datastream', 'printer', 'ipp'] as const;
type PrinterService = (typeof PRINTER_SERVICES)[number];

/** What was said over mDNS: by anybody who likes, so that nothing in it is to be relied upon. */
export interface Said {
  readonly service: PrinterService;
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly addresses: readonly string[];
  /** Where the answer came from. */
  readonly from: string | null;
  readonly text: Readonly<Record<string, string>>;
}

const RAW_PORT = 9100;

/**
 * Printers among what was said. One host that says it is there for raw bytes is that and nothing more; who only speaks
 * of other services is taken to listen for raw bytes at the usual port, as receipt printers do. A queue of a print server
 * is one address for each.
 */
export function printersSaid(said: readonly Said[], networks: readonly OwnNetwork[]): PrinterFinding[] {
  const found = new Map<string, PrinterFinding>();
  const ordered = said.toSorted((a, b) => rank(a) - rank(b));
  for (const one of ordered) {
    const host = reachable(one, networks);
    if (host === null) continue;
    const queue = queueOf(one);
    const key = queue === null ? host : `${host} ${queue}`;
    if (!found.has(key)) found.set(key, finding(one, { host, queue, outside: isOutside(host, networks) }));
  }
  return [...found.values()];
}

function rank({ service }: Said): number {
  return PRINTER_SERVICES.indexOf(service);
}

/** The address that is nearest: in a network of this machine, of the kind that every network has. */
function reachable({ addresses, from }: Said, networks: readonly OwnNetwork[]): string | null {
  const all = [...addresses, ...(from === null ? [] : [from])].filter(
    // Without the interface that it belongs to, an address of the cable leads nowhere.
    (address) => isIPv4(address) || (isIPv6(address) && !/^fe[89ab]/i.test(address)),
  );
  const inside = all.filter((address) => !isOutside(address, networks));
  return [...inside.filter(isIPv4), ...inside, ...all.filter(isIPv4), ...all][0] ?? null;
}

/** The queue of a print server that is meant; null: the printer itself speaks. */
function queueOf({ service, text }: Said): string | null {
  const path = /^printers\/([^/\s#?]{1,127})$/.exec(text['rp'] ?? '');
  return service === 'ipp' ? (path?.[1] ?? null) : null;
}

interface Where {
  readonly host: string;
  readonly queue: string | null;
  readonly outside: boolean;
}

function finding({ service, name, port, text }: Said, { host, queue, outside }: Where): PrinterFinding {
  const at = isIPv6(host) ? `[${host}]` : host;
  const raw = `tcp://${at}:${service === 'pdl-datastream' ? port : RAW_PORT}`;
  return {
    address: queue === null ? raw : `cups://${at}:${port}/${encodeURIComponent(queue)}`,
    name: (text['note'] ? `${name} (${text['note']})` : name).slice(0, 80),
    ...kindOf(text),
    how: queue === null ? 'mdns' : 'queue',
    outside,
  };
}

/** Who made it and what it is called, as far as it says: `usb_MFG`, `usb_MDL`, `ty` or `product`. */
function kindOf(text: Said['text']): Pick<PrinterFinding, 'maker' | 'model'> {
  const product = /^\((.*)\)$/.exec(text['product'] ?? '')?.[1];
  const model = text['usb_MDL'] || text['ty'] || product || null;
  return { maker: text['usb_MFG']?.slice(0, 60) || null, model: model?.slice(0, 80) ?? null };
}
