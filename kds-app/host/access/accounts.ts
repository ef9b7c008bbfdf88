import { randomUUID } from 'node:crypto';
import { fieldRefusal, refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, must, ok, type Result } from '#shared/basics/result.ts';
import { Account, type AccountChange } from '#shared/contract/accounts.ts';
import { contactOf, type Contact } from '#shared/people/account.ts';
import { pinFault } from '#shared/people/pin.ts';
import type { Principal } from '../desk/principal.ts';
import { ownerOfAccount, ownerOfSession } from './owner.ts';
import type { Pins } from './pins.ts';
import type { AccountRecord, AccountStore } from './ports.ts';
import type { Sessions } from './sessions.ts';
import { STRICT, type Patience, type Waits } from './waits.ts';

export interface AccountsParts {
  readonly store: AccountStore;
  readonly sessions: Sessions;
  readonly pins: Pins;
  readonly waits: Waits;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Credentials {
  readonly contact: string;
  readonly pin: string;
}

/** Wrong PINs of all accounts together: many numbers tried with one PIN are slowed down, and nobody is shut out. */
const ALL: Patience = { free: 50, firstMs: 1000, longestMs: 15_000 };
/** New accounts of one telephone, and of all together. */
const MADE: Patience = { free: 5, firstMs: 60_000, longestMs: 3_600_000 };
const ALL_MADE: Patience = { free: 60, firstMs: 1000, longestMs: 30_000 };

const UNREADABLE: Account = { name: '', contact: { kind: 'phone', value: '' } };

const NOT_SIGNED_IN = refusal('forbidden', 'Sign in to your account first.');
const NO_CONTACT = fieldRefusal(
  'contact',
  'Give a telephone number with six to fifteen digits, or an e-mail address.',
);
const NO_ACCOUNT = refusal('not_found', 'No account has this number or address.');
const WRONG = wrong('pin', 'This number or address and this PIN do not belong together. Try again.');
const WRONG_PIN = wrong('pin', 'This is not the PIN of your account. Try again.');
const TAKEN = wrong(
  'contact',
  'There is an account with this number or address. Sign in with its PIN, or give another one.',
);

/**
 * Accounts of guests (rules AC1 to AC8). No message can prove offline whose a number is, so knowing one is worth
 * nothing: an account shows what was ordered by telephones that were signed in to it, never what a number ordered.
 */
export class Accounts {
  readonly #parts: AccountsParts;

  constructor(parts: AccountsParts) {
    this.#parts = parts;
  }

  /** Makes an account and signs in to it; where there is one already, its PIN signs in to that. */
  async create(
    by: Principal,
    { name, ...credentials }: Credentials & { readonly name: string },
  ): Promise<Result<Account, Refusal>> {
    const contact = contactOf(credentials.contact);
    if (!contact) return err(NO_CONTACT);
    if (this.#parts.store.byContact(this.#digest(contact))) {
      const signedIn = await this.signIn(by, credentials);
      return !signedIn.ok && signedIn.error === WRONG ? err(TAKEN) : signedIn;
    }
    const weak = pinFault(credentials.pin);
    if (weak !== null) return err(fieldRefusal('pin', weak));
    const { waits, pins, store, now } = this.#parts;
    const wait = waits.begin(`accounts-of:${by.sessionId}`, MADE) ?? waits.begin('accounts-made', ALL_MADE);
    if (wait) return err(wait);
    const id = randomUUID();
    const pin = await pins.hashOf(credentials.pin);
    const made = { id, contact: this.#digest(contact), pin, epoch: 1, createdAt: now() };
    const account = { name, contact };
    if (!store.put({ ...made, person: JSON.stringify(account) })) return err(TAKEN);
    this.#holds(by, made);
    return ok(account);
  }

  /** A number that has no account and a wrong PIN are refused alike, and take as long. */
  async signIn(by: Principal, { contact: text, pin }: Credentials): Promise<Result<Account, Refusal>> {
    const contact = contactOf(text);
    if (!contact) return err(NO_CONTACT);
    const digest = this.#digest(contact);
    const record = this.#parts.store.byContact(digest);
    const fault = await this.#pinFault(by, digest, record, pin);
    if (fault) return err(fault);
    const found = must(record, 'the account that the PIN is of');
    this.#holds(by, found);
    return ok(personOf(found));
  }

  signOut(by: Principal): void {
    const session = this.#parts.sessions.find(by.sessionId);
    if (!session || session.holder.who === 'device' || session.holder.who === 'token') return;
    this.#parts.sessions.change(session, { ...session.holder, account: null });
  }

  of(by: Principal): Account | null {
    const record = this.#recordOf(by);
    return record && personOf(record);
  }

  async change(by: Principal, change: AccountChange): Promise<Result<Account, Refusal>> {
    const record = this.#recordOf(by);
    if (!record) return err(NOT_SIGNED_IN);
    const old = personOf(record);
    const contact = change.contact === undefined ? old.contact : contactOf(change.contact);
    if (!contact) return err(NO_CONTACT);
    const fault = await this.#changeFault(by, record, change);
    if (fault) return err(fault);
    const account = { name: change.name ?? old.name, contact };
    const pinned = await this.#pinned(record, change.newPin);
    const person = JSON.stringify(account);
    if (!this.#parts.store.put({ ...pinned, contact: this.#digest(contact), person })) return err(TAKEN);
    if (pinned.epoch !== record.epoch) this.#holds(by, pinned);
    return ok(account);
  }

  /** Whoever holds a telephone that lies on a table may not take the account from its owner (rule AC7). */
  async #changeFault(
    by: Principal,
    record: AccountRecord,
    { newPin, contact, pin = '' }: AccountChange,
  ): Promise<Refusal | null> {
    const weak = newPin === undefined ? null : pinFault(newPin);
    if (weak !== null) return fieldRefusal('newPin', weak);
    if (contact === undefined && newPin === undefined) return null;
    return this.#ownPinFault(by, record, pin);
  }

  async #ownPinFault(by: Principal, record: AccountRecord, pin: string): Promise<Refusal | null> {
    const fault = await this.#pinFault(by, record.contact, record, pin);
    return fault === WRONG ? WRONG_PIN : fault;
  }

