import type { Place } from './place.ts';

/** The address behind a place's printed code. */
export function codeAddress(origin: string, place: Pick<Place, 'kind'>, code: string): string {
  return `${origin}/${place.kind === 'room' ? 'r' : 't'}/${encodeURIComponent(code)}`;
}

/** The same as a person types it. */
export function typedAddress(url: string): string {
  return url.replace(/^http:\/\//, '');
}
