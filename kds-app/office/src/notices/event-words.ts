import type { NoticeEvent } from '#shared/contract/notices.ts';
import type { GuestEvent, NoticeChannel, StaffEvent } from '#shared/floor/notice-settings.ts';

export const GUEST_EVENTS: readonly (readonly [GuestEvent, string])[] = [
  ['accepted', 'accepted'],
  ['ready', 'ready'],
  ['on_the_way', 'on its way'],
  ['delivered', 'delivered'],
  ['delayed', 'late'],
  ['cancelled', 'cancelled'],
];

export const STAFF_EVENTS: readonly (readonly [StaffEvent, string])[] = [
  ['approval', 'an order waits to be accepted'],
  ['item_ready', "one station has done its part of a table's order"],
  ['to_serve', 'ready for a table'],
  ['to_carry', 'ready for a runner'],
  ['to_hand_over', 'ready for whoever collects it'],
  ['brought_back', 'brought back'],
  ['withdrawn', 'taken back after the kitchen had it'],
  ['late', 'late'],
  ['printer_fault', 'a printer cannot print'],
  ['printer_recovered', 'a printer prints again'],
];

export const CHANNEL_NAMES: Readonly<Record<NoticeChannel, string>> = {
  push: 'Alert',
  email: 'E-mail',
  sms: 'Text message',
};

const WORDS = new Map<NoticeEvent, string>([...STAFF_EVENTS, ...GUEST_EVENTS, ['test', 'a test']]);

/** What a notice was about. */
export function eventWords(event: NoticeEvent): string {
  return WORDS.get(event) ?? event;
}
