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
    for (const entry of [...this.all]) entry.call();
  }
}
