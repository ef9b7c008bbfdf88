import type { Mark } from '#shared/contract/sheet.ts';

type Words = Extract<Mark, { type: 'text' }>;

/** A line of text; `y` is its baseline. */
export function words(
  text: string,
  at: Pick<Words, 'x' | 'y' | 'width' | 'size'>,
  look: Partial<Pick<Words, 'bold' | 'quiet' | 'align'>> = {},
): Mark {
  return { type: 'text', text, ...at, bold: false, quiet: false, align: 'start', turned: false, ...look };
}

export function code(says: string, x: number, y: number, side: number): Mark {
  return { type: 'code', says, x, y, side, turned: false };
}

/** The dark bar of the house, at the head of everything printed. */
export function bar(x: number, y: number, width: number): Mark {
  return { type: 'bar', x, y, width, height: 1.2 };
}

/** The same marks upside down around a point: what stands on the other side of a folded tent. */
export function turned(marks: readonly Mark[], middle: { readonly x: number; readonly y: number }): Mark[] {
  return marks.map((mark) => {
    const [x, y] = [2 * middle.x - mark.x, 2 * middle.y - mark.y];
    switch (mark.type) {
      case 'text':
      case 'code':
        return { ...mark, x, y, turned: true };
      case 'bar':
      case 'line':
        return { ...mark, x: x - mark.width, y: y - mark.height };
    }
  });
}

/** Lines below each other: the first one large, the others smaller, each `step` lower. */
export function stacked(
  lines: readonly string[],
  at: { readonly x: number; readonly y: number; readonly width: number },
  { sizes, step, align }: { sizes: readonly [number, number]; step: number; align: 'start' | 'middle' },
): Mark[] {
  return lines.map((line, index) =>
    words(
      line,
      { ...at, y: at.y + index * step, size: index === 0 ? sizes[0] : sizes[1] },
      { bold: index === 0, align },
    ),
  );
}
