import type { Listener, Unsubscribe } from './ports.ts';

/** The listeners of one store, each called once for every change, in the order in which they came. */
export class Listeners {
  private readonly all = new Set<{ readonly call: Listener }>();

  add(call: Listener): Unsubscribe {
    const entry = { call };
    this.all.add(entry);
    return () => {
      this.all.delete(entry);
    };
  }

  call(): void {
    // A listener may add others: they hear of the next change.
    for (const entry of Array.from(this.all)) entry.call();
  }
}
