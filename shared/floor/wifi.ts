import type { WifiSettings } from './settings.ts';

/** Signs that mean something in a Wi-Fi code. */
const SIGNS = /[\\;,:"]/g;
/** Readers may take this for bytes instead of letters. */
const HEX = /^[0-9A-Fa-f]+$/;

/** What a Wi-Fi code says, as telephones read it (`WIFI:T:WPA;S:name;P:password;;`); null without a network. */
export function wifiCode({ ssid, password, hidden }: WifiSettings): string | null {
  if (ssid === '') return null;
  const parts = [
    password === '' ? 'T:nopass' : 'T:WPA',
    `S:${spelt(ssid)}`,
    ...(password === '' ? [] : [`P:${spelt(password)}`]),
    ...(hidden ? ['H:true'] : []),
  ];
  return `WIFI:${parts.join(';')};;`;
}

function spelt(text: string): string {
  const plain = text.replaceAll(SIGNS, String.raw`\$&`);
  return HEX.test(text) ? `"${plain}"` : plain;
}
