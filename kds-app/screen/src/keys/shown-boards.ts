/**
 * Numbers the boards that this page shows, one after the other, and says each to the house. A key of a bar travels with
 * the number that was shown when it was pressed: a board that was sorted anew on its way does not change what it means.
 */
export class ShownBoards {
  private readonly run: string;
  private readonly tell: (version: string) => void;
  private number = 0;

  /** `run` names this life of the page: the numbers of an earlier one mean nothing here. */
  constructor(run: string, tell: (version: string) => void) {
    this.run = run;
    this.tell = tell;
  }

  /** From now on another board is shown; its number. */
  next(): number {
    this.number += 1;
    this.tell(`${this.run}.${this.number}`);
    return this.number;
  }

  /** The number behind a version; null for one that this page has not shown. */
  numberOf(version: string | null): number | null {
    const [run, number] = version?.split('.') ?? [];
    const found = Number(number);
    const known = run === this.run && Number.isInteger(found) && found <= this.number;
    return known ? found : null;
  }
}

/** As many boards are remembered: a key that saw an older one comes too late. */
const KEPT = 40;

/** The views that were shown, each until the number of the board that took its place. */
export class SeenViews<V> {
  private readonly past: { readonly until: number; readonly view: V }[] = [];

  /** A view has ended with the board of this number. */
  ended(view: V, until: number): void {
    this.past.push({ until, view });
    if (this.past.length > KEPT) this.past.shift();
  }

  /** What was shown under a number; `now` while it is shown still, null when it is forgotten. */
  at(number: number): V | 'now' | null {
    const found = this.past.find(({ until }) => until > number);
    if (!found) return 'now';
    const oldest = this.past[0] === found && this.past.length === KEPT;
    return oldest ? null : found.view;
  }
}
