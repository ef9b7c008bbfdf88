/** What is kept of a session: whose it is. Only the digest of its token is stored. */
export interface SessionRecord {
  /** SHA-256 of the token, hexadecimal. */
  readonly digest: string;
  /** JSON of the session's principal. */
  readonly principal: string;
  readonly deviceId: string | null;
  readonly createdAt: number;
  /** Milliseconds since 1970; null: until it is ended. */
  readonly expiresAt: number | null;
}

/** Wrong tries at a secret, kept over a restart. */
export interface Tries {
  readonly count: number;
  /** Milliseconds since 1970 until which no further try is heard. */
  readonly waitUntil: number;
}

/** Pairing while it is open: one code, for one device. */
export interface PairingRecord {
  /** SHA-256 of the code, hexadecimal. */
  readonly digest: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** Wrong codes so far; the fifth closes it. */
  readonly wrong: number;
  /** Who opened it, as the device's page in the office shows it. */
  readonly openedBy: string;
}

/** An account of a guest. `contact` and `pin` are digests; `person`, JSON of who it is, is encrypted by the store. */
export interface AccountRecord {
  readonly id: string;
  readonly contact: string;
  readonly pin: string;
  readonly person: string;
  /** Raised by a new PIN. */
  readonly epoch: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** Accounts of guests, and whose each line of an order is: an account's, or a telephone's. */
export interface AccountStore {
  get(id: string): AccountRecord | null;
  /** `AccountRecord.epoch`; null: there is no such account. */
  epochOf(id: string): number | null;
  byContact(contact: string): AccountRecord | null;
  /** Keeps a new one, or changes one; false: another account has this contact. */
  put(record: AccountRecord): boolean;
  drop(id: string, owner: string): void;
  handOver(from: string, to: string): void;
  /** Forgets whose orders were of telephones whose sessions have ended: no account can get them any more. */
  disownEnded(): void;
  linesOf(owner: string, orderIds: readonly string[]): { readonly orderId: string; readonly line: string }[];
}

/**
 * Where secrets' digests live: beside the journal in the same database, not in it, because a PIN's hash has no place
 * in a history that is kept for ever.
 */
export interface AccessStore {
  session(digest: string): SessionRecord | null;
  /** The digest of the session whose digest begins so. */
  digestFrom(beginning: string): string | null;
  putSession(record: SessionRecord): void;
  endSession(digest: string): void;
  endDevice(deviceId: string): void;
  /** argon2id hash of each person's PIN, by staff id. */
  pins(): ReadonlyMap<string, string>;
  putPin(staffId: string, hash: string): void;
  dropPin(staffId: string): void;
  tries(who: string): Tries | null;
  putTries(who: string, tries: Tries | null): void;
  /** Null while pairing is closed. Another process (`passline pair`) may open it at any time. */
  pairing(): PairingRecord | null;
  putPairing(pairing: PairingRecord | null): void;
  /** Forgets sessions that expired before `now` (milliseconds since 1970). */
  /** Clears sessions that have ended away, and wrong tries of long ago. */
  endExpired(now: number): void;
}
