import type { BumpBar } from '#shared/kitchen/keys.ts';
import type { BytePort } from '#hardware/byte-port.ts';
import type { LineStyle } from '#hardware/bump-bar/line-styles.ts';
import { VirtualBar } from '#hardware/virtual/bar/virtual-bar.ts';
import { BarShelf } from '#hardware/virtual/bar/bar-shelf.ts';

/** The simulated bump bars of this machine; each writes the bytes of its style into the agent's line. */
export class VirtualBars {
  readonly shelf = new BarShelf();

  /** The line of the simulated bar of this set-up. */
  plugInto({ id, name }: BumpBar, style: LineStyle): Promise<BytePort> {
    const known = this.shelf.find(id)?.bar;
    const bar = known?.style === style ? known : new VirtualBar(style);
    this.shelf.put({ id, name, bar });
    return bar.plug();
  }

  /** Takes down those whose id is not among these. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const { id } of this.shelf.all) if (!ids.has(id)) this.shelf.take(id);
  }
}
