import type { House } from '#shared/contract/house.ts';
import { say } from '#shared/i18n/chooser/say.ts';

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

const floorCards = (): readonly Bare[] => [
  { href: '/waiter', name: say('waiter'), words: say('waiterIs') },
  { href: '/reception', name: say('reception'), words: say('receptionIs') },
  { href: '/runner', name: say('runner'), words: say('runnerIs') },
  { href: '/order', name: say('takeaway'), words: say('takeawayIs') },
  { href: '/board', name: say('board'), words: say('boardIs') },
];

/** Every page that this house has, by who uses it, the kitchen first. */
export function railsOf(house: House): Rail[] {
  const kitchen = house.stations.map(({ id, name }): Bare => ({
    href: `/kitchen/${encodeURIComponent(id)}`,
    name,
    words: id === 'expo' ? say('expoIs') : '',
  }));
  const paper =
    house.paperUrl === null ? [] : [{ href: house.paperUrl, name: say('paper'), words: say('paperIs') }];
  const office = { href: '/office', name: say('office'), words: say('officeIs') };
  const api = { href: '/api/docs', name: say('api'), words: say('apiIs') };
  const bare = [
    { name: say('kitchen'), cards: kitchen },
    { name: say('floor'), cards: floorCards() },
    { name: say('also'), cards: [office, ...paper, api] },
  ];
  let next = 1;
  return bare
    .filter((rail) => rail.cards.length > 0)
    .map(({ name, cards }) => ({
      name,
      cards: cards.map((card) => ({ ...card, digit: next <= 9 ? String(next++) : null })),
    }));
}
