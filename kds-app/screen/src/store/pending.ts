import type { By } from './moves.ts';

/** Something done here, shown at once, until the host shows it too. */
export interface Pending<Deed> {
  readonly key: string;
  readonly id: string;
  readonly deed: Deed;
  readonly by: By;
  /** The document as it was when this was done: once the answer came, another one means that the host shows it. */
  readonly base: unknown;
  readonly answered: boolean;
}

/**
 * Documents as the host last showed them, with what was done here since laid over them. Documents that nothing was
 * done to stay the same objects, and so does the map while nothing changes.
 */
export class Overlaid<Body, Deed> {
  private readonly apply: (body: Body, deed: Deed, by: By) => Body;
  private pending: readonly Pending<Deed>[] = [];
  private source: ReadonlyMap<string, Body> = new Map();
  private shown: ReadonlyMap<string, Body> | null = null;

  constructor(apply: (body: Body, deed: Deed, by: By) => Body) {
    this.apply = apply;
  }

  /** The documents as they are to be shown. */
  of(source: ReadonlyMap<string, Body>): ReadonlyMap<string, Body> {
    if (source !== this.source) {
      this.source = source;
      this.settle();
    }
    if (this.pending.length === 0) return source;
    this.shown ??= this.laidOver();
    return this.shown;
  }

  add(key: string, id: string, deed: Deed, by: By): void {
    this.change([...this.pending, { key, id, deed, by, base: this.source.get(id), answered: false }]);
  }

  /** The host has done it; it is shown from here until the host's own document comes. */
  answered(key: string): void {
    this.change(this.pending.map((each) => (each.key === key ? { ...each, answered: true } : each)));
    this.settle();
  }

  /** The host will not do it: what was shown before comes back. The deed that was taken back, if it was one of these. */
  refused(key: string): Pending<Deed> | null {
    const found = this.pending.find((each) => each.key === key) ?? null;
    if (found) this.change(this.pending.filter((each) => each.key !== key));
    return found;
  }

  /** Everything that was answered is in what the host has sent: there is nothing older to wait for. */
  settleAll(): void {
    this.change(this.pending.filter((each) => !each.answered));
  }

  private settle(): void {
    const left = this.pending.filter((each) => !each.answered || this.source.get(each.id) === each.base);
    this.change(left);
  }

  private change(pending: readonly Pending<Deed>[]): void {
    this.pending = pending;
    this.shown = null;
  }

  private laidOver(): ReadonlyMap<string, Body> {
    const shown = new Map(this.source);
    for (const { id, deed, by } of this.pending) {
      const body = shown.get(id);
      if (body !== undefined) shown.set(id, this.apply(body, deed, by));
    }
    return shown;
  }
}
