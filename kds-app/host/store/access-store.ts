import type Database from 'better-sqlite3';

/** A session as it is kept: whose it is, and the digest of its token. */
interface Session {
  readonly digest: string;
  readonly principal: string;
  readonly deviceId: string | null;
  readonly createdAt: number;
  readonly expiresAt: number | null;
}

interface Tries {
  readonly count: number;
  readonly waitUntil: number;
}

interface Pairing {
  readonly digest: string;
  readonly expiresAt: number;
  readonly wrong: number;
  readonly openedBy: string;
}

/** Wrong tries count for an hour; a day later nothing of them is needed. */
const LONG_AGO_MS = 86_400_000;

/** Sessions, PINs, wrong tries and pairing, beside the journal in the same database: what `access` needs of a store. */
export class SqliteAccess {
  readonly #sql: ReturnType<typeof prepare>;

  constructor(db: Database.Database) {
    this.#sql = prepare(db);
  }

  session(digest: string): Session | null {
    return this.#sql.session.get(digest) ?? null;
  }

  digestFrom(beginning: string): string | null {
    return this.#sql.digestFrom.get(beginning, `${beginning}g`)?.digest ?? null;
  }

  putSession({ digest, principal, deviceId, createdAt, expiresAt }: Session): void {
    this.#sql.putSession.run(digest, principal, deviceId, createdAt, expiresAt);
  }

  endSession(digest: string): void {
    this.#sql.endSession.run(digest);
  }

  endDevice(deviceId: string): void {
    this.#sql.endDevice.run(deviceId);
  }

  pins(): ReadonlyMap<string, string> {
    return new Map(this.#sql.pins.all().map(({ staffId, hash }) => [staffId, hash]));
  }

  putPin(staffId: string, hash: string): void {
    this.#sql.putPin.run(staffId, hash);
  }

  dropPin(staffId: string): void {
    this.#sql.dropPin.run(staffId);
  }

  tries(who: string): Tries | null {
    return this.#sql.tries.get(who) ?? null;
  }

  putTries(who: string, tries: Tries | null): void {
    if (tries === null) this.#sql.dropTries.run(who);
    else this.#sql.putTries.run(who, tries.count, tries.waitUntil);
  }

  pairing(): Pairing | null {
    return this.#sql.pairing.get() ?? null;
  }

  putPairing(pairing: Pairing | null): void {
    if (pairing === null) this.#sql.closePairing.run();
    else this.#sql.putPairing.run(pairing.digest, pairing.expiresAt, pairing.wrong, pairing.openedBy);
  }

  endExpired(now: number): void {
    this.#sql.endExpired.run(now);
    this.#sql.forgetTries.run(now - LONG_AGO_MS);
  }
}

function prepare(db: Database.Database) {
  return {
    session: db.prepare<[string], Session>(
      `SELECT digest, principal, device_id AS deviceId, created_at AS createdAt, expires_at AS expiresAt
       FROM session WHERE digest = ?`,
    ),
    digestFrom: db.prepare<[string, string], { digest: string }>(
      'SELECT digest FROM session WHERE digest >= ? AND digest < ? LIMIT 1',
    ),
    putSession: db.prepare<[string, string, string | null, number, number | null]>(
      'INSERT OR REPLACE INTO session (digest, principal, device_id, created_at, expires_at) VALUES (?, ?, ?, ?, ?)',
    ),
    endSession: db.prepare<[string]>('DELETE FROM session WHERE digest = ?'),
    endDevice: db.prepare<[string]>('DELETE FROM session WHERE device_id = ?'),
    pins: db.prepare<[], { staffId: string; hash: string }>('SELECT staff_id AS staffId, hash FROM pin'),
    putPin: db.prepare<[string, string]>('INSERT OR REPLACE INTO pin (staff_id, hash) VALUES (?, ?)'),
    dropPin: db.prepare<[string]>('DELETE FROM pin WHERE staff_id = ?'),
    tries: db.prepare<[string], Tries>('SELECT count, wait_until AS waitUntil FROM tries WHERE who = ?'),
    putTries: db.prepare<[string, number, number]>(
      'INSERT OR REPLACE INTO tries (who, count, wait_until) VALUES (?, ?, ?)',
    ),
    pairing: db.prepare<[], Pairing>(
      'SELECT digest, expires_at AS expiresAt, wrong, opened_by AS openedBy FROM pairing',
    ),
    putPairing: db.prepare<[string, number, number, string]>(
      'INSERT OR REPLACE INTO pairing (only, digest, expires_at, wrong, opened_by) VALUES (1, ?, ?, ?, ?)',
    ),
    closePairing: db.prepare('DELETE FROM pairing'),
    endExpired: db.prepare<[number]>('DELETE FROM session WHERE expires_at < ?'),
    forgetTries: db.prepare<[number]>('DELETE FROM tries WHERE wait_until < ?'),
    dropTries: db.prepare<[string]>('DELETE FROM tries WHERE who = ?'),
  };
}
