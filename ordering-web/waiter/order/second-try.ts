import { z } from 'zod';
import type { KeptCommand } from '#shared/client/command.ts';
import type { Place } from '#shared/floor/place.ts';
import type { Settings } from '#shared/floor/settings.ts';
import type { SentDraft } from '../kept.ts';
import { whereOf } from '../where.ts';
import type { Draft } from './draft.ts';
import { lineRequests, placeOrder } from './request.ts';

/** Another way to send what was refused. */
export interface SecondTry {
  /** `without`: what is sold out stays behind; `own`: as an order of its own, because the other is closed. */
  readonly how: 'without' | 'own';
  /** What stays behind, by name. */
  readonly names: readonly string[];
  readonly draft: Draft;
  /** The host's path below the API, and what goes there. */
  readonly joins: boolean;
  readonly body: object;
}

const Short = z.object({
  items: z.array(z.object({ menuItemId: z.string(), name: z.string(), left: z.number() })),
});

interface House {
  readonly places: readonly Pick<Place, 'id' | 'kind'>[];
  readonly settings: Pick<Settings, 'holdLaterCourses'>;
}

/** What else could be done with an order that was refused; null: only a person can say. */
export function secondTry(command: KeptCommand, back: SentDraft, house: House): SecondTry | null {
  const joins = command.address.endsWith('/items');
  if (command.refused?.code === 'out_of_stock') return without(command, back, house, joins);
  if (command.refused?.code === 'invalid_transition' && joins) {
    const draft = { ...back.draft, addTo: null };
    return { how: 'own', names: [], draft, joins: false, body: bodyOf(draft, back.at, house, false) };
  }
  return null;
}

/** The same without what there is not enough of. Null when nothing else was in it. */
function without(command: KeptCommand, back: SentDraft, house: House, joins: boolean): SecondTry | null {
  const short = Short.safeParse(command.refused);
  if (!short.success) return null;
  const gone = new Set(short.data.items.map((item) => item.menuItemId));
  const lines = back.draft.lines.filter((line) => !gone.has(line.itemId));
  if (lines.length === 0 || lines.length === back.draft.lines.length) return null;
  const draft = { ...back.draft, lines };
  const names = short.data.items.map((item) => item.name);
  return { how: 'without', names, draft, joins, body: bodyOf(draft, back.at, house, joins) };
}

function bodyOf(draft: Draft, at: string, { places, settings }: House, joins: boolean): object {
  if (joins) return { items: lineRequests(draft) };
  const where = whereOf(at);
  const place =
    where.kind === 'place'
      ? places.find((each) => each.id === where.id)
      : places.find((each) => each.kind === 'counter');
  return placeOrder(draft, place ?? null, settings);
}
