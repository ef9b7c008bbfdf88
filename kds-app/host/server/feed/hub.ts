import type { WebSocket } from 'ws';
import { instantOf } from '#shared/basics/instant.ts';
import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { CLOSE, HEARTBEAT_MS, WIRE, type Hello, type Topic, type Welcome } from '#shared/contract/feed.ts';
import { orderViewOf } from '#shared/contract/views.ts';
import { screenIdOf } from '#shared/kitchen/profile.ts';
import type { Committed, Desk, Held } from '../../desk/api.ts';
import type { Principal } from '../../desk/principal.ts';
import { isOrder } from '../order-json.ts';
import type { Limits } from '../limits.ts';
import type { Clock, Log, Presence, ScreenHere, Sessions } from '../ports.ts';
import { siteInfo } from '../session-info.ts';
import { piecesOf, type Change } from './change.ts';
import type { Closing } from './inbound.ts';
import { interestOf, mayFollow, type Interest } from './interest.ts';
import { Link, type Following } from './link.ts';
import { BarRelay } from './bar-relay.ts';
import { Batch, readyMessage } from './message.ts';
import { ToldJobs } from './told-jobs.ts';
import { Snapshots, type Followed } from './snapshot.ts';

/** What is known of a client before it says anything. */
export interface Knock {
  /** Those that came with the request, for a client that sends none itself. */
  readonly tokens: readonly string[];
  readonly address: string;
}

export interface HubParts {
  readonly desk: Desk;
  readonly sessions: Sessions;
  readonly limits: Limits;
  readonly siteId: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** What somebody asks for before they follow the feed; one of several sessions may be meant. */
export interface Wanted {
  readonly principals: readonly Principal[];
  readonly address: string;
  readonly topics: readonly Topic[];
  readonly language: string | null;
}

const NOT_YOURS = refusal('forbidden', 'One of these topics is not for you.');

const NOT_KNOWN: Closing = { code: CLOSE.unauthenticated, reason: 'Sign in first' };
const NOT_ALLOWED: Closing = { code: CLOSE.forbidden, reason: 'One of these topics is not for you' };
const STOPPING: Closing = { code: CLOSE.stopping, reason: 'The host is stopping' };
/** Who holds the session has changed: what may be seen has to be asked for anew. */
const SAY_HELLO: Closing = { code: 1012, reason: 'Somebody else is signed in now' };
const FAILED: Closing = { code: 1011, reason: 'The host could not tell what there is' };

const TOO_OFTEN: Closing = { code: CLOSE.tooMuch, reason: 'Too many connections at once: wait a moment' };

/** More tabs than anybody has of one guest's page. */
const MOST_OF_GUEST = 8;

/** Kinds whose change may end a session. */
const OF_SESSIONS: readonly Held['kind'][] = ['device', 'staff', 'place', 'stay'];

/** Tells every client what changed, each document written once for however many want it. */
export class FeedHub implements Presence {
  readonly #parts: HubParts;
  readonly #links = new Set<Link>();
  readonly bars: BarRelay;
  readonly #snapshots: Snapshots;
  readonly #told = new ToldJobs();
  /** Orders as they were told last, to see what left them. */
  readonly #orders = new Map<string, Held<'order'>>();
  readonly #pulse: NodeJS.Timeout;
  readonly #unsubscribe: () => void;

