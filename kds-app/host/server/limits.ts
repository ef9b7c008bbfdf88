import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { isStaff } from '#shared/people/roles.ts';
import type { Principal } from '../desk/principal.ts';
import { isOutside } from './connections.ts';

/** How many requests there is room for in each `seconds`. */
export interface Room {
  readonly requests: number;
  readonly seconds: number;
}

/** Room for those who are not of the house. Staff, agents and integrations are not counted at all. */
export interface SharedRoom {
  /** One phone. */
  readonly session: Room;
  /** One address: a whole guest Wi-Fi may stand behind it. */
  readonly address: Room;
  /** Everybody together, so that what is left is the staff's. */
  readonly all: Room;
}

/** Room for requests, and besides for what costs the house more than an answer (left out: `DEED_ROOM`). */
export interface GuestRoom extends SharedRoom {
  readonly deeds?: Readonly<Record<Deed, SharedRoom>>;
}

/** A guest begins: a new session. A guest orders: food is made. A guest follows: all that is theirs is sent. */
export type Deed = 'begin' | 'order' | 'follow';

export const GUEST_ROOM: GuestRoom = {
  session: { requests: 40, seconds: 2 },
  address: { requests: 400, seconds: 2 },
  all: { requests: 600, seconds: 2 },
};

const perMinute = (requests: number): Room => ({ requests, seconds: 60 });

export const DEED_ROOM: Readonly<Record<Deed, SharedRoom>> = {
  begin: { session: perMinute(30), address: perMinute(60), all: perMinute(300) },
  order: { session: perMinute(30), address: perMinute(60), all: perMinute(300) },
  follow: { session: perMinute(60), address: perMinute(400), all: perMinute(3000) },
};

/** Who sends a request, as far as limits go. */
export interface Sender {
  readonly principal: Principal | null;
  readonly address: string;
}

/** What those who are not of the house may do in how much time. */
export class Limits {
  readonly #requests: Buckets;
  readonly #deeds: Readonly<Record<Deed, Buckets>>;

  constructor(room: GuestRoom) {
    const { begin, order, follow } = room.deeds ?? DEED_ROOM;
    this.#requests = new Buckets(room);
    this.#deeds = { begin: new Buckets(begin), order: new Buckets(order), follow: new Buckets(follow) };
  }

  /** Counted for this sender at all. */
  concerns({ principal }: Sender): boolean {
    return principal === null || !isStaff(principal.role);
  }

  /** Counts a request; the refusal when there is no room for it. One that is refused takes no room from others. */
  admit(sender: Sender): Promise<Refusal | null> {
    return this.#requests.take(sender);
  }

  /**
   * Counts a deed. A server in front of this one on the same machine stands for all its clients, so what comes from
   * here has no address of its own.
   */
  admitDeed(deed: Deed, { principal, address }: Sender): Promise<Refusal | null> {
    return this.#deeds[deed].take({ principal, address: isOutside(address) ? address : null });
  }
}

/** Of one session, of one address, and of all guests together. */
class Buckets {
  readonly #session: RateLimiterMemory;
  readonly #address: RateLimiterMemory;
  readonly #all: RateLimiterMemory;

  constructor({ session, address, all }: SharedRoom) {
    this.#session = bucket(session);
    this.#address = bucket(address);
    this.#all = bucket(all);
  }

  async take({ principal, address }: Pick<Sender, 'principal'> & { readonly address: string | null }) {
    const own = principal && (await take(this.#session, principal.sessionId));
    const here = own ?? (address === null ? null : await take(this.#address, address));
    return here ?? (await take(this.#all, 'guests'));
  }
}

function bucket({ requests, seconds }: Room): RateLimiterMemory {
  return new RateLimiterMemory({ points: requests, duration: seconds });
}

async function take(limiter: RateLimiterMemory, key: string): Promise<Refusal | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const retryAfter = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    return refusal('rate_limited', 'Too many requests at once. Wait a moment, then try again.', {
      extra: { retryAfter },
    });
  }
}
