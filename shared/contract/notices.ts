import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { GuestEvent, NoticeChannel, StaffEvent } from '../floor/notice-settings.ts';

/** Where a notice is. `dismissed`: it failed, and somebody has seen that. */
export const NoticeStatus = z.enum(['queued', 'sent', 'failed', 'dismissed']);
export type NoticeStatus = z.infer<typeof NoticeStatus>;

export const NoticeEvent = z.enum([...GuestEvent.options, ...StaffEvent.options, 'test']);
export type NoticeEvent = z.infer<typeof NoticeEvent>;

/** One word to one person about one change, as the office sees it. */
export const Notice = z.object({
  id: z.string(),
  at: Instant,
  event: NoticeEvent,
  channel: NoticeChannel,
  /** Who gets it, with most of a number or an address left out: `A guest of T4`, `+35•••••34`. */
  to: z.string(),
  language: z.string(),
  title: z.string(),
  text: z.string(),
  orderId: z.string().nullable(),
  orderNumber: z.int().nullable(),
  status: NoticeStatus,
  attempts: z.int(),
  /** Why the last attempt failed, in a sentence. */
  reason: z.string().nullable(),
  /** When it is tried next; null unless it is queued. */
  nextAt: Instant.nullable(),
  settledAt: Instant.nullable(),
});
export type Notice = z.infer<typeof Notice>;

/** How a channel does, as a document of the feed (topic `notices`): when `failed` changes, ask for the list again. */
export const ChannelState = z.object({
  id: NoticeChannel,
  /** Notices that failed and that nobody has dismissed. */
  failed: z.int().min(0),
  /** Null when the last one went out. */
  trouble: z.object({ at: Instant, reason: z.string() }).nullable(),
});
export type ChannelState = z.infer<typeof ChannelState>;

/** `about`: what the browser wants to hear of, within what its session may see at all. */
export const SubscribeBody = z.object({
  endpoint: z.url({ protocol: /^https?$/ }).max(1000),
  keys: z.object({
    p256dh: z.string().regex(/^[\w-]{80,100}={0,2}$/),
    auth: z.string().regex(/^[\w-]{20,30}={0,2}$/),
  }),
  language: z.string().min(2).max(35),
  about: z
    .discriminatedUnion('kind', [
      /** Every order of this table's sitting, of this stay, or of this customer. */
      z.object({ kind: z.literal('mine') }),
      z.object({ kind: z.literal('order'), orderId: z.string().max(96) }),
      /** Of whoever has signed in on this device, while they are; `places` empty: everywhere. */
      z.object({ kind: z.literal('duty'), places: z.array(z.string().max(96)).max(300).default([]) }),
    ])
    .default({ kind: 'mine' }),
});
export type SubscribeBody = z.infer<typeof SubscribeBody>;

/** What a page has to know to offer alerts. */
export const AlertOffer = z.object({
  /** Whether the house sends them at all. */
  push: z.boolean(),
  /** The VAPID key for `pushManager.subscribe`, base64url. */
  publicKey: z.string(),
});
export type AlertOffer = z.infer<typeof AlertOffer>;

/** The secrets of the channels: written, never read. */
export const NoticeSecret = z.enum(['email-password', 'sms-secret']);
export type NoticeSecret = z.infer<typeof NoticeSecret>;

/** `GET /notices/channels`. */
export const ChannelsView = z.object({
  channels: z.array(ChannelState.extend({ on: z.boolean(), queued: z.int() })),
  /** Which secrets are kept. */
  secrets: z.object({ 'email-password': z.boolean(), 'sms-secret': z.boolean() }),
  /** Browsers that asked to be told. */
  subscriptions: z.int(),
});
export type ChannelsView = z.infer<typeof ChannelsView>;

/** What became of a test. */
export const TestResult = z.object({ ok: z.boolean(), detail: z.string() });
export type TestResult = z.infer<typeof TestResult>;
