import type { SheetCard, SheetOrder } from '#shared/contract/sheet.ts';
import { typedAddress } from '#shared/floor/codes.ts';
import { wifiCode } from '#shared/floor/wifi.ts';
import { voices } from './phrases.ts';

/** What stands on the card of one place, whatever its form. */
export interface Printed {
  readonly siteName: string;
  readonly name: string;
  readonly url: string;
  /** What to do, in each language. */
  readonly lines: readonly string[];
  readonly wifi: { readonly says: string; readonly title: string; readonly lines: readonly string[] } | null;
  /** What to type when the camera fails, and what leads to it. */
  readonly typing: { readonly words: string; readonly address: string };
}

/** Puts the words of one place together. */
export function printed(order: SheetOrder, card: SheetCard): Printed {
  const all = voices(order.languages);
  const [say] = all;
  const { ssid, password } = order.wifi;
  const says = wifiCode(order.wifi);
  const secret = password === '' ? say('open') : say('password', { password });
  return {
    siteName: order.siteName,
    name: card.name,
    url: card.url,
    lines: all.map((each) => each(card.kind)),
    wifi: says === null ? null : { says, title: say('wifi'), lines: [ssid, secret] },
    typing: { words: say('typing'), address: typedAddress(card.url) },
  };
}
