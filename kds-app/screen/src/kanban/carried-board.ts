import type { KeyAction } from '../keys/keymap.ts';
import { SeenViews, type ShownBoards } from '../keys/shown-boards.ts';
import { carried, type Carried, type Carry, type Columns } from './carry.ts';

/** What lies on the board, and what the keys hold of it. */
export interface CarriedView {
  readonly columns: Columns;
  readonly carry: Carry;
}

const NOTHING: Carry = { chosen: null, over: null };

/** The board as its keys know it: each time that its orders lie otherwise, it is another board (`ShownBoards`). */
export class CarriedBoard {
  private readonly shown: ShownBoards;
  private readonly past = new SeenViews<CarriedView>();
  private places: string | null = null;
  private view: CarriedView = { columns: new Map(), carry: NOTHING };

  constructor(shown: ShownBoards) {
    this.shown = shown;
  }

  state(): CarriedView {
    return this.view;
  }

  /** The orders as they lie now. */
  lay(columns: Columns): void {
    const places = placesOf(columns);
    if (places !== this.places) this.past.ended(this.view, this.shown.next());
    this.places = places;
    this.view = { ...this.view, columns };
  }

  /**
   * Does what a key asks for; null: the orders moved as it was pressed, and nothing was done. `seen`: the board that its
   * presser saw, for a key of a bar that an agent reads; left out for a key that was pressed here.
   */
  press(action: KeyAction, seen?: string | null): Carried | null {
    const columns = seen === undefined || !isAimed(action) ? this.view.columns : this.aimedAt(action, seen);
    const done = columns && carried(this.view.carry, action, columns);
    if (!done || (seen !== undefined && !isHere(done.carry.chosen, this.view))) return null;
    this.view = { ...this.view, carry: done.carry };
    return done;
  }

  /** The columns in which a key from far is understood; null: nobody can say any more what it meant. */
  private aimedAt({ do: deed }: KeyAction, seen: string | null): Columns | null {
    const number = this.shown.numberOf(seen);
    const then = number === null ? null : this.past.at(number);
    if (then === 'now') return this.view.columns;
    if (then === null) return null;
    const { columns, carry } = this.view;
    if (then.carry.chosen !== carry.chosen || then.carry.over !== carry.over) return null;
    if (deed === 'go') return then.columns;
    return columnOf(carry.chosen, then.columns) === columnOf(carry.chosen, columns) ? columns : null;
  }
}

/** Keys that are about an order in its place. */
function isAimed({ do: deed }: KeyAction): boolean {
  return deed === 'bump' || deed === 'go';
}

function isHere(id: string | null, { columns }: CarriedView): boolean {
  return id === null || columnOf(id, columns) !== undefined;
}

function columnOf(id: string | null, columns: Columns) {
  return [...columns].find(([, rows]) => rows.some(({ order }) => order.id === id))?.[0];
}

function placesOf(columns: Columns): string {
  return [...columns]
    .map(([column, rows]) => [column, ...rows.map(({ order }) => order.id)].join(' '))
    .join('\n');
}
