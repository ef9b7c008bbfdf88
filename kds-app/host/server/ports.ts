import type { Refusal } from '#shared/basics/refusal.ts';
import type { Result } from '#shared/basics/result.ts';
import type { Account, AccountChange } from '#shared/contract/accounts.ts';
import type { House } from '#shared/contract/house.ts';
import type {
  AlertOffer,
  ChannelsView,
  Notice,
  NoticeSecret,
  NoticeStatus,
  SubscribeBody,
  TestResult,
} from '#shared/contract/notices.ts';
import type { PaperPreview, PrinterMake } from '#shared/contract/routes-print.ts';
import type { Template } from '#shared/floor/template.ts';
import type { Job, Printer } from '#shared/kitchen/job.ts';
import type { PaperKind } from '#shared/kitchen/paper.ts';
import type { PaperSite } from '#shared/kitchen/paper-order.ts';
import type { NoticeChannel } from '#shared/floor/notice-settings.ts';
import type { SheetOrder, SheetPreview } from '#shared/contract/sheet.ts';
import type { Stay } from '#shared/floor/stay.ts';
import type { KeyFunction } from '#shared/kitchen/keys.ts';
import type { Place } from '#shared/floor/place.ts';
import type { DeviceKind, Staff } from '#shared/people/staff.ts';
import type { Principal } from '../desk/principal.ts';

/** The host's key, as far as strangers may see it. */
export interface HostKey {
  readonly fingerprint: string;
  readonly publicKey: string;
  prove(nonce: string, at: string): string;
}

/** A session that was just begun, or found again: its token and who holds it. */
export interface Opened {
  readonly token: string;
  readonly principal: Principal;
}

/** Who comes in, and as whom. `current`: the session that the request came with. */
export interface Sessions {
  /** Who sends this token; null: nobody whom the house knows. */
  recognise(token: string): Principal | null;
  /** Who holds a session now, by `Principal.sessionId`; null when it has ended. */
  recheck(sessionId: string): Principal | null;
  /** `tableCode`: the digits of the sitting, where the site asks for them. */
  atTable(code: string, tableCode: string | null, current: Opened | null): Promise<Result<Opened, Refusal>>;
  /** Which place a code names that was typed at `address`; wrong ones there are counted, and held up. */
  findCode(typed: string, address: string): Result<{ readonly place: Place; readonly code: string }, Refusal>;
  inRoom(code: string, pin: string, current: Opened | null): Promise<Result<Opened, Refusal>>;
  asCustomer(current: Opened | null): Opened;
  /** Only for a request that came from this very machine. */
  asKiosk(current: Opened | null): Promise<Result<Opened, Refusal>>;
  signIn(principal: Principal, pin: string): Promise<Result<Principal, Refusal>>;
  /** Whose PIN this is, without signing anybody in: asked from a paired device. */
  personOf(principal: Principal, pin: string): Promise<Result<Staff, Refusal>>;
  /** Whether the PIN is another person's already. */
  pinTaken(pin: string, staffId: string, staff: readonly Staff[]): Promise<boolean>;
  /** Gives a person a PIN. */
  setPin(staffId: string, pin: string): Promise<void>;
  signOut(principal: Principal): 'still-paired' | 'ended';
  openPairing(by: Principal): { readonly code: string; readonly expiresAt: string };
  pair(device: {
    readonly code: string;
    readonly kind: DeviceKind;
    readonly name: string;
  }): Promise<Result<Opened, Refusal>>;
  endDevice(deviceId: string): void;
  /** Begins a stay's PIN, the one given or another; `again`: it may have been begun already. Answers with it. */
  beginStay(stay: Stay, given: string | null, again: boolean): Promise<string>;
  /** Gives a stay another PIN; answers with it. */
  renewStay(stay: Stay, given: string | null): Promise<string>;
  /** Makes the PIN of a stay worthless. */
  endStay(sittingId: string): void;
  /** A digest that may be kept although a PIN is in what was digested. */
  seal(text: string): string;
  /** The code behind the place's QR. */
  placeCode(place: Pick<Place, 'id' | 'codeVersion'>): string;
  /** What in an order's link lets another telephone follow it. */
  followCode(orderId: string): string;
  isFollowCode(orderId: string, code: string): boolean;
  readonly accounts: Accounts;
}

