import type { Refusal } from '#shared/basics/refusal.ts';
import type { Result } from '#shared/basics/result.ts';
import type { CartCommand } from '#shared/floor/cart.ts';
import type { Settings } from '#shared/floor/settings.ts';
import type { ChannelState } from '#shared/contract/notices.ts';
import type { CheckIn, StayChange } from '#shared/floor/stay.ts';
import type { CapacityHand, StationLoad } from '#shared/kitchen/capacity-state.ts';
import type { BarReport } from '#shared/kitchen/keys.ts';
import type { StationDeed } from '#shared/kitchen/station-keys.ts';
import type { DayPaper, Paper } from '#shared/kitchen/paper.ts';
import type { Instant } from '#shared/basics/instant.ts';
import type { LineId, PlaceId, StationId } from '#shared/basics/ids.ts';
import type { FoundBody } from '#shared/contract/routes-search.ts';
import type { CATALOGUES, CatalogueKey } from '#shared/contract/routes-house.ts';
import type { Role } from '#shared/people/roles.ts';
import { SYSTEM } from '#shared/people/staff.ts';
import type { PaymentRequest } from '#shared/orders/payment.ts';
import type { OrderCommand, PlaceOrder } from '#shared/orders/commands.ts';
import type { Wanted } from './handlers/prints.ts';
import type { JobCommand } from './job-commands.ts';

/** Who does something to a table's cart: which telephone or tablet, and what the others call them. */
export interface CartMember {
  readonly id: string;
  /** Null: whatever they are called already. */
  readonly name: string | null;
}

/** A kind that set-up edits as a whole. */
export type CatalogueKind = (typeof CATALOGUES)[CatalogueKey]['kind'];

/** Everything that can be asked of the house. */
export type DeskCommand =
  | { readonly type: 'place-order'; readonly request: PlaceOrder }
  | {
      readonly type: 'order';
      readonly orderId: string;
      readonly expectedVersion?: number;
      readonly command: OrderCommand | TransferTo;
    }
  | {
      readonly type: 'split';
      readonly orderId: string;
      readonly expectedVersion?: number;
      readonly lines: readonly LineId[];
      readonly placeId: PlaceId | null;
    }
  | {
      readonly type: 'merge';
      readonly orderId: string;
      readonly expectedVersion?: number;
      readonly from: string;
    }
  | {
      readonly type: 'set-stock';
      readonly itemId: string;
      readonly count?: number | null;
      readonly available?: boolean;
      /** When an 86 ends by itself; null: until somebody says otherwise. */
      readonly until: Instant | null;
    }
  | {
      readonly type: 'set-modifier-stock';
      readonly modifierId: string;
      readonly available: boolean;
      readonly until: Instant | null;
    }
  | { readonly type: 'hand-station'; readonly stationId: string; readonly to: StationId | null }
  | {
      readonly type: 'put';
      readonly kind: CatalogueKind | 'device';
      readonly id: string;
      readonly body: unknown;
    }
  | { readonly type: 'edit'; readonly kind: CatalogueKind; readonly id: string; readonly edit: Edit }
  | { readonly type: 'remove'; readonly kind: CatalogueKind | 'device'; readonly id: string }
  | { readonly type: 'change-settings'; readonly change: Partial<Settings> }
  | { readonly type: 'open-place' | 'close-place'; readonly placeId: string }
  /** Somebody's PIN was set anew; the PIN itself is no part of any history. */
  | { readonly type: 'pin-set'; readonly staffId: string }
  | { readonly type: 'rotate-codes'; readonly placeIds: readonly string[] }
  | { readonly type: 'codes-printed'; readonly placeIds: readonly string[]; readonly address: string }
  | {
      readonly type: 'cart';
      readonly placeId: string;
      readonly member: CartMember;
      readonly command: CartCommand;
    }
  | {
      readonly type: 'send-cart';
      readonly placeId: string;
      readonly member: CartMember;
      /** The lines that go; null: all of them. */
      readonly lines: readonly string[] | null;
      /** Sends for everybody, also where everybody has to say so. */
      readonly all: boolean;
      readonly expectedTotal: number | null;
      readonly paymentMethod: string | null;
      /** Whose the dishes of each member are, to be found again by them. */
      readonly owners?: ReadonlyMap<string, string>;
    }
  | {
      readonly type: 'move-place';
      readonly placeId: string;
      readonly to: PlaceId;
      readonly sitting?: string | null;
    }
  | { readonly type: 'assign-places'; readonly places: readonly PlaceId[]; readonly mine: boolean }
  | { readonly type: 'pay-place'; readonly placeId: PlaceId; readonly request: PaymentRequest }
  | { readonly type: 'set-duty'; readonly onDuty: boolean }
  | { readonly type: 'check-in'; readonly placeId: string; readonly stay: CheckIn }
  | { readonly type: 'change-stay'; readonly placeId: string; readonly change: StayChange }
  /** `paidWith`: how the account has been paid, so that what the guests have had is closed with it; null: it has not. */
  | { readonly type: 'check-out'; readonly placeId: string; readonly paidWith: string | null }
  | { readonly type: 'measure-capacity'; readonly stations: readonly StationLoad[] }
  | { readonly type: 'set-capacity'; readonly hand: CapacityHand }
  | PrinterSearchCommand
  | PrintCommand
  | { readonly type: 'report-channel'; readonly state: ChannelState }
  | { readonly type: 'work-station'; readonly stationId: string; readonly deed: StationDeed }
  /** A bump bar's key did nothing: its station is told why, on paper. */
  | { readonly type: 'explain-gate'; readonly stationId: string }
  | { readonly type: 'report-bar'; readonly barId: string; readonly report: BarReport }
  | { readonly type: 'mark-bar'; readonly barId: string; readonly awaySince: Instant | null }
  | JobCommand;

