import type { Place } from './place.ts';

/** The address behind a place's printed code. */
export function codeAddress(origin: string, place: Pick<Place, 'kind'>, code: string): string {
  return `${origin}/${place.kind === 'room' ? 'r' : 't'}/${encodeURIComponent(code)}`;
}

/** The path at which a telephone follows one order, and nothing else. */
export function followPath(orderId: string, code: string): string {
  return `/track/${encodeURIComponent(orderId)}.${code}`;
}

/** The same as a person types it. */
export function typedAddress(url: string): string {
  return url.replace(/^http:\/\//, '');
}

/** The code in what somebody has typed: all of the printed address, or its end, with spaces wherever they like. */
export function typedCode(text: string): string {
  const address = text
    .replaceAll(/\s/g, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
  return address.slice(address.lastIndexOf('/') + 1);
}