/** Accounts of guests, for those who want one. */
export interface Accounts {
  create(
    by: Principal,
    body: { readonly name: string; readonly contact: string; readonly pin: string },
  ): Promise<Result<Account, Refusal>>;
  signIn(
    by: Principal,
    body: { readonly contact: string; readonly pin: string },
  ): Promise<Result<Account, Refusal>>;
  signOut(by: Principal): void;
  /** The account that this session is signed in to. */
  of(by: Principal): Account | null;
  change(by: Principal, change: AccountChange): Promise<Result<Account, Refusal>>;
  forget(by: Principal, pin: string): Promise<Result<null, Refusal>>;
  /** Forgets an account at somebody's wish, by its number or address. */
  remove(contact: string): Result<null, Refusal>;
  /** Whose orders this session may look back on: never anybody else's. */
  ownerOf(by: Principal): Result<string, Refusal>;
  /** The lines of each order that are this owner's. */
  linesOf(owner: string, orderIds: readonly string[]): ReadonlyMap<string, ReadonlySet<string>>;
  /** Whose the dishes are that a telephone puts into the cart of its table, by what it is called there. */
  ownerOfMember(member: string): string | null;
}

/** Draws sheets of codes to print. */
export interface Sheets {
  preview(order: SheetOrder): Omit<SheetPreview, 'address'>;
  pdf(order: SheetOrder): Promise<Buffer>;
}

/** Draws paper as its printer will print it. */
export interface PaperPictures {
  makes(): readonly PrinterMake[];
  /** `printer` null: it is gone, and the paper is drawn as most printers would print it. */
  job(
    job: Job,
    printer: Printer | null,
    how: { readonly timeZone: string; readonly as: 'svg' | 'png' },
  ): Uint8Array;
  sample(asked: {
    readonly kind: PaperKind;
    readonly template: Template | null;
    readonly site: PaperSite;
    readonly printer: Pick<Printer, 'name' | 'address' | 'profile' | 'columns'>;
  }): PaperPreview;
}

/** What everybody may know of the house; `own`: whoever asks is on the host's own machine. */
export type HouseSource = (own: boolean) => House;

/** Tells the time: `now` in milliseconds since 1970, `steady` in milliseconds that no clock change disturbs. */
export interface Clock {
  now(): number;
  steady(): number;
}

/** As much of a logger as is used here; pino's fits. */
export interface Log {
  info(about: object, words: string): void;
  warn(about: object, words: string): void;
  error(about: object, words: string): void;
}

/** A page of the kitchen that follows the feed now. */
export interface ScreenHere {
  /** `screenIdOf` its device and page. */
  readonly id: string;
  readonly name: string;
  readonly page: string;
  /** The stations whose tickets it follows. */
  readonly stations: readonly string[];
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** Who listens now, and a way to reach one screen. */
export interface Presence {
  screens(): readonly ScreenHere[];
  /** The station agents that follow the feed now, by their ids. */
  agents(): ReadonlySet<string>;
  /** How many agents follow the feed with the token of this one: more than one are copies of each other. */
  linksOf(agentId: string): number;
  /** Print jobs that no agent was ever told of. */
  untoldJobs(): ReadonlySet<string>;
  readonly bars: Bars;
}

/** A key of a bump bar, and what was learnt for it there; left out: what its screen has for it. */
export interface BarKey {
  readonly code: string;
  readonly does?: KeyFunction;
}

/** Bump bars, as far as they are reached now. */
export interface Bars {
  /** Hands keys to a screen, ahead of everything else, with the board that their presser saw. */
  press(screenId: string, keys: readonly BarKey[], seen: string | null | undefined): void;
  /** Lets the agent of a bar learn its keys for a while; false when it is not there. */
  learn(agentId: string, bar: string, ms: number): boolean;
  /** Shows a key that was pressed to be learnt to whoever learns it. */
  heard(bar: string, code: string, raw: string): void;
}

/** A test of one channel: where to, but for push, which goes to the browsers of whoever asks. */
export type NoticeTest =
  | { readonly channel: Extract<NoticeChannel, 'push'> }
  | { readonly channel: Exclude<NoticeChannel, 'push'>; readonly to: string };

/** Word to people whose page is not open: what was sent, who asked to be told. */
export interface Notices {
  list(asked: { readonly status?: NoticeStatus; readonly cursor?: string; readonly limit: number }): {
    readonly notices: readonly Notice[];
    readonly nextCursor: string | null;
  };
  channels(): ChannelsView;
  offer(): Promise<AlertOffer>;
  subscribe(principal: Principal, body: SubscribeBody): Result<{ readonly id: string }, Refusal>;
  unsubscribe(principal: Principal, id: string): void;
  retry(id: string): Result<Notice, Refusal>;
  dismiss(id: string): Result<Notice, Refusal>;
  /** Null forgets it. */
  setSecret(name: NoticeSecret, value: string | null): void;
  test(principal: Principal, test: NoticeTest): Promise<TestResult>;
}
