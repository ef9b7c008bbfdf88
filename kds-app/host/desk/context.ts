import { StaffId } from '#shared/basics/ids.ts';
import type { Instant } from '#shared/basics/instant.ts';
import { must } from '#shared/basics/result.ts';
import type { Settings } from '#shared/floor/settings.ts';
import type { Menu } from '#shared/menu/menu.ts';
import type { OrderContext } from '#shared/orders/context.ts';
import type { Asker } from './commands.ts';
import type { Shelves } from './shelves.ts';

/** The id of the one settings document. */
export const SITE = 'site';

/**
 * What decisions read of the house's set-up, made anew only when set-up changes: an order must cost the same whether
 * the menu has ten items or a thousand.
 */
export class House {
  readonly #shelves: Shelves;
  #set: Omit<OrderContext, 'now' | 'by'> | null = null;

  constructor(shelves: Shelves) {
    this.#shelves = shelves;
  }

  /** Forget what was read: set-up or stock has changed. */
  stale(): void {
    this.#set = null;
  }

  get settings(): Settings {
    return this.#read().settings;
  }

  context(now: Instant, by: Asker): OrderContext {
    return { ...this.#read(), now, by: { role: by.role, name: by.name, staffId: staffIdOf(by) } };
  }

  #read(): Omit<OrderContext, 'now' | 'by'> {
    this.#set ??= {
      menu: menuOf(this.#shelves),
      settings: must(this.#shelves.get('settings', SITE)?.body, 'the settings of the site'),
      routes: this.#shelves.bodies('route'),
      stations: new Map(this.#shelves.bodies('station').map((station) => [station.id, station])),
    };
    return this.#set;
  }
}

/** Ids come from sessions as text; what is not an id is nobody. */
function staffIdOf({ staffId }: Asker): StaffId | null {
  return StaffId.safeParse(staffId).data ?? null;
}

/** The menu as it stands on the shelves. */
export function menuOf(shelves: Shelves): Menu {
  return {
    items: new Map(shelves.bodies('item').map((item) => [item.id, item])),
    categories: new Map(shelves.bodies('category').map((category) => [category.id, category])),
    groups: new Map(shelves.bodies('group').map((group) => [group.id, group])),
  };
}
