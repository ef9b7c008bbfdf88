/** Dots, black or white: row by row from the top, each row in whole bytes, the leftmost dot in the highest bit. */
export interface Picture {
  /** In dots; a multiple of 8. */
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
}

/** One picture below the other, as wide as the first. */
export function stacked(upper: Picture, lower: Picture): Picture {
  const bits = new Uint8Array(upper.bits.length + lower.bits.length);
  bits.set(upper.bits);
  bits.set(lower.bits, upper.bits.length);
  return { width: upper.width, height: upper.height + lower.height, bits };
}

/** The picture in bands of at most so many dots of height. */
export function bands({ width, height, bits }: Picture, most: number): Picture[] {
  const stride = width / 8;
  const tops = Array.from({ length: Math.ceil(height / most) }, (_, index) => index * most);
  return tops.map((top) => {
    const high = Math.min(most, height - top);
    return { width, height: high, bits: bits.subarray(top * stride, (top + high) * stride) };
  });
}

/** Black dots in a row: where they begin and how many they are. */
export interface DotRun {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

export function dotRuns({ width, height, bits }: Picture): DotRun[] {
  const stride = width / 8;
  const found: DotRun[] = [];
  for (let y = 0; y < height; y += 1) {
    let from = -1;
    for (let x = 0; x <= width; x += 1) {
      const isBlack = x < width && (((bits[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1;
      if (isBlack && from < 0) from = x;
      if (!isBlack && from >= 0) {
        found.push({ x: from, y, length: x - from });
        from = -1;
      }
    }
  }
  return found;
}

const DLE = 0x10;
/** What follows `DLE` in the commands that a printer obeys wherever it finds them, in a picture too. */
const REAL_TIME: readonly number[] = [0x04, 0x05, 0x14];

/** The picture with a dot more wherever its bytes would be taken for a real-time command. */
export function harmless(picture: Picture): Picture {
  const bits = new Uint8Array(picture.bits);
  for (let at = 0; at + 1 < bits.length; at += 1) {
    if (bits[at] === DLE && REAL_TIME.includes(bits[at + 1] ?? 0)) bits[at] = DLE | 0x08;
  }
  return { ...picture, bits };
}
