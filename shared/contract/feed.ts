import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import type { BarWord } from './bar-words.ts';
import type { Document } from './documents.ts';

/** Raised with every change of a schema that a client sees; a digest test says when (contract: feed). */
export const WIRE = 3;

/** Where the feed is served. */
export const FEED_PATH = '/api/v1/feed';

/** Milliseconds between heartbeats, both ways; three missed are a dead link. */
export const HEARTBEAT_MS = 2000;

/** Why the host closes a feed (contract: close codes). */
export const CLOSE = {
  badMessage: 4400,
  unauthenticated: 4401,
  forbidden: 4403,
  wireTooOld: 4406,
  helloTooLate: 4408,
  tooMuch: 4429,
  stopping: 4503,
} as const;

/** Topics without a name behind them, and what they bring. */
const PLAIN_TOPICS = [
  /** All open orders. */
  'orders',
  /** The orders of a diner's sitting, a guest's stay or a customer. */
  'mine',
  /** What one's own place shares. */
  'cart',
  'menu',
  /** Places, and what each shares. */
  'floor',
  /** Who stays in the rooms. */
  'stays',
  /** Stations and routes. */
  'stations',
  /** Who carries now. */
  'duty',
  'printers',
  /** What agents found that looked for printers. */
  'searches',
  /** Profiles, screens and bump bars. */
  'screens',
  /** How the channels do by which people are told. */
  'notices',
  /** How busy the house is. */
  'capacity',
  /** Settings. */
  'site',
  /** Staff and paired devices, for the office. */
  'people',
  'board',
] as const;

/**
 * What a client wants to hear of: a plain topic, `order:ID`, `tickets:STATION` (`tickets:*` for all), or `jobs:AGENT`
 * (`jobs:*` for the office).
 */
export const Topic = z
  .string()
  .max(120)
  .regex(new RegExp(`^(${PLAIN_TOPICS.join('|')}|order:[\\w.:-]+|tickets:[\\w.:*-]+|jobs:[\\w.:*-]+)$`));
export type Topic = z.infer<typeof Topic>;

/** Client to host, first, within 5 s. Without a token the page's session cookie says who it is. */
export const Hello = z.object({
  type: z.literal('hello'),
  wire: z.int(),
  token: z.string().max(200).optional(),
  since: z.int().min(0).optional(),
  /** A kitchen page says which it is (`KitchenScreen.page`), so that the house knows who shows what. */
  page: z.string().min(1).max(96).optional(),
  topics: z.array(Topic).min(1).max(40),
});
export type Hello = z.infer<typeof Hello>;

export const Ping = z.object({ type: z.literal('ping') });
export const Pong = z.object({ type: z.literal('pong') });

/** A kitchen page says that its board was laid out anew: what a bump bar's keys mean is told by this version. */
export const Shows = z.object({ type: z.literal('shows'), version: z.string().min(1).max(60) });

/** Everything a client may send. */
export const ClientMessage = z.discriminatedUnion('type', [Hello, Shows, Ping, Pong]);
export type ClientMessage = z.infer<typeof ClientMessage>;

export const Welcome = z.object({
  type: z.literal('welcome'),
  wire: z.int(),
  seq: z.int(),
  /** The host's clock, by which clients show time. */
  now: Instant,
  site: z.object({
    id: z.string(),
    name: z.string(),
    currency: z.string(),
    locale: z.string(),
    timeZone: z.string(),
  }),
});
export type Welcome = z.infer<typeof Welcome>;

/** The documents of one commit, or some of all that there are. `document`: those that the listener may hear of. */
export function changedOf<D extends z.ZodType<Document>>(document: D) {
  return z.object({ type: z.literal('changed'), seq: z.int(), documents: z.array(document) });
}
export interface Changed {
  readonly type: 'changed';
  readonly seq: number;
  readonly documents: readonly Document[];
}

/** Everything up to `seq` has been sent; what comes now is live. `fresh`: forget what was known before. */
export const Ready = z.object({ type: z.literal('ready'), seq: z.int(), fresh: z.boolean() });
export type Ready = z.infer<typeof Ready>;

/** Everything the host may send. */
export type HostMessage = Welcome | Changed | Ready | BarWord | z.infer<typeof Ping> | z.infer<typeof Pong>;

/** Reads what the host says to a listener who may hear of these documents, and these words besides. */
export function hostMessageOf<D extends z.ZodType<Document>, W extends readonly Word[]>(
  document: D,
  words: W,
) {
  return z.discriminatedUnion('type', [Welcome, changedOf(document), Ready, Ping, Pong, ...words]);
}
type Word = z.ZodObject<{ type: z.ZodLiteral<string> }>;
