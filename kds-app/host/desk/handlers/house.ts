import { z } from 'zod';
import { err, ok } from '#shared/basics/result.ts';
import { refusal } from '#shared/basics/refusal.ts';
import type { ChannelState } from '#shared/contract/notices.ts';
import { Settings } from '#shared/floor/settings.ts';
import { isStaff } from '#shared/people/roles.ts';
import { isClosed } from '#shared/orders/status.ts';
import type { CatalogueKind, Edit } from '../commands.ts';
import { SITE } from '../context.ts';
import type { Ask, Drafted } from '../draft.ts';
import type { Effect } from '../facts.ts';
import { PARSE } from '../shelves.ts';
import { barAfter } from './bars.ts';
import { printerAfter, printerGone } from './handover.ts';
import { approved, endedSitting, putPlace, sittingAt } from './sittings.ts';
import { stayFault } from './stays.ts';

type EditableKind = CatalogueKind | 'device';

/** Set-up: the thing becomes what was sent. The server has parsed it; the id is the path's. */
export function putThing(kind: EditableKind, id: string, body: unknown): Drafted {
  return ok({ about: { kind, id }, effects: [putOf(kind, id, body)] });
}

/** Set-up: the thing becomes what is made of it as it is now, changes that are still on their way to the disk included. */
export function editThing(kind: CatalogueKind, id: string, edit: Edit, ask: Ask): Drafted {
  const next = edit(ask.shelves.get(kind, id)?.body ?? null);
  if (!next.ok) return next;
  if (kind === 'bar')
    return putThing(kind, id, barAfter(ask.shelves.get('bar', id)?.body ?? null, PARSE.bar(next.value)));
  if (kind !== 'printer') return putThing(kind, id, next.value);
  const effects = printerAfter(ask.shelves.get('printer', id)?.body ?? null, PARSE.printer(next.value), ask);
  return ok({ about: { kind, id }, effects });
}

function putOf(kind: EditableKind, id: string, body: unknown): Effect {
  switch (kind) {
    case 'category':
      return { kind, id, facts: [{ type: 'put', body: PARSE.category(body) }] };
    case 'item':
      return { kind, id, facts: [{ type: 'put', body: PARSE.item(body) }] };
    case 'group':
      return { kind, id, facts: [{ type: 'put', body: PARSE.group(body) }] };
    case 'place':
      return { kind, id, facts: [{ type: 'put', body: PARSE.place(body) }] };
    case 'station':
      return { kind, id, facts: [{ type: 'put', body: PARSE.station(body) }] };
    case 'route':
      return { kind, id, facts: [{ type: 'put', body: PARSE.route(body) }] };
    case 'printer':
      return { kind, id, facts: [{ type: 'put', body: PARSE.printer(body) }] };
    case 'staff':
      return { kind, id, facts: [{ type: 'put', body: PARSE.staff(body) }] };
    case 'device':
      return { kind, id, facts: [{ type: 'put', body: PARSE.device(body) }] };
    default:
      return putScreens(kind, id, body);
  }
}

function putScreens(kind: 'profile' | 'screen' | 'bar', id: string, body: unknown): Effect {
  switch (kind) {
    case 'profile':
      return { kind, id, facts: [{ type: 'put', body: PARSE.profile(body) }] };
    case 'screen':
      return { kind, id, facts: [{ type: 'put', body: PARSE.screen(body) }] };
    case 'bar':
      return { kind, id, facts: [{ type: 'put', body: PARSE.bar(body) }] };
  }
}

/** Set-up: the thing is gone. What was ordered of it stays as it was. */
export function removeThing(kind: EditableKind, id: string, ask: Ask): Drafted {
  if (!ask.shelves.get(kind, id)?.body) return err(refusal('not_found', 'There is nothing of that name.'));
  const lodged = kind === 'place' ? stayFault(id, ask) : null;
  if (lodged) return err(lodged);
  const printer = kind === 'printer' ? ask.shelves.get('printer', id)?.body : null;
  const asked = printer ? printerGone(printer, ask) : [];
  return ok({ about: { kind, id }, effects: [{ kind, id, facts: [{ type: 'removed' }] }, ...asked] });
}

/** Changes the site's settings; what is left out stays. */
export function changeSettings(change: Partial<Settings>, ask: Ask): Drafted {
  const next = Settings.safeParse({ ...ask.shelves.get('settings', SITE)?.body, ...change });
  if (!next.success) return err(refusal('invalid_request', z.prettifyError(next.error)));
  const about = { kind: 'settings' as const, id: SITE };
  return ok({ about, effects: [{ ...about, facts: [{ type: 'put', body: next.data }] }] });
}

/** Somebody has a new PIN: history says when and by whom, and nothing of the PIN. */
export function pinSet(staffId: string, ask: Ask): Drafted {
  const person = ask.shelves.get('staff', staffId)?.body;
  if (!person) return err(refusal('not_found', 'There is no such person.'));
  return putThing('staff', staffId, { ...person, pinSetAt: ask.now });
}

/** A new party sits down. Opened by staff, a table that guests have begun may order (rule GT3). */
export function openPlace(placeId: string, ask: Ask): Drafted {
  const place = ask.shelves.get('place', placeId)?.body;
  if (!place) return err(refusal('not_found', 'There is no such table or room.'));
  const about = { kind: 'place' as const, id: placeId };
  if (!place.sitting) return ok({ about, effects: [putPlace({ ...place, sitting: sittingAt(place, ask) })] });
  const opened = ask.by.role === 'system' || isStaff(ask.by.role) ? approved(place, ask) : [];
  return ok({ about, effects: opened.length > 0 ? opened : [putPlace(place)] });
}

/** The party has left. Refused while the kitchen still works for it, so that food never loses its table. */
export function closePlace(placeId: string, ask: Ask): Drafted {
  const place = ask.shelves.get('place', placeId)?.body;
  if (!place) return err(refusal('not_found', 'There is no such table or room.'));
  const lodged = stayFault(placeId, ask);
  if (lodged) return err(lodged);
  const open = ask.shelves
    .bodies('order')
    .filter(
      (order) =>
        order.place?.id === placeId && order.sittingId === place.sitting?.id && !isClosed(order.status),
    );
  if (open.length > 0) {
    const numbers = open.map((order) => order.number).join(', ');
    return err(
      refusal('invalid_transition', `${place.name} still has open orders: ${numbers}. Close them first.`),
    );
  }
  return ok({ about: { kind: 'place', id: placeId }, effects: endedSitting(place, ask) });
}

/** The host says how a way of telling people does. */
export function reportChannel(state: ChannelState): Drafted {
  const about = { kind: 'channel' as const, id: state.id };
  return ok({ about, effects: [{ ...about, facts: [{ type: 'put', body: state }] }] });
}
