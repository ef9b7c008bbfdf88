import { z } from 'zod';
import { BarId, DeviceId, StationId } from '../basics/ids.ts';
import { Instant } from '../basics/instant.ts';

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

/** What a key of a bar can do at a station: what it can on a screen, and paper of all that is open there. */
export const BarFunction = z.enum([...KeyFunction.options, 'print-open']);
export type BarFunction = z.infer<typeof BarFunction>;

/**
 * How a bar writes its keys on a serial line. No maker's table is sure: a style that is not quite a bar's own is put
 * right by learning its keys.
 */
export const BarStyle = z.enum([
  /** Characters, or scan codes where the address says `keys=scan1`. */
  'characters',
  /** Scan codes of a keyboard, set 1. */
  'scan-codes',
  /** One byte a press at 1200 baud, powered and re-armed by DTR: Panasonic JS140MS, TG3 KBA-FP10A style. */
  'coded-1200',
  /** `<unit>K<key>` and an ETX. */
  'unit-key',
]);
export type BarStyle = z.infer<typeof BarStyle>;

/** How it stands with a bar's line. */
export const BarState = z.enum(['unknown', 'connected', 'gone']);
export type BarState = z.infer<typeof BarState>;

/** What a key sends, as `KeyboardEvent.code` names it; the codes of a key that sends several with spaces between. */
export const KeyCode = z.string().min(1).max(200);

/** A bump bar that an agent reads. Its keys act on one screen as if they were pressed there. */
export const BumpBar = z.object({
  id: BarId,
  name: z.string().trim().min(1).max(40),
  agentId: DeviceId.nullable().default(null),
  /** `input:///dev/input/by-id/usb-…-event-kbd`, `serial:///dev/ttyUSB1?baud=9600`, `tcp://HOST:PORT` or `virtual:`. */
  address: z.string().min(1).max(200),
  style: BarStyle.default('characters'),
  /** The screen that it works (`KitchenScreen.id`); null: none yet. */
  screenId: z.string().max(200).nullable().default(null),
  /** The station that it works where there is no screen: BUMP and RECALL act on the oldest and the last ticket. */
  stationId: StationId.nullable().default(null),
  /** Keys that were learnt on this bar; they go before what its screen has learnt. */
  keys: z.record(KeyCode, BarFunction).default({}),
  state: BarState.default('unknown'),
  stateDetail: z.string().max(200).default(''),
  stateAt: Instant.nullable().default(null),
  /** Since when its agent is away: whatever was said of its line, nobody reads it now. Null: the agent is there. */
  awaySince: Instant.nullable().default(null),
});
export type BumpBar = z.infer<typeof BumpBar>;

/** `POST /bars/ID/press`: keys that were pressed, oldest first. */
export const BarPress = z.object({
  codes: z.array(KeyCode).min(1).max(40),
  /** Names one life of the agent; within it `seq` counts the presses of a bar, and none counts twice. */
  run: z.string().max(60).optional(),
  /** Of the first of these keys. */
  seq: z.int().min(0).optional(),
  /** The version of the board that the bar's screen showed when they were pressed; null: it had said none. */
  shown: z.string().max(60).nullable().optional(),
});
export type BarPress = z.infer<typeof BarPress>;

/** `POST /bars/ID/state`: what the agent sees of a bar's line. */
export const BarReport = z.object({
  state: BarState.exclude(['unknown']),
  detail: z.string().max(200).default(''),
});
export type BarReport = z.infer<typeof BarReport>;

/** `POST /bars/ID/heard`: a key that was pressed to be learnt, with its bytes in hexadecimal. */
export const BarHeard = z.object({ code: KeyCode, raw: z.string().max(400) });
export type BarHeard = z.infer<typeof BarHeard>;

/** `POST /bars/ID/learn`: for how long keys are learnt and do nothing else; 0 ends it. */
export const BarLearn = z.object({ ms: z.int().min(0).max(120_000) });
export type BarLearn = z.infer<typeof BarLearn>;
