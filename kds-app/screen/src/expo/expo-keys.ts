import type { Order } from '#shared/orders/order.ts';
import type { KeyAction } from '../keys/keymap.ts';
import type { ExpoKit } from './expo-context.ts';
import { stepsOf } from './pass.ts';

export type Turn = Extract<KeyAction, { do: 'page' }>['to'];

/** What the keys of the expo work on. */
export interface ExpoKeyParts {
  /** In its places; what stood there when a key was pressed and has left since leaves its place empty. */
  readonly ready: readonly (Order | undefined)[];
  /** Says that a key came too late. */
  readonly late: () => void;
  readonly step: ExpoKit['step'];
  readonly turn: (to: Turn) => void;
  readonly zero: (waits: boolean) => void;
  readonly toggle: (sheet: 'out' | 'screen' | 'health' | 'stock') => void;
  readonly close: () => void;
  readonly resize: (by: 1 | -1) => void;
}

/** Does at the expo what a key asks for. A digit hands over the order at the pass that shows it. */
export function pressExpoKey(action: KeyAction, parts: ExpoKeyParts): void {
  parts.zero(action.do === 'zero');
  if (action.do === 'slot') handOver(action.slot - 1, parts);
  else if (action.do === 'bump') handOver(0, parts);
  else if (action.do === 'page') parts.turn(action.to);
  else if (action.do === 'size') parts.resize(action.by);
  else if (action.do === 'list') parts.toggle('out');
  else if (action.do === 'screen' || action.do === 'stock') parts.toggle(action.do);
  else if (action.do === 'detail') parts.toggle('health');
  else if (action.do === 'cancel') parts.close();
}

/** The page after a key, of `pages`; it goes round. */
export function turned(page: number, pages: number, to: Turn): number {
  return { next: (page + 1) % pages, previous: (page + pages - 1) % pages, first: 0, last: pages - 1 }[to];
}

function handOver(place: number, { ready, step, late }: ExpoKeyParts): void {
  const order = ready[place];
  // What stood there was handed over as the key was pressed.
  if (!order && place < ready.length) return late();
  const [first] = order ? stepsOf(order) : [];
  if (order && first) step(order, first);
}
