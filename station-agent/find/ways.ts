import type { PrinterFinding } from '#shared/kitchen/printer-search.ts';
import type { Way } from './search-room.ts';

/** A USB printer as far as finding it goes. */
interface PluggedIn {
  readonly address: string;
  readonly path: string;
  readonly maker: string | null;
  readonly model: string | null;
}

export interface WayParts {
  readonly usb: () => Promise<readonly PluggedIn[]>;
}

/** Every way to printers that are not set up yet. */
export function waysToPrinters({ usb }: WayParts): Way[] {
  return [{ name: 'the USB devices', find: async () => (await usb()).map(usbFinding) }];
}

function usbFinding({ address, path, maker, model }: PluggedIn): PrinterFinding {
  const name = [maker, model].filter((part) => part !== null).join(' ');
  return { address, name: (name || path).slice(0, 80), maker, model, how: 'usb', outside: false };
}
