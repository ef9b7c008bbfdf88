import type { Mark } from '#shared/contract/sheet.ts';
import type { Box } from './layout.ts';
import { bar, code, stacked, turned, words } from './marks.ts';
import type { Printed } from './printed.ts';

const EDGE = 7;
const CODE = 44;
const WIFI = 20;

/** A tent of A6, folded across its middle: the same on both sides, the upper one upside down. */
export function drawTent(each: Printed, { x, y, width, height }: Box): Mark[] {
  const half = height / 2;
  const side = face(each, { x, y: y + half, width, height: half });
  const fold: Mark = {
    type: 'line',
    x: x + EDGE,
    y: y + half,
    width: width - 2 * EDGE,
    height: 0,
    fold: true,
  };
  return [fold, ...side, ...turned(side, { x: x + width / 2, y: y + half })];
}

function face(each: Printed, { x, y, width, height }: Box): Mark[] {
  const inner = { x: x + EDGE, width: width - 2 * EDGE };
  const column = { x: x + EDGE + CODE + 5, width: width - 2 * EDGE - CODE - 5 };
  return [
    bar(inner.x, y + 5, inner.width),
    words(each.siteName, { ...inner, y: y + 11.5, size: 11 }, { bold: true }),
    code(each.url, inner.x - 1, y + 14.5, CODE),
    words(each.name, { ...column, y: y + 23, size: 26 }, { bold: true }),
    ...stacked(each.lines, { ...column, y: y + 29.5 }, { sizes: [8.5, 7.5], step: 3.8, align: 'start' }),
    ...wifi(each, { x: column.x, y: y + 39, width: column.width }),
    words(each.typing.words, { ...inner, y: y + height - 9.5, size: 7 }, { quiet: true }),
    words(each.typing.address, { ...inner, y: y + height - 6, size: 8 }, { bold: true }),
  ];
}

function wifi({ wifi: network }: Printed, { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>): Mark[] {
  if (network === null) return [];
  const beside = { x: x + WIFI + 1.5, width: width - WIFI - 1.5, size: 7 };
  const [name = '', secret = ''] = network.lines;
  return [
    code(network.says, x - 1, y + 4, WIFI),
    words(network.title, { ...beside, y: y + 8, size: 7.5 }, { bold: true }),
    words(name, { ...beside, y: y + 12 }),
    words(secret, { ...beside, y: y + 16 }),
  ];
}
