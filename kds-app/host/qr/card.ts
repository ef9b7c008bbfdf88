import type { Mark } from '#shared/contract/sheet.ts';
import type { Box } from './layout.ts';
import { bar, code, stacked, words } from './marks.ts';
import type { Printed } from './printed.ts';

const EDGE = 9;
const CODE = 55;
const WIFI = 25;

/** A card of A6 for the desk of a room: one side, the code as large as it goes. */
export function drawCard(each: Printed, { x, y, width, height }: Box): Mark[] {
  const inner = { x: x + EDGE, width: width - 2 * EDGE };
  const middle = { align: 'middle' } as const;
  return [
    bar(inner.x, y + EDGE, inner.width),
    words(each.siteName, { ...inner, y: y + 16.5, size: 14 }, { bold: true, ...middle }),
    words(each.name, { ...inner, y: y + 28, size: 30 }, { bold: true, ...middle }),
    code(each.url, x + (width - CODE) / 2, y + 31, CODE),
    ...stacked(each.lines, { ...inner, y: y + 91 }, { sizes: [11, 9], step: 4.6, align: 'middle' }),
    ...wifi(each, { x: inner.x, y: y + height - 41, width: inner.width }),
    words(each.typing.words, { ...inner, y: y + height - 12, size: 7 }, { quiet: true, ...middle }),
    words(each.typing.address, { ...inner, y: y + height - 8, size: 8.5 }, { bold: true, ...middle }),
  ];
}

function wifi({ wifi: network }: Printed, { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>): Mark[] {
  if (network === null) return [];
  const beside = { x: x + WIFI + 3, width: width - WIFI - 3, size: 9 };
  const [name = '', secret = ''] = network.lines;
  return [
    code(network.says, x, y, WIFI),
    words(network.title, { ...beside, y: y + 8, size: 10 }, { bold: true }),
    words(name, { ...beside, y: y + 13.5 }),
    words(secret, { ...beside, y: y + 18.5 }),
  ];
}
