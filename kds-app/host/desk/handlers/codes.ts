import { refusal } from '#shared/basics/refusal.ts';
import { err, ok } from '#shared/basics/result.ts';
import type { Place } from '#shared/floor/place.ts';
import type { Ask, Drafted } from '../draft.ts';
import { putPlace } from './sittings.ts';

/** Makes every printed code of these places worthless. Who sits there stays, and so do their telephones. */
export function rotateCodes(placeIds: readonly string[], ask: Ask): Drafted {
  return changed(placeIds, ask, (place) => ({ ...place, codeVersion: place.codeVersion + 1 }));
}

/** Remembers that the codes of these places were printed as they are now, and for which address. */
export function codesPrinted(placeIds: readonly string[], address: string, ask: Ask): Drafted {
  return changed(placeIds, ask, (place) => ({
    ...place,
    printed: { version: place.codeVersion, address, at: ask.now },
  }));
}

function changed(placeIds: readonly string[], ask: Ask, change: (place: Place) => Place): Drafted {
  const places = [...new Set(placeIds)].flatMap((id) => ask.shelves.get('place', id)?.body ?? []);
  const [first] = places;
  if (!first || places.length < new Set(placeIds).size)
    return err(refusal('not_found', 'There is no such table or room. Look again: one was removed.'));
  return ok({
    about: { kind: 'place', id: first.id },
    effects: places.map((place) => putPlace(change(place))),
  });
}
