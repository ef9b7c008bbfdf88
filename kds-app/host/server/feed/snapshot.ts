import type { Audience } from '#shared/contract/views.ts';
import type { Desk, Held } from '../../desk/api.ts';
import type { SubjectKind } from '../../desk/journal.ts';
import { isOrder } from '../order-json.ts';
import { cartPieces, isSeen, piecesOf, type Change, type Listening } from './change.ts';
import type { Interest } from './interest.ts';
import { changedMessages } from './message.ts';
import { orderPiece, type Piece } from './piece.ts';

/** A guest's own orders, the newest ones. */
const MOST_OWN = 50;
/** Beyond so many changed documents it is less work to send everything anew. */
const MOST_CHANGED = 2000;

/** What somebody who joins has to be told. `fresh`: everything, so what was known before is forgotten. */
export interface CatchUp {
  readonly messages: readonly Buffer[];
  readonly fresh: boolean;
}

/** One topic that a client follows, as it was asked for. */
export interface Followed {
  readonly topic: string;
  readonly interest: Interest;
}

/** Everything, or what changed since: made once for however many join between two commits. */
export class Snapshots {
  readonly #desk: Desk;
  readonly #messages = new Map<string, readonly Buffer[]>();
  readonly #changes = new Map<number, Promise<readonly Held[]>>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Something was committed: what was made is old. */
  stale(): void {
    this.#messages.clear();
    this.#changes.clear();
  }

  async catchUp(
    followed: readonly Followed[],
    listening: Listening,
    since: number | undefined,
  ): Promise<CatchUp> {
    const head = this.#desk.head();
    const changes = since === undefined || since > head ? null : await this.#since(since, head);
    if (changes === null || mustForget(followed, changes)) return this.#everything(followed, listening, head);
    const pieces = changes.flatMap((held) => this.#pieces(followed, listening, held));
    return { messages: changedMessages(head, pieces), fresh: false };
  }

  /** Null: too many to be worth it. */
  async #since(since: number, head: number): Promise<readonly Held[] | null> {
    if (since === head) return [];
    const asked = this.#changes.get(since) ?? this.#desk.changedSince(since, MOST_CHANGED);
    this.#changes.set(since, asked);
    const changes = await asked;
    return changes.length < MOST_CHANGED ? changes : null;
  }

  #pieces(followed: readonly Followed[], listening: Listening, held: Held): Piece[] {
    const open = held.kind !== 'order' || this.#desk.get('order', held.id) !== null;
    const change: Change = { held, before: null, open };
    return followed.flatMap(({ interest }) => piecesOf(interest, listening, change));
  }

  async #everything(followed: readonly Followed[], listening: Listening, head: number): Promise<CatchUp> {
    const parts: Buffer[] = [];
    for (const { topic, interest } of followed) {
      const own = await this.#own(interest, listening);
      parts.push(
        ...(own === null ? this.#shared(topic, interest, listening, head) : changedMessages(head, own)),
      );
    }
    return { messages: parts, fresh: true };
  }

  /** Topics whose answer depends on who asks, closed orders included; null for the others. */
  async #own(interest: Interest, { audience, view }: Listening): Promise<Piece[] | null> {
    if (interest.type === 'order') {
      const held = await this.#desk.find('order', interest.id);
      return held && isSeen(audience, held) ? [orderPiece(held, view)] : [];
    }
    if (interest.type === 'cart') return this.#cart(audience);
    if (interest.type !== 'mine') return null;
    const { sittingId, customerId } = audience;
    const whose = sittingId === null ? { customerId: customerId ?? '' } : { sittingId };
    const orders = await this.#desk.orders({ ...whose, limit: MOST_OWN });
    return orders.filter((held) => isSeen(audience, held)).map((held) => orderPiece(held, view));
  }

  #cart(audience: Audience): Piece[] {
    const cart = audience.placeId === null ? null : this.#desk.get('cart', audience.placeId);
    return cart ? cartPieces(audience, cart).filter(({ gone }) => !gone) : [];
  }

  #shared(topic: string, interest: Interest, listening: Listening, head: number): readonly Buffer[] {
    const key = `${listening.view} ${listening.language ?? ''} ${topic}`;
    const known = this.#messages.get(key);
    if (known) return known;
    const pieces = kindsOf(interest).flatMap((kind) =>
      this.#desk
        .all(kind)
        .flatMap((held: Held) => piecesOf(interest, listening, { held, before: null, open: true })),
    );
    const made = changedMessages(
      head,
      pieces.filter(({ gone }) => !gone),
    );
    this.#messages.set(key, made);
    return made;
  }
}

function kindsOf(interest: Interest): readonly SubjectKind[] {
  if (interest.type === 'things') return interest.kinds;
  return interest.type === 'jobs' ? ['job'] : ['order'];
}

/**
 * A ticket that left an order by a split or a merge is in no document any more. Orders that took part in one show it:
 * they have lines that were born elsewhere, or none at all. Then the tickets are told anew.
 */
function mustForget(followed: readonly Followed[], changes: readonly Held[]): boolean {
  return followed.some(({ interest }) => interest.type === 'tickets') && changes.some(isRegrouped);
}

function isRegrouped(held: Held): boolean {
  if (!isOrder(held) || !held.body) return false;
  const { items } = held.body;
  return items.length === 0 || items.some((line) => !line.id.startsWith(`${held.id}.`));
}
