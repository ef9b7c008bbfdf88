import { plus } from '#shared/basics/instant.ts';
import type { Random } from '#shared/client/ports.ts';
import {
  isFor,
  left,
  type Allergen,
  type Item,
  type ModifierGroup,
  type OrderType,
} from '#shared/menu/menu.ts';
import type { OrderPlace } from '#shared/orders/order.ts';
import type { PracticeHouse } from './house.ts';
import { oneOf } from './random.ts';

/** What somebody orders, as `POST /orders` takes it, and where it goes. */
export interface Wanted {
  readonly place: OrderPlace | null;
  readonly order: { readonly items: readonly object[] } & Readonly<Record<string, unknown>>;
}

const NAMES = ['Aoife', 'Ben', 'Chiara', 'Daan', 'Ewa', 'Farid', 'Grace', 'Hugo', 'Ines', 'Jonas'] as const;
const NOTES = ['Sauce on the side', 'No salt', 'Cut in half', 'Extra hot', 'Well done please'] as const;
const RARELY: readonly Allergen[] = ['nuts', 'gluten', 'milk', 'sesame', 'fish', 'eggs'];

/** A party, a takeaway or an order for later, as a house like this one gets them. */
export function wantedBy(house: PracticeHouse, now: string, random: Random): Wanted | null {
  const kind = kindOf(house, random);
  const type: OrderType = kind === 'table' ? 'dine_in' : 'takeout';
  const dishes = [...house.items.values()].filter((item) => isFor(item, type) && left(item) !== 0);
  if (dishes.length === 0) return null;
  const guests = 1 + Math.floor(random() * 4);
  const items = itemsFor(house, dishes, guests, random);
  const place = kind === 'table' ? placeOf(house, random) : null;
  const order = {
    orderType: type,
    items,
    guests: kind === 'table' ? guests : null,
    customer: kind === 'table' ? null : { name: oneOf(NAMES, random) },
    allergies: random() < 0.12 ? [allergyAt(house, items, random)] : [],
    vip: random() < 0.05,
    firstTime: random() < 0.06,
    specialInstructions: '',
    requestedFor: kind === 'later' ? plus(now, (12 + random() * 10) * 60_000) : null,
  };
  return { place, order };
}

function kindOf(house: PracticeHouse, random: Random): 'table' | 'away' | 'later' {
  const draw = random();
  if (draw < 0.06) return 'later';
  return draw < 0.3 || house.places.length === 0 ? 'away' : 'table';
}

function placeOf(house: PracticeHouse, random: Random): OrderPlace {
  const tables = house.places.filter(({ kind }) => kind === 'table');
  const { id, kind, name } = oneOf(tables.length > 0 ? tables : house.places, random);
  return { id, kind, name };
}

function itemsFor(house: PracticeHouse, dishes: readonly Item[], guests: number, random: Random) {
  const wanted = Math.max(1, Math.round(guests * (1 + random() * 0.6)));
  const chosen = new Map<string, { menuItemId: Item['id']; quantity: number; seat: number | null }>();
  for (let each = 0; each < wanted; each += 1) {
    const { id } = oneOf(dishes, random);
    const known = chosen.get(id);
    if (known) known.quantity += 1;
    else chosen.set(id, { menuItemId: id, quantity: 1, seat: null });
  }
  return [...chosen.values()].map((line) => ({
    ...line,
    modifiers: modifiersOf(house, line.menuItemId, random),
    specialInstructions: random() < 0.1 ? oneOf(NOTES, random) : '',
  }));
}

/** What has to be chosen, and now and then something more. */
function modifiersOf(house: PracticeHouse, itemId: Item['id'], random: Random) {
  const groups = house.items.get(itemId)?.modifierGroupIds ?? [];
  return groups.flatMap((id) => {
    const group = house.groups.get(id);
    return group ? chosenOf(group, random) : [];
  });
}

function chosenOf({ min, modifiers }: ModifierGroup, random: Random) {
  const possible = modifiers.filter(({ available }) => available);
  const count = Math.min(possible.length, min > 0 ? min : random() < 0.3 ? 1 : 0);
  const from = Math.floor(random() * possible.length);
  const picked = [...possible.slice(from), ...possible.slice(0, from)].slice(0, count);
  return picked.map(({ id }) => ({ modifierId: id }));
}

/** Half of those who declare one have ordered a dish that holds it: that is what the gate is there for. */
function allergyAt(
  house: PracticeHouse,
  items: readonly { menuItemId: Item['id'] }[],
  random: Random,
): Allergen {
  const held = items.flatMap(({ menuItemId }) => house.items.get(menuItemId)?.allergens ?? []);
  return held.length > 0 && random() < 0.5 ? oneOf(held, random) : oneOf(RARELY, random);
}