/** Printers that are not set up yet: the agents are asked for them, and one says what it found. */
export type PrinterSearchCommand =
  | { readonly type: 'search-printers'; readonly probe: boolean }
  | { readonly type: 'printers-found'; readonly found: FoundBody };

/** What somebody has printed: about an order, or about none. */
export type PrintCommand =
  | ({ readonly type: 'print-order' } & Wanted)
  | {
      readonly type: 'print-sheet';
      readonly name: string;
      readonly paper: Paper;
      /** Null: the first that prints such documents. */
      readonly printerId: string | null;
    }
  /** The report of a day that is over: once, however often it is said. */
  | { readonly type: 'print-day'; readonly paper: DayPaper; readonly printerId: string | null }
  | { readonly type: 'open-drawer'; readonly printerId: string; readonly why: string };

/** Makes the new body out of the one there is when it is decided (null: none), or refuses. */
export type Edit = (current: unknown) => Result<unknown, Refusal>;

/** A transfer as it is asked for: the desk looks up the place and its sitting. */
export interface TransferTo {
  readonly type: 'transfer-to';
  readonly placeId: PlaceId;
}

/** Names of the commands, for the audit trail. */
export type CommandName = DeskCommand['type'] | OrderCommand['type'] | TransferTo['type'];

/** Who asks: what history shows, and to whom the new order belongs. */
export interface Asker {
  readonly role: Role | 'system';
  readonly name: string;
  readonly staffId: string | null;
  readonly deviceId: string | null;
  /** The place and sitting that the session is bound to; an order of such a session is always for there. */
  readonly placeId: string | null;
  readonly sittingId: string | null;
  readonly customerId: string | null;
  /** Whose what a guest orders is, to be found again by them (rule AC5). */
  readonly owner?: string | null;
}

/** The host acting by itself, such as when an order times out. */
export const HOST: Asker = {
  ...SYSTEM,
  staffId: null,
  deviceId: null,
  placeId: null,
  sittingId: null,
  customerId: null,
};
