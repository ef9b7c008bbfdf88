import { encode as encodeQr } from 'uqr';
import { QR } from './height.ts';
import { harmless, type Picture } from './picture.ts';

/** Dots of a module that phones still read from paper. */
const LEAST_MODULE = 3;

/** The symbol as dots in the middle of paper so many dots wide, for printers that make none; null when it does not fit. */
export function qrPicture(data: string, paperDots: number): Picture | null {
  const { size, data: modules } = encodeQr(data, { ecc: 'M', border: QR.border });
  const module = Math.min(QR.module, Math.floor(paperDots / size));
  if (module < LEAST_MODULE) return null;
  const stride = Math.ceil(paperDots / 8);
  const left = Math.floor((paperDots - size * module) / 2);
  const bits = new Uint8Array(stride * size * module);
  for (let y = 0; y < size * module; y += 1) {
    for (let x = 0; x < size * module; x += 1) {
      if (modules[Math.floor(y / module)]?.[Math.floor(x / module)] !== true) continue;
      const at = y * stride + ((left + x) >> 3);
      bits[at] = (bits[at] ?? 0) | (0x80 >> ((left + x) & 7));
    }
  }
  return harmless({ width: stride * 8, height: size * module, bits });
}
