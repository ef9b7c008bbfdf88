import { SmsSettings } from '#shared/floor/notice-settings.ts';
import { err, ok } from '#shared/basics/result.ts';
import type { Reading } from '../reading.ts';

type Headers = SmsSettings['headers'];

/** `X-Sender: Copper; X-Type: plain`. */
export function headersText(headers: Headers): string {
  return headers.map(({ name, value }) => `${name}: ${value}`).join('; ');
}

export function readHeaders(text: string): Reading<Headers> {
  const headers = text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [name = '', ...value] = part.split(':');
      return { name: name.trim(), value: value.join(':').trim() };
    });
  const read = SmsSettings.shape.headers.safeParse(headers);
  const whole = headers.every(({ name, value }) => name !== '' && value !== '');
  return read.success && whole ? ok(read.data) : err('Headers look like X-Sender: Copper; X-Type: plain.');
}
