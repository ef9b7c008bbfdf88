import type { Mark } from '#shared/contract/sheet.ts';
import type { Box } from './layout.ts';
import { code, words } from './marks.ts';
import type { Printed } from './printed.ts';

const EDGE = 3.5;
const CODE = 30;

/** A label of 70 by 37 mm, as sheets of 24 have them: the code, the place, and what to type. */
export function drawSticker(each: Printed, { x, y, width }: Box): Mark[] {
  const beside = { x: x + EDGE + CODE + 1, width: width - 2 * EDGE - CODE - 1 };
  const [line = '', other = ''] = each.lines;
  return [
    code(each.url, x + EDGE - 1, y + EDGE, CODE),
    words(each.siteName, { ...beside, y: y + 7.5, size: 7.5 }),
    words(each.name, { ...beside, y: y + 17, size: 22 }, { bold: true }),
    words(line, { ...beside, y: y + 22, size: 7 }),
    words(other, { ...beside, y: y + 25, size: 6.5 }),
    words(each.typing.address, { ...beside, y: y + 31, size: 6 }, { quiet: true }),
  ];
}
