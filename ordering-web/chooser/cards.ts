import type { House } from '#shared/contract/house.ts';

/** A page of the house, as a card that opens it. */
export interface Card {
  readonly href: string;
  readonly name: string;
  /** What it is for, in a few words. */
  readonly words: string;
  /** The key that opens it; only the first nine have one. */
  readonly digit: string | null;
}

/** Cards that hang from one rail. */
export interface Rail {
  readonly name: string;
  readonly cards: readonly Card[];
}

type Bare = Omit<Card, 'digit'>;

const FLOOR: readonly Bare[] = [
  { href: '/waiter', name: 'Waiter', words: 'Tables and orders' },
  { href: '/reception', name: 'Reception', words: 'Rooms and breakfast' },
  { href: '/runner', name: 'Runner', words: 'What is ready to carry' },
  { href: '/order', name: 'Takeaway', words: 'A guest orders ahead' },
  { href: '/board', name: 'Pick-up board', words: 'Numbers that are ready' },
];

/** Every page that this house has, by who uses it, the kitchen first. */
export function railsOf(house: House): Rail[] {
  const kitchen = house.stations.map(({ id, name }): Bare => ({
    href: `/kitchen/${encodeURIComponent(id)}`,
    name,
    words: id === 'expo' ? 'Every order' : '',
  }));
  const paper =
    house.paperUrl === null
      ? []
      : [{ href: house.paperUrl, name: 'Paper', words: 'What the printers printed' }];
  const office = { href: '/office', name: 'Office', words: 'How the kitchen is set' };
  const api = { href: '/api/docs', name: 'API', words: 'For programs' };
  const bare = [
    { name: 'Kitchen', cards: kitchen },
    { name: 'Floor', cards: FLOOR },
    { name: 'Also', cards: [office, ...paper, api] },
  ];
  let next = 1;
  return bare
    .filter((rail) => rail.cards.length > 0)
    .map(({ name, cards }) => ({
      name,
      cards: cards.map((card) => ({ ...card, digit: next <= 9 ? String(next++) : null })),
    }));
}
