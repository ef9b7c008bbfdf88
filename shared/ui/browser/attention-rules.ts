import type { GuestEvent, StaffEvent } from '../../floor/notice-settings.ts';
import type { Call } from './attention.ts';

const SILENT: Call = { sound: null, times: 0, title: null, flash: false, vibrate: false };
const LOUD: Call = { sound: 'ready', times: 3, title: null, flash: true, vibrate: true };

/** What each event deserves on an open page. */
const CALLS: Readonly<Record<GuestEvent | StaffEvent, Call>> = {
  accepted: { ...SILENT, sound: 'ready', times: 1 },
  ready: LOUD,
  on_the_way: LOUD,
  delivered: SILENT,
  cancelled: { ...LOUD, sound: 'void', times: 1 },
  delayed: { ...SILENT, vibrate: true },
  approval: { ...LOUD, sound: 'new', times: 2 },
  item_ready: { ...SILENT, sound: 'ready', times: 1 },
  to_serve: LOUD,
  to_carry: LOUD,
  to_hand_over: { ...LOUD, times: 1 },
  brought_back: { ...LOUD, sound: 'changed', times: 1 },
  withdrawn: { ...LOUD, sound: 'void', times: 1 },
  late: { ...SILENT, sound: 'late', times: 1 },
};

/** How an open page calls for an event. Whoever is off duty sees it in the title and is left in peace. */
export function callFor(event: GuestEvent | StaffEvent, title: string | null, onDuty = true): Call {
  return onDuty ? { ...CALLS[event], title } : { ...SILENT, title };
}