  constructor(parts: HubParts) {
    this.#parts = parts;
    this.bars = new BarRelay(this.#links, parts.desk);
    this.#snapshots = new Snapshots(parts.desk);
    for (const held of parts.desk.all('order')) this.#orders.set(held.id, held);
    this.#unsubscribe = parts.desk.onCommitted((committed) => this.#committed(committed));
    this.#pulse = setInterval(() => this.#beat(), HEARTBEAT_MS);
  }

  /** How many feeds are open. */
  size(): number {
    return this.#links.size;
  }

  screens(): readonly ScreenHere[] {
    const here = new Map<string, ScreenHere>();
    for (const { following } of this.#links) {
      const screen = following?.screen;
      if (screen && !here.has(screen.id)) here.set(screen.id, this.#named(screen));
    }
    return [...here.values()];
  }

  agents(): ReadonlySet<string> {
    return new Set([...this.#links].flatMap(({ following }) => following?.principal.agentId ?? []));
  }

  linksOf(agentId: string): number {
    return [...this.#links].filter(({ following }) => following?.principal.agentId === agentId).length;
  }

  untoldJobs(): ReadonlySet<string> {
    return this.#told.untold;
  }

  /** What a screen is called is set centrally; until then it is called as its device. */
  #named(screen: ScreenHere): ScreenHere {
    const name = this.#parts.desk.get('screen', screen.id)?.body?.name;
    return name === undefined ? screen : { ...screen, name };
  }

  /** Takes a client in. */
  accept(socket: WebSocket, { tokens, address }: Knock): void {
    const link = new Link({
      socket,
      steady: () => this.#parts.clock.steady(),
      hello: (greeter, hello) => this.#hello(greeter, hello, { tokens, address }),
      shows: (page) => this.bars.shown(page),
      closed: (ended) => this.#links.delete(ended),
    });
    this.#links.add(link);
  }

  /** What the feed would tell one of these at first, as JSON (`FEED_ROUTES.beginning`). */
  async beginning({ principals, address, topics, language }: Wanted): Promise<Result<string, Refusal>> {
    const principal = principals.find((each) => topics.every((topic) => mayFollow(each, topic)));
    if (!principal) return err(NOT_YOURS);
    const sender = { principal, address };
    const tooOften = this.#parts.limits.concerns(sender)
      ? await this.#parts.limits.admitDeed('follow', sender)
      : null;
    if (tooOften !== null) return err(tooOften);
    if (principal.agentId !== null) this.#told.joined(principal.agentId);
    const seq = this.#parts.desk.head();
    const listening = { audience: principal, view: orderViewOf(principal.role), language };
    const { messages } = await this.#snapshots.catchUp(followedOf(topics), listening, undefined);
    return ok(`{"seq":${seq},"parts":[${messages.join(',')}]}`);
  }

  /** Ends every feed: the clients know then that the host stops, and come back by themselves. */
  stop(): void {
    clearInterval(this.#pulse);
    this.#unsubscribe();
    for (const link of this.#links) link.close(STOPPING);
  }

  /** Ends those that are still there. */
  drop(): void {
    for (const link of this.#links) link.drop();
  }

  #hello(link: Link, hello: Hello, { tokens, address }: Knock): void {
    const known = (hello.token === undefined ? tokens : [hello.token]).flatMap(
      (token) => this.#parts.sessions.recognise(token) ?? [],
    );
    if (known.length === 0) return link.close(NOT_KNOWN);
    // A browser may be a paired device and a guest at once: what it wants to follow tells which it means.
    const principal = known.find((each) => hello.topics.every((topic) => mayFollow(each, topic)));
    if (!principal) return link.close(NOT_ALLOWED);
    const following = followingOf(principal, hello, this.#parts.clock.now());
    this.#admit(link, principal, address)
      .then((admitted) => (admitted ? this.#join(link, following, hello.since) : link.close(TOO_OFTEN)))
      .catch((error: unknown) => {
        this.#parts.log.error({ err: error }, 'a feed could not be caught up');
        link.close(FAILED);
      });
  }

  /** Whether there is room for one more link of this client: all that is theirs is sent to it. */
  async #admit(link: Link, principal: Principal, address: string): Promise<boolean> {
    const sender = { principal, address };
    if (!this.#parts.limits.concerns(sender)) return true;
    const { sessionId } = principal;
    const open = [...this.#links].filter(
      (each) => each !== link && each.following?.principal.sessionId === sessionId,
    );
    return open.length < MOST_OF_GUEST && (await this.#parts.limits.admitDeed('follow', sender)) === null;
  }

  /** From here on every commit waits for the link behind what it catches up on. */
  async #join(link: Link, following: Following, since: number | undefined): Promise<void> {
    link.following = following;
    if (following.principal.agentId !== null) this.#told.joined(following.principal.agentId);
    const seq = this.#parts.desk.head();
    link.send(Buffer.from(JSON.stringify(this.#welcome(seq))));
    this.bars.catchUp(link);
    const { principal: audience, view, followed } = following;
    const { messages, fresh } = await this.#snapshots.catchUp(
      followed,
      { audience, view, language: null },
      since,
    );
    link.outgoing.catchUp([...messages, readyMessage(seq, fresh)]);
  }

  #welcome(seq: number): Welcome {
    const { desk, siteId, clock } = this.#parts;
    return { type: 'welcome', wire: WIRE, seq, now: instantOf(clock.now()), site: siteInfo(desk, siteId) };
  }

  #committed({ seq, changed }: Committed): void {
    this.#snapshots.stale();
    this.#told.committed(changed, this.agents());
    const changes = changed.map((held) => this.#change(held));
    const batches = new Map<string, Batch>();
    for (const link of this.#links) {
      if (link.following === null) continue;
      const batch = batches.get(link.following.key) ?? batchOf(seq, link.following, changes);
      batches.set(link.following.key, batch);
      if (batch.pieces.length > 0) link.push(batch);
    }
    if (changed.some(({ kind }) => OF_SESSIONS.includes(kind))) this.#recheck();
    if (changed.some(({ kind }) => kind === 'bar')) this.bars.catchUpAll();
  }

  #change(held: Held): Change {
    if (!isOrder(held)) return { held, before: null, open: true };
    const before = this.#orders.get(held.id) ?? null;
    const open = this.#parts.desk.get('order', held.id) !== null;
    if (open) this.#orders.set(held.id, held);
    else this.#orders.delete(held.id);
    return { held, before, open };
  }

  #beat(): void {
    this.#recheck();
    for (const link of this.#links) link.beat();
  }

  /** Sessions end, people sign in and out: a link lives no longer than what it was opened on. */
  #recheck(): void {
    for (const link of this.#links) {
      if (link.following === null) continue;
      const { principal } = link.following;
      const now = this.#parts.sessions.recheck(principal.sessionId);
      if (now === null) link.close(NOT_KNOWN);
      else if (!isSame(principal, now)) link.close(SAY_HELLO);
    }
  }
}

function batchOf(
  seq: number,
  { principal: audience, view, followed }: Following,
  changes: readonly Change[],
): Batch {
  const pieces = changes.flatMap((change) =>
    followed.flatMap(({ interest }) => piecesOf(interest, { audience, view, language: null }, change)),
  );
  return new Batch(seq, pieces);
}

/** Topics on which everybody gets their own. */
const OWN: readonly Interest['type'][] = ['mine', 'order', 'cart'];

function followingOf(principal: Principal, { topics, page }: Hello, now: number): Following {
  const view = orderViewOf(principal.role);
  const followed = followedOf(topics);
  const isOwn = followed.some(({ interest }) => OWN.includes(interest.type));
  const { placeId, sittingId, customerId } = principal;
  const whose = isOwn ? JSON.stringify([placeId, sittingId, customerId]) : '';
  return {
    principal,
    view,
    followed,
    screen: page === undefined ? null : screenOf(principal, page, followed, now),
    key: `${view} ${whose} ${followed.map(({ topic }) => topic).join(' ')}`,
  };
}

function followedOf(topics: readonly Topic[]): Followed[] {
  return [...new Set(topics)].toSorted().map((topic) => ({ topic, interest: interestOf(topic) }));
}

/** A page of the kitchen, with the stations whose tickets it follows. */
function screenOf(
  { deviceId, deviceName, role, name }: Principal,
  page: string,
  followed: Following['followed'],
  since: number,
): ScreenHere {
  const stations = followed.flatMap(({ interest }) =>
    interest.type === 'tickets' && interest.station !== null ? [interest.station] : [],
  );
  return { id: screenIdOf(deviceId ?? role, page), name: deviceName ?? name, page, stations, since };
}

function isSame(a: Principal, b: Principal): boolean {
  return (
    a.role === b.role && a.staffId === b.staffId && a.placeId === b.placeId && a.sittingId === b.sittingId
  );
}
