import type { Instant } from '../basics/instant.ts';
import type { Refusal } from '../basics/refusal.ts';
import type { Result } from '../basics/result.ts';
import type { StationId } from '../basics/ids.ts';
import type { Settings } from '../floor/settings.ts';
import type { Menu } from '../menu/menu.ts';
import type { Route, Station } from '../menu/routing.ts';
import type { Actor } from '../people/staff.ts';
import type { OrderFact } from './facts.ts';
import type { Capacity } from './promise.ts';

/** Everything that a decision about an order depends on, beside the order and the command. */
export interface OrderContext {
  readonly now: Instant;
  readonly by: Actor;
  readonly menu: Menu;
  readonly settings: Settings;
  readonly routes: readonly Route[];
  readonly stations: ReadonlyMap<StationId, Station>;
  /** What the kitchen can take on; left out where nobody asks, as on a tablet without the network. */
  readonly capacity?: Capacity;
}

/** The facts that a command makes, or why it is refused. */
export type Decision = Result<OrderFact[], Refusal>;
