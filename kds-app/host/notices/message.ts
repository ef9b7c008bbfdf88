import { z } from 'zod';
import { instantOf } from '#shared/basics/instant.ts';
import { NoticeEvent, type Notice } from '#shared/contract/notices.ts';
import { NoticeChannel } from '#shared/floor/notice-settings.ts';
import type { NoticeRow } from './ports.ts';

/** Who gets it: a browser by its subscription, or an address or number. */
export const Target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('browser'), subscriptionId: z.string() }),
  z.object({ kind: z.literal('address'), address: z.string() }),
  /** Sent or forgotten: the address is not kept for longer than it is needed. */
  z.object({ kind: z.literal('forgotten') }),
]);
export type Target = z.infer<typeof Target>;

/** Everything of one notice that is decided when it is made. */
export const Message = z.object({
  event: NoticeEvent,
  target: Target,
  /** The receiver as people may see it. */
  to: z.string(),
  language: z.string(),
  title: z.string(),
  text: z.string(),
  /** The page that it is about, on this host. */
  path: z.string(),
  /** Notices of one thing take each other's place on a telephone. */
  tag: z.string(),
  orderId: z.string().nullable(),
  orderNumber: z.int().nullable(),
});
export type Message = z.infer<typeof Message>;

/** The message of a row that was read back. */
export function messageOf(row: NoticeRow): Message {
  return Message.parse(JSON.parse(row.message));
}

/** A row as the office sees it. */
export function noticeOf(row: NoticeRow): Notice {
  const { event, to, language, title, text, orderId, orderNumber } = messageOf(row);
  const status = row.status === 'sending' ? 'queued' : row.status;
  return {
    id: row.id,
    at: instantOf(row.at),
    event,
    channel: NoticeChannel.parse(row.channel),
    to,
    language,
    title,
    text,
    orderId,
    orderNumber,
    status,
    attempts: row.attempts,
    reason: row.reason,
    nextAt: status === 'queued' ? instantOf(row.nextAt) : null,
    settledAt: row.settledAt === null ? null : instantOf(row.settledAt),
  };
}

/** An address or number with most of it left out: enough to know it again, not enough to use it. */
export function masked(address: string): string {
  const at = address.indexOf('@');
  if (at > 0) return `${address.slice(0, 1)}•••${address.slice(at)}`;
  const digits = address.replaceAll(/[^\d+]/g, '');
  return `${digits.slice(0, 3)}•••${digits.slice(-2)}`;
}
