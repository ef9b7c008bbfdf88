import { bands, type Picture } from '../receipt/picture.ts';

/** Dots of height of what `ESC X` prints at once. */
export const BAND_HEIGHT = 24;

/** One band of a picture as `ESC X` takes it. */
export interface Band {
  /** Three bytes for each column from the left, the highest bit of the first at the top. */
  readonly columns: readonly number[];
  readonly height: number;
}

/** The picture in bands from the top; the last may be lower. */
export function bandsOf(picture: Picture): Band[] {
  return bands(picture, BAND_HEIGHT).map((band) => ({
    columns: harmless(columnsOf(band)),
    height: band.height,
  }));
}

function columnsOf({ width, height, bits }: Picture): number[] {
  const columns = Array.from({ length: width * 3 }, () => 0);
  const stride = width / 8;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isBlack = (((bits[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1;
      if (isBlack) columns[x * 3 + (y >> 3)] = (columns[x * 3 + (y >> 3)] ?? 0) | (0x80 >> (y & 7));
    }
  }
  return columns;
}

/** `ESC ACK SOH` is obeyed wherever it is met, so a picture may not hold it: one dot is left white. */
function harmless(columns: number[]): number[] {
  return columns.map((byte, at) => {
    const isRequest = byte === 0x01 && columns[at - 1] === 0x06 && columns[at - 2] === 0x1b;
    return isRequest ? 0 : byte;
  });
}

/** The picture that a band of columns prints, as high as is asked for. */
export function pictureOf(columns: ArrayLike<number>, height: number): Picture {
  const width = Math.ceil(columns.length / 24) * 8;
  const bits = new Uint8Array((width / 8) * height);
  for (let at = 0; at < columns.length; at += 1) {
    const x = Math.floor(at / 3);
    for (let bit = 0; bit < 8; bit += 1) {
      const y = (at % 3) * 8 + bit;
      const isBlack = (((columns[at] ?? 0) >> (7 - bit)) & 1) === 1;
      const index = y * (width / 8) + (x >> 3);
      if (isBlack && y < height) bits[index] = (bits[index] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { width, height, bits };
}
