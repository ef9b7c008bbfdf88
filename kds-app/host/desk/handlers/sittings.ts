import { SittingId } from '#shared/basics/ids.ts';
import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import type { Place, Sitting } from '#shared/floor/place.ts';
import { isHere, type Stay } from '#shared/floor/stay.ts';
import { isStaff } from '#shared/people/roles.ts';
import type { Ask } from '../draft.ts';
import type { Effect } from '../facts.ts';

export function putPlace(place: Place): Effect {
  return { kind: 'place', id: place.id, facts: [{ type: 'put', body: place }] };
}

/** The guest who has checked into a room and is here; null: nobody, or no room. */
export function stayAt(placeId: string, ask: Ask): Stay | null {
  const stay = ask.shelves.get('stay', placeId)?.body;
  return isHere(stay) ? stay : null;
}

/** Who sits at a place: in a room for as long as the stay lasts, else the party that is there, else a new one. */
export function sittingAt(place: Place, ask: Ask): NonNullable<Place['sitting']> {
  const stay = stayAt(place.id, ask);
  if (stay) return { id: stay.sittingId, since: stay.checkedInAt, approved: true, code: null };
  return place.sitting ?? newSitting(ask);
}

/** A party begins. What guests begin by scanning a code may order at once only where the site lets every code. */
function newSitting(ask: Ask): Sitting {
  const isGuest = ask.by.role !== 'system' && !isStaff(ask.by.role);
  const { tableGate } = ask.house.settings.ordering;
  return {
    id: SittingId.parse(ask.newId()),
    since: ask.now,
    approved: !isGuest || tableGate === 'free',
    code: tableGate === 'code' ? digitsOf(ask.newId()) : null,
  };
}

/** Four digits out of the random part of an id of their own: nothing that guests are sent tells them. */
function digitsOf(id: string): string {
  return String(Number.parseInt(id.slice(-6), 36) % 10_000).padStart(4, '0');
}

/** The party has left: its telephones see nothing more, and what nobody sent is forgotten. */
export function endedSitting(place: Place, ask: Ask): Effect[] {
  const cart: Effect[] = ask.shelves.get('cart', place.id)?.body
    ? [{ kind: 'cart', id: place.id, facts: [{ type: 'removed' }] }]
    : [];
  return [putPlace({ ...place, sitting: null }), ...cart];
}

/** The house lets the party order (rules GT2 and GT3). Nothing when it may already. */
export function approved(place: Place, ask: Ask): Effect[] {
  const { sitting } = place;
  if (!sitting || sitting.approved) return [];
  const cart = ask.shelves.get('cart', place.id)?.body;
  const isIts = cart?.sittingId === sitting.id;
  return [
    putPlace({ ...place, sitting: { ...sitting, approved: true } }),
    ...(isIts
      ? [
          {
            kind: 'cart' as const,
            id: place.id,
            facts: [{ type: 'put' as const, body: { ...cart, approved: true, version: cart.version + 1 } }],
          },
        ]
      : []),
  ];
}

const NOT_OPEN = refusal(
  'forbidden',
  'Your table is not open yet. Ask a waiter to open it; your order stays here.',
  {
    extra: { ask: 'staff' },
  },
);

/** Why a guest's order is not taken at all; null where it is, perhaps to wait for somebody of the house (rule GT1). */
export function gateFault(place: Place, ask: Ask): Refusal | null {
  if (!isGated(place, ask)) return null;
  return ask.house.settings.ordering.tableGate === 'staff' ? NOT_OPEN : null;
}

/** The order of a guest whose table nobody of the house has opened or accepted yet. */
export function isGated(place: Place, ask: Ask): boolean {
  return ask.by.role === 'diner' && place.kind === 'table' && place.sitting?.approved === false;
}
