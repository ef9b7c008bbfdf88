import { millis } from '#shared/basics/instant.ts';
import type { Settings } from '#shared/floor/settings.ts';
import type { Happening } from '#shared/orders/happenings.ts';
import type { Message } from './message.ts';
import type { NoticeRow } from './ports.ts';
import { receiversOf, type Receiver, type Watched } from './receivers.ts';
import type { Subscriptions } from './subscriptions.ts';
import { wordsOf } from './words.ts';

const MINUTE = 60_000;

/** What happened longer ago is no news: nobody is told when the host comes back after an hour. */
const NEWS_MS = 15 * MINUTE;
const WORTH_MS = { push: 30 * MINUTE, sms: 30 * MINUTE, email: 120 * MINUTE } as const;

export interface RowParts {
  readonly settings: Settings;
  readonly live: ReturnType<Subscriptions['live']>;
  readonly stationName: (station: string) => string;
  /** Who answers for a place now; null: nobody in particular. */
  readonly waiterOf: (placeId: string) => string | null;
  readonly now: number;
  readonly newId: () => string;
}

/** A notice for everybody who should hear of what happened to an order. */
export function rowsOf(watched: Watched, happenings: readonly Happening[], parts: RowParts): NoticeRow[] {
  const { settings, now } = parts;
  return happenings
    .filter(({ at }) => now - millis(at) < NEWS_MS)
    .flatMap((happening) =>
      receiversOf(happening, watched, settings, parts).map((receiver) =>
        rowOf(watched, happening, receiver, parts),
      ),
    );
}

function rowOf(watched: Watched, happening: Happening, receiver: Receiver, parts: RowParts): NoticeRow {
  const { now, newId } = parts;
  const { channel } = receiver;
  return {
    id: newId(),
    change: [watched.order.id, happening.key, happening.event, channel, receiver.name].join(' '),
    at: now,
    expiresAt: millis(happening.at) + WORTH_MS[channel],
    channel,
    message: JSON.stringify(messageFor(watched, happening, receiver, parts)),
    status: 'queued',
    attempts: 0,
    nextAt: now,
    reason: null,
    settledAt: null,
  };
}

function messageFor(
  { order }: Watched,
  happening: Happening,
  { target, to, language, path }: Receiver,
  { settings, stationName }: RowParts,
): Message {
  const station = happening.station === null ? '' : stationName(happening.station);
  const { title, text } = wordsOf({ happening, order, site: settings.site, station, language });
  const tag = happening.side === 'guest' ? order.id : `${order.id} ${happening.event} ${station}`.trim();
  return {
    event: happening.event,
    target,
    to,
    language,
    title,
    text,
    path,
    tag,
    orderId: order.id,
    orderNumber: order.number,
  };
}
