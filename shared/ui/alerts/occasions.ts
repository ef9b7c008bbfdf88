import type { GuestEvent, StaffEvent } from '../../floor/notice-settings.ts';
import type { SoundName } from '../sounds.ts';

/** What an open page calls for: what else is told of, and guests who call the house. */
export type Occasion = GuestEvent | StaffEvent | 'called';

/** How loudly a page calls whoever it is for. */
export interface Call {
  readonly sound: SoundName | null;
  /** How often the sound is played. */
  readonly times: number;
  readonly vibrate: boolean;
  /** The whole screen flashes: green for food, dark for what people want. */
  readonly flash: 'food' | 'people' | null;
  /** Heard again until it is seen to: somebody waits who cannot do anything themselves. */
  readonly again: boolean;
}

const SILENT: Call = { sound: null, times: 0, vibrate: false, flash: null, again: false };
const FOOD: Call = { sound: 'ready', times: 1, vibrate: true, flash: 'food', again: false };
const PEOPLE: Call = { sound: 'new', times: 1, vibrate: true, flash: 'people', again: true };
const TROUBLE: Call = { ...PEOPLE, sound: 'void', again: false };
/** A guest's phone lies on the table or in a pocket. */
const FAR: Call = { ...FOOD, times: 3 };

/** What each occasion deserves on an open page. */
export const CALLS: Readonly<Record<Occasion, Call>> = {
  accepted: { ...SILENT, sound: 'ready', times: 1, vibrate: true },
  ready: FAR,
  on_the_way: FAR,
  delivered: SILENT,
  cancelled: TROUBLE,
  delayed: { ...SILENT, vibrate: true },
  approval: PEOPLE,
  called: PEOPLE,
  item_ready: { ...SILENT, sound: 'ready', times: 1 },
  to_serve: FOOD,
  to_carry: FOOD,
  to_hand_over: FOOD,
  brought_back: { ...TROUBLE, sound: 'changed' },
  withdrawn: TROUBLE,
  late: { ...SILENT, sound: 'late', times: 1 },
  printer_fault: TROUBLE,
  printer_recovered: SILENT,
};
