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
export type KeyName = KeyAction['do'];

/** One key: the physical keys that give it (`KeyboardEvent.code`), and what is written on its cap. */
export interface Key {
  readonly codes: readonly string[];
  readonly cap: string;
  readonly action: KeyAction;
}

/**
 * Every key but the digits. A bump bar is a keyboard: its maker's key map has to be set to these codes, or these
 * codes to its map. `ControlLeft` counts when it is pressed and let go alone.
 */
export const KEYS: readonly Key[] = [
  { cap: 'BUMP', action: { do: 'bump' }, codes: ['Enter', 'NumpadEnter', 'Space', 'ControlLeft'] },
  { cap: '◀', action: { do: 'go', to: 'left' }, codes: ['ArrowLeft'] },
  { cap: '▶', action: { do: 'go', to: 'right' }, codes: ['ArrowRight'] },
  { cap: '▲', action: { do: 'go', to: 'up' }, codes: ['ArrowUp'] },
  { cap: '▼', action: { do: 'go', to: 'down' }, codes: ['ArrowDown'] },
  { cap: 'ITEM', action: { do: 'items' }, codes: ['KeyI'] },
  { cap: 'START', action: { do: 'start' }, codes: ['KeyS'] },
  { cap: 'RECALL', action: { do: 'recall-last' }, codes: ['KeyR', 'NumpadSubtract'] },
  { cap: 'LIST', action: { do: 'list' }, codes: ['KeyL'] },
  { cap: 'UNDO', action: { do: 'undo' }, codes: ['KeyU', 'Backspace'] },
  { cap: 'ALL DAY', action: { do: 'all-day' }, codes: ['KeyH'] },
  { cap: 'SCREEN', action: { do: 'screen' }, codes: ['KeyM'] },
  { cap: '86', action: { do: 'stock' }, codes: ['KeyE'] },
  { cap: 'STATION', action: { do: 'station' }, codes: ['KeyT'] },
  { cap: 'FIRST', action: { do: 'bump-first' }, codes: ['KeyF'] },
  { cap: 'HOLD', action: { do: 'hold' }, codes: ['KeyO'] },
  { cap: 'RUSH', action: { do: 'rush' }, codes: ['KeyX'] },
  { cap: 'DETAIL', action: { do: 'detail' }, codes: ['KeyD'] },
  { cap: 'REVIEW', action: { do: 'review' }, codes: ['KeyV'] },
  { cap: 'PULL', action: { do: 'pull' }, codes: ['KeyG'] },
  { cap: 'ITEM DONE', action: { do: 'item-done' }, codes: ['KeyK'] },
  { cap: 'PAGE', action: { do: 'page', to: 'next' }, codes: ['KeyN', 'PageDown'] },
  { cap: 'PAGE BACK', action: { do: 'page', to: 'previous' }, codes: ['KeyP', 'PageUp'] },
  { cap: 'HOME', action: { do: 'page', to: 'first' }, codes: ['Home'] },
  { cap: 'END', action: { do: 'page', to: 'last' }, codes: ['End'] },
  { cap: '+', action: { do: 'size', by: 1 }, codes: ['Equal', 'NumpadAdd'] },
  { cap: '−', action: { do: 'size', by: -1 }, codes: ['Minus'] },
  { cap: 'ESC', action: { do: 'cancel' }, codes: ['Escape'] },
];

/** The cap of a key. */
export function capOf(name: KeyName): string {
  return KEYS.find((key) => key.action.do === name)?.cap ?? name;
}
