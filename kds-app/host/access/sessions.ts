import type { Desk } from '../desk/api.ts';
import type { Principal } from '../desk/principal.ts';
import type { AccessStore, AccountStore } from './ports.ts';
import { Holder, type Session } from './record.ts';
import { resolve } from './resolve.ts';
import { digestOf, newToken } from './tokens.ts';

/** A session just made or found again: its token, which only the caller gets, and who holds it. */
export interface Opened {
  readonly token: string;
  readonly principal: Principal;
}

export interface SessionsParts {
  readonly store: AccessStore;
  readonly accounts: AccountStore;
  readonly desk: Desk;
  readonly now: () => number;
}

/** How often sessions that have ended are cleared away, while new ones begin. */
const CLEAR_MS = 3_600_000;

/** Sessions kept in memory; more than a full house has, and bounded. */
const MOST_KEPT = 5000;

/**
 * Who is asking. Sessions live in the store by the digest of their token; those in use are kept in memory too. Who
 * holds one is worked out each time, so a revoked device, a closed sitting or a changed role counts at once.
 */
export class Sessions {
  readonly #parts: SessionsParts;
  readonly #kept = new Map<string, Session>();
  #clearedAt: number;

  constructor(parts: SessionsParts) {
    this.#parts = parts;
    this.#clearedAt = parts.now();
    parts.store.endExpired(this.#clearedAt);
    parts.accounts.disownEnded();
  }

  /** Who sends this token; null: nobody whom the house knows (any more). */
  recognise(token: string): Principal | null {
    return this.recheck(digestOf(token));
  }

  /** Who holds the session now, by its id. */
  recheck(sessionId: string): Principal | null {
    const session = this.find(sessionId);
    return session && this.#holderOf(session, this.#parts.now());
  }

  #holderOf(session: Session, now: number): Principal | null {
    return resolve(session, this.#parts.desk, this.#parts.accounts, now);
  }

  find(digest: string): Session | null {
    const kept = this.#kept.get(digest);
    if (kept) return kept;
    const record = this.#parts.store.session(digest);
    if (record === null) return null;
    const { createdAt, expiresAt } = record;
    const holder = Holder.parse(JSON.parse(record.principal));
    return this.#keep({ digest, holder, createdAt, expiresAt });
  }

  /** Who holds the session that others know by a part of its id (`telephoneOf`). */
  member(name: string): Principal | null {
    const digest = this.#parts.store.digestFrom(name);
    return digest === null ? null : this.recheck(digest);
  }

  /** A new session. The holder has to be somebody now: a device that is there, a sitting that is open. */
  begin(holder: Holder, lifeMs: number | null): Opened {
    const token = newToken();
    const createdAt = this.#parts.now();
    this.#clear(createdAt);
    const expiresAt = lifeMs === null ? null : createdAt + lifeMs;
    const session = { digest: digestOf(token), holder, createdAt, expiresAt };
    this.#write(session);
    const principal = this.#holderOf(session, createdAt);
    if (principal === null) throw new Error(`A session for nobody: ${holder.who}`);
    return { token, principal };
  }

  /** The same session, held otherwise: somebody signed in on a device or out again. */
  change(session: Session, holder: Holder): void {
    this.#write({ ...session, holder });
  }

  end(digest: string): void {
    this.#kept.delete(digest);
    this.#parts.store.endSession(digest);
  }

  /** Ends every session of a device. */
  endDevice(deviceId: string): void {
    for (const [digest, { holder }] of this.#kept) {
      if (holder.who === 'device' && holder.deviceId === deviceId) this.#kept.delete(digest);
    }
    this.#parts.store.endDevice(deviceId);
  }

  #clear(now: number): void {
    if (Math.abs(now - this.#clearedAt) < CLEAR_MS) return;
    this.#clearedAt = now;
    this.#parts.store.endExpired(now);
    this.#parts.accounts.disownEnded();
  }

  #write(session: Session): void {
    const { digest, holder, createdAt, expiresAt } = session;
    const deviceId = holder.who === 'device' ? holder.deviceId : null;
    this.#parts.store.putSession({
      digest,
      principal: JSON.stringify(holder),
      deviceId,
      createdAt,
      expiresAt,
    });
    this.#keep(session);
  }

  #keep(session: Session): Session {
    const oldest = this.#kept.size >= MOST_KEPT ? this.#kept.keys().next() : null;
    if (oldest?.done === false) this.#kept.delete(oldest.value);
    this.#kept.set(session.digest, session);
    return session;
  }
}
