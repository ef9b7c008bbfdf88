import { z } from 'zod';
import { BarId, DeviceId } from '../basics/ids.ts';

/**
 * What a key of a bump bar or a keyboard can do on a kitchen screen. `zero` with a digit after it names the places from
 * ten to nineteen.
 */
export const KeyFunction = z.enum([
  'slot-1',
  'slot-2',
  'slot-3',
  'slot-4',
  'slot-5',
  'slot-6',
  'slot-7',
  'slot-8',
  'slot-9',
  'zero',
  'bump',
  'bump-first',
  'start',
  'hold',
  'rush',
  'undo',
  'recall-last',
  'recall-list',
  'review',
  'pull',
  'items',
  'item-done',
  'all-day',
  'detail',
  'left',
  'right',
  'up',
  'down',
  'page-next',
  'page-previous',
  'home',
  'end',
  'station',
  'screen',
  'larger',
  'smaller',
  'cancel',
]);
export type KeyFunction = z.infer<typeof KeyFunction>;

/** Bars whose keys are known; any other is learnt key by key. */
export const BarPreset = z.enum(['keyboard', 'bar-10', 'bar-16', 'bar-20', 'numpad']);
export type BarPreset = z.infer<typeof BarPreset>;

/** A bump bar that an agent reads. Its keys act on one screen as if they were pressed there. */
export const BumpBar = z.object({
  id: BarId,
  name: z.string().trim().min(1).max(40),
  agentId: DeviceId.nullable().default(null),
  /** `serial:///dev/ttyUSB1?baud=9600` or `virtual:`. */
  address: z.string().min(1).max(200),
  /** The screen that it works (`KitchenScreen.id`); null: none yet. */
  screenId: z.string().max(200).nullable().default(null),
});
export type BumpBar = z.infer<typeof BumpBar>;

/** `POST /bars/ID/press`: the codes of keys that were pressed, oldest first, as `KeyboardEvent.code` names them. */
export const BarPress = z.object({ codes: z.array(z.string().min(1).max(40)).min(1).max(40) });
export type BarPress = z.infer<typeof BarPress>;
