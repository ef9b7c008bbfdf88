import { say } from '../words/say.ts';

/** The keys that ask for the same thing always. */
export type PlainKey =
  | 'zero'
  | 'bump'
  | 'start'
  | 'undo'
  | 'recall-last'
  | 'list'
  | 'items'
  | 'all-day'
  | 'screen'
  | 'stock'
  | 'station'
  | 'bump-first'
  | 'hold'
  | 'rush'
  | 'detail'
  | 'review'
  | 'pull'
  | 'item-done'
  | 'cancel';

/** What a key of the bump bar or the keyboard asks for. */
export type KeyAction =
  | { readonly do: 'slot'; readonly slot: number }
  | { readonly do: 'go'; readonly to: 'left' | 'right' | 'up' | 'down' }
  | { readonly do: 'page'; readonly to: 'next' | 'previous' | 'first' | 'last' }
  | { readonly do: 'size'; readonly by: 1 | -1 }
  | { [N in PlainKey]: { readonly do: N } }[PlainKey];

/** One key: the physical keys that give it (`KeyboardEvent.code`). */
export interface Key {
  readonly codes: readonly string[];
  readonly action: KeyAction;
}

/**
 * Every key but the digits. A bump bar is a keyboard: its maker's key map has to be set to these codes, or these
 * codes to its map. `ControlLeft` counts when it is pressed and let go alone.
 */
export const KEYS: readonly Key[] = [
  { action: { do: 'bump' }, codes: ['Enter', 'NumpadEnter', 'Space', 'ControlLeft'] },
  { action: { do: 'go', to: 'left' }, codes: ['ArrowLeft'] },
  { action: { do: 'go', to: 'right' }, codes: ['ArrowRight'] },
  { action: { do: 'go', to: 'up' }, codes: ['ArrowUp'] },
  { action: { do: 'go', to: 'down' }, codes: ['ArrowDown'] },
  { action: { do: 'items' }, codes: ['KeyI'] },
  { action: { do: 'start' }, codes: ['KeyS'] },
  { action: { do: 'recall-last' }, codes: ['KeyR', 'NumpadSubtract'] },
  { action: { do: 'list' }, codes: ['KeyL'] },
  { action: { do: 'undo' }, codes: ['KeyU', 'Backspace'] },
  { action: { do: 'all-day' }, codes: ['KeyH'] },
  { action: { do: 'screen' }, codes: ['KeyM'] },
  { action: { do: 'stock' }, codes: ['KeyE'] },
  { action: { do: 'station' }, codes: ['KeyT'] },
  { action: { do: 'bump-first' }, codes: ['KeyF'] },
  { action: { do: 'hold' }, codes: ['KeyO'] },
  { action: { do: 'rush' }, codes: ['KeyX'] },
  { action: { do: 'detail' }, codes: ['KeyD'] },
  { action: { do: 'review' }, codes: ['KeyV'] },
  { action: { do: 'pull' }, codes: ['KeyG'] },
  { action: { do: 'item-done' }, codes: ['KeyK'] },
  { action: { do: 'page', to: 'next' }, codes: ['KeyN', 'PageDown'] },
  { action: { do: 'page', to: 'previous' }, codes: ['KeyP', 'PageUp'] },
  { action: { do: 'page', to: 'first' }, codes: ['Home'] },
  { action: { do: 'page', to: 'last' }, codes: ['End'] },
  { action: { do: 'size', by: 1 }, codes: ['Equal', 'NumpadAdd'] },
  { action: { do: 'size', by: -1 }, codes: ['Minus'] },
  { action: { do: 'cancel' }, codes: ['Escape'] },
];

/** The keys whose caps are drawn with a word. */
export type CapName =
  | Extract<
      PlainKey,
      | 'bump'
      | 'items'
      | 'start'
      | 'recall-last'
      | 'list'
      | 'undo'
      | 'all-day'
      | 'stock'
      | 'hold'
      | 'rush'
      | 'detail'
      | 'item-done'
      | 'pull'
      | 'cancel'
    >
  | 'page';

/** What is written on the cap of a key. */
export function capOf(name: CapName): string {
  return say(`cap.${name}`);
}
