import { StaffId } from '#shared/basics/ids.ts';
import type { Instant } from '#shared/basics/instant.ts';
import { must } from '#shared/basics/result.ts';
import type { Kitchen } from '#shared/kitchen/capacity-kitchen.ts';
import type { Spread } from '#shared/kitchen/capacity-spread.ts';
import type { OrderWork } from '#shared/kitchen/capacity-work.ts';
import type { Settings } from '#shared/floor/settings.ts';
import type { Menu } from '#shared/menu/menu.ts';
import type { OrderContext } from '#shared/orders/context.ts';
import type { Asker } from './commands.ts';
import type { KitchenLoad } from './kitchen-load.ts';
import type { Shelves } from './shelves.ts';

type SetUp = Omit<OrderContext, 'now' | 'by' | 'capacity'>;

/** The kitchen's work at one moment. */
export interface KitchenNow {
  readonly now: Instant;
  readonly settings: Settings;
  readonly works: ReadonlyMap<string, readonly OrderWork[]>;
  readonly kitchen: Kitchen;
  readonly spread: Spread;
}

/** The id of the one settings document. */
export const SITE = 'site';

/**
 * What decisions read of the house's set-up, made anew only when set-up changes: an order must cost the same whether
 * the menu has ten items or a thousand.
 */
export class House {
  readonly #shelves: Shelves;
  readonly #load: KitchenLoad;
  #set: SetUp | null = null;

  constructor(shelves: Shelves, load: KitchenLoad) {
    this.#shelves = shelves;
    this.#load = load;
  }

  /** Forget what was read: set-up or stock has changed. */
  stale(): void {
    this.#set = null;
    this.#load.stale(this.#shelves);
  }

  get settings(): Settings {
    return this.#read().settings;
  }

  context(now: Instant, by: Asker): OrderContext {
    const set = this.#read();
    const state = this.#shelves.get('capacity', SITE)?.body ?? null;
    const capacity = this.#load.capacity(set, state, now);
    const who = { role: by.role, name: by.name, staffId: staffIdOf(by) };
    return { ...set, now, by: who, capacity };
  }

  /** What the kitchen has to do now, for whoever wants to know more than one order's part of it. */
  load(now: Instant): KitchenNow {
    const set = this.#read();
    const { settings } = set;
    const works = this.#load.works(set);
    return { now, settings, works, kitchen: this.#load.kitchen(set, now), spread: this.#load.spread() };
  }

  #read(): SetUp {
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
