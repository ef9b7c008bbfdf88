import { readdir } from 'node:fs/promises';
import type { PrinterFinding } from '#shared/kitchen/printer-search.ts';

/** Where Linux keeps serial lines under names that stay the same; other systems have no such place. */
const PLACE = '/dev/serial/by-id';

/** The serial lines of this machine. What hangs at them cannot be seen: it may be a printer, or a bump bar. */
export async function serialLines(place: string = PLACE): Promise<PrinterFinding[]> {
  const names = await readdir(place).catch(() => []);
  return names.map((name) => ({
    address: `serial://${place}/${encodeURIComponent(name)}`,
    name: wordsOf(name).slice(0, 80),
    maker: null,
    model: null,
    how: 'serial',
    outside: false,
  }));
}

/** `usb-FTDI_FT232R_USB_UART_A900-if00-port0` is `FTDI FT232R USB UART A900`. */
function wordsOf(name: string): string {
  const [, words = name] = /^(?:[a-z]+-)?(.*?)(?:-if\d+)?(?:-port\d+)?$/.exec(name) ?? [];
  return words.replaceAll('_', ' ');
}
