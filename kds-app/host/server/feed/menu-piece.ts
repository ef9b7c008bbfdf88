import { itemForGuests } from '#shared/contract/views.ts';
import { onlyIn } from '#shared/menu/menu.ts';
import type { Held } from '../../desk/api.ts';
import { piece, type Piece } from './piece.ts';

/** What a menu is made of. */
type OfMenu = Held<'item'> | Held<'category'> | Held<'group'>;

export function isOfMenu(held: Held): held is OfMenu {
  return held.kind === 'item' || held.kind === 'category' || held.kind === 'group';
}

const made = new WeakMap<Held, Map<string, Piece>>();

/** A part of the menu as guests get it who read one language; each version is made once per language. */
export function menuPieceIn(held: OfMenu, language: string): Piece {
  const known = made.get(held) ?? new Map<string, Piece>();
  made.set(held, known);
  const { kind, id, seq } = held;
  const told = known.get(language) ?? piece(kind, id, seq, JSON.stringify(bodyIn(held, language)));
  known.set(language, told);
  return told;
}

function bodyIn(held: OfMenu, language: string): object | null {
  if (held.body === null) return null;
  const body = onlyIn(held.body, language);
  if ('recipe' in body) return itemForGuests(body);
  if (!('modifiers' in body)) return body;
  const modifiers = body.modifiers.map((each) => ({ ...onlyIn(each, language), names: {} }));
  return { ...body, modifiers };
}