  /** The account with its new PIN, if there is one: all telephones but this one are signed out by it. */
  async #pinned(record: AccountRecord, newPin: string | undefined): Promise<AccountRecord> {
    if (newPin === undefined) return record;
    return { ...record, pin: await this.#parts.pins.hashOf(newPin), epoch: record.epoch + 1 };
  }

  /** Forgets the person: the name, the number, the PIN, and that any order was theirs (rule AC8). */
  async forget(by: Principal, pin: string): Promise<Result<null, Refusal>> {
    const record = this.#recordOf(by);
    if (!record) return err(NOT_SIGNED_IN);
    const fault = await this.#ownPinFault(by, record, pin);
    if (fault) return err(fault);
    this.#parts.store.drop(record.id, ownerOfAccount(record.id));
    this.signOut(by);
    return ok(null);
  }

  /** Forgets an account that somebody of the house is asked to remove; what was in it is shown to nobody. */
  remove(text: string): Result<null, Refusal> {
    const contact = contactOf(text);
    if (!contact) return err(NO_CONTACT);
    const record = this.#parts.store.byContact(this.#digest(contact));
    if (!record) return err(NO_ACCOUNT);
    this.#parts.store.drop(record.id, ownerOfAccount(record.id));
    return ok(null);
  }

  /** Whose orders the person of this session may look back on; they have to be signed in. */
  ownerOf(by: Principal): Result<string, Refusal> {
    const record = this.#recordOf(by);
    return record ? ok(ownerOfAccount(record.id)) : err(NOT_SIGNED_IN);
  }

  /** The lines of each order that are this owner's. */
  linesOf(owner: string, orderIds: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
    const lines = new Map<string, Set<string>>();
    for (const { orderId, line } of this.#parts.store.linesOf(owner, orderIds)) {
      lines.set(orderId, (lines.get(orderId) ?? new Set()).add(line));
    }
    return lines;
  }

  /** Whose the dishes of a telephone are that a table knows by this name; staff have none. */
  ownerOfMember(member: string): string | null {
    return this.#parts.sessions.member(member)?.owner ?? null;
  }

  /** Why this is not the PIN of the account; null when it is. Tries count before they are looked at. */
  async #pinFault(
    by: Principal,
    digest: string,
    record: AccountRecord | null,
    pin: string,
  ): Promise<Refusal | null> {
    const { waits, pins } = this.#parts;
    const [telephone, account] = [`account-by:${by.sessionId}`, `account:${digest}`];
    const wait =
      waits.begin(telephone, STRICT) ?? waits.begin('accounts', ALL) ?? waits.begin(account, STRICT);
    if (wait) return wait;
    if (!(await pins.isOf(record?.pin ?? null, pin))) return WRONG;
    waits.forgive(telephone);
    waits.forgive(account);
    waits.takeBack('accounts', ALL);
    return null;
  }

  /** Signs the session in, and gives the account what this telephone has ordered as nobody. */
  #holds(by: Principal, { id, epoch }: Pick<AccountRecord, 'id' | 'epoch'>): void {
    const { sessions, store } = this.#parts;
    const session = must(sessions.find(by.sessionId), 'the session that asks');
    if (session.holder.who === 'device' || session.holder.who === 'token') return;
    sessions.change(session, { ...session.holder, account: { id, epoch } });
    store.handOver(ownerOfSession(by.sessionId), ownerOfAccount(id));
  }

  #recordOf({ accountId }: Principal): AccountRecord | null {
    return accountId ? this.#parts.store.get(accountId) : null;
  }

  #digest({ kind, value }: Contact): string {
    return this.#parts.pins.seal(`account ${kind} ${value}`);
  }
}

/** Who it is; without the key that it was sealed with, nobody can tell. */
function personOf({ person }: AccountRecord): Account {
  return person.startsWith('{') ? Account.parse(JSON.parse(person)) : UNREADABLE;
}

function wrong(path: string, detail: string): Refusal {
  return refusal('forbidden', detail, { fields: [{ path, detail }] });
}
