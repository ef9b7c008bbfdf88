import type { PrinterFinding } from '#shared/kitchen/printer-search.ts';
import type { Timers } from '#hardware/timers.ts';
import { ownNetworks } from './networks.ts';
import { neighbours, probe } from './probe.ts';
import { printersSaid } from './said-printers.ts';
import type { Way } from './search-room.ts';
import { serialLines } from './serial-lines.ts';

/** A printer that this machine knows of by itself, as far as finding it goes. */
interface Known {
  readonly address: string;
  readonly maker: string | null;
  readonly model: string | null;
}

export interface WayParts {
  readonly timers: Timers;
  /** Printers of the USB printer class that are plugged in. */
  readonly usb: () => Promise<readonly (Known & { readonly path: string })[]>;
  /** Queues of this machine's print server. */
  readonly queues: () => Promise<readonly (Known & { readonly queue: string })[]>;
  /** Addresses of the printers of the house. */
  readonly setUp: () => readonly string[];
}

/** Every way to printers that are not set up yet. */
export function waysToPrinters({ timers, usb, queues, setUp }: WayParts): Way[] {
  return [
    {
      name: 'the network',
      find: async () => {
        const networks = ownNetworks();
        const outside = networks.filter(({ family, internal }) => family === 4 && !internal);
        const addresses = outside.map(({ address }) => address);
        // Loaded when somebody looks for printers, which is hardly ever.
        const { listenForPrinters } = await import('./listen-for-printers.ts');
        return printersSaid(await listenForPrinters({ addresses, timers }), networks);
      },
    },
    {
      name: 'the addresses of the network',
      onlyProbing: true,
      find: () => probe({ hosts: neighbours(ownNetworks()), leaveAlone: hostsOf(setUp()) }),
    },
    {
      name: 'the USB printers',
      find: async () => (await usb()).map((one) => localFinding(one, 'usb', one.path)),
    },
    { name: 'the serial lines', find: () => serialLines() },
    {
      name: 'the print queues',
      find: async () => (await queues()).map((one) => localFinding(one, 'queue', one.queue)),
    },
  ];
}

function localFinding({ address, maker, model }: Known, how: 'usb' | 'queue', place: string): PrinterFinding {
  const kind = [maker, model].filter((part) => part !== null).join(' ');
  const name = how === 'queue' || kind === '' ? place : kind;
  return {
    address,
    name: name.slice(0, 80),
    maker: maker?.slice(0, 60) ?? null,
    model: model?.slice(0, 80) ?? null,
    how,
    outside: false,
  };
}

/** The hosts of network printers; those by name are not known by number, and are knocked at like any other. */
function hostsOf(addresses: readonly string[]): Set<string> {
  return new Set(addresses.flatMap((address) => /^tcp:\/\/([^/:?]+)/.exec(address)?.[1] ?? []));
}
