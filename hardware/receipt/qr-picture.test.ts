import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPicture } from './qr-picture.ts';

const DATA = 'https://passline.example/ü';

test('the symbol is drawn module by module in the middle of the paper', () => {
  const { size, data } = encode(DATA, { ecc: 'M', border: 2 });
  const picture = qrPicture(DATA, 576);
  expect(picture).toMatchObject({ width: 576, height: size * 6 });
  const left = Math.floor((576 - size * 6) / 2);
  const isBlack = (x: number, y: number): boolean =>
    (((picture?.bits[y * 72 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1;
  const seen = data.map((line, y) => line.map((_, x) => isBlack(left + x * 6 + 3, y * 6 + 3)));
  expect(seen).toEqual(data);
});

test('on narrow paper its modules are smaller, and where they cannot be read there is none', () => {
  expect(qrPicture(DATA, 200)?.height).toBeLessThan(200);
  expect(qrPicture(DATA, 80)).toBeNull();
});
