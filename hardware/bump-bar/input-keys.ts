/**
 * What Linux calls a key (`linux/input-event-codes.h`, KEY_*), as `KeyboardEvent.code` names it (W3C UI Events code
 * values). Keys that no bar has are left out: they are named by their number.
 */
const NAMES: Readonly<Record<number, string>> = {
  1: 'Escape',
  ...row(2, ['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5', 'Digit6', 'Digit7', 'Digit8', 'Digit9']),
  ...row(11, ['Digit0', 'Minus', 'Equal', 'Backspace', 'Tab']),
  ...letters(16, 'QWERTYUIOP'),
  ...row(26, ['BracketLeft', 'BracketRight', 'Enter', 'ControlLeft']),
  ...letters(30, 'ASDFGHJKL'),
  ...row(39, ['Semicolon', 'Quote', 'Backquote', 'ShiftLeft', 'Backslash']),
  ...letters(44, 'ZXCVBNM'),
  ...row(51, ['Comma', 'Period', 'Slash', 'ShiftRight', 'NumpadMultiply', 'AltLeft', 'Space', 'CapsLock']),
  ...row(59, ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10', 'NumLock', 'ScrollLock']),
  ...row(71, ['Numpad7', 'Numpad8', 'Numpad9', 'NumpadSubtract', 'Numpad4', 'Numpad5', 'Numpad6']),
  ...row(78, ['NumpadAdd', 'Numpad1', 'Numpad2', 'Numpad3', 'Numpad0', 'NumpadDecimal']),
  ...row(86, ['IntlBackslash', 'F11', 'F12']),
  ...row(96, ['NumpadEnter', 'ControlRight', 'NumpadDivide', 'PrintScreen', 'AltRight']),
  ...row(102, ['Home', 'ArrowUp', 'PageUp', 'ArrowLeft', 'ArrowRight', 'End', 'ArrowDown', 'PageDown']),
  ...row(110, ['Insert', 'Delete']),
  ...row(117, ['NumpadEqual']),
  119: 'Pause',
  121: 'NumpadComma',
  ...row(125, ['MetaLeft', 'MetaRight', 'ContextMenu']),
  ...row(183, ['F13', 'F14', 'F15', 'F16', 'F17', 'F18', 'F19', 'F20', 'F21', 'F22', 'F23', 'F24']),
};

function row(from: number, names: readonly string[]): Record<number, string> {
  return Object.fromEntries(names.map((name, index) => [from + index, name]));
}

function letters(from: number, names: string): Record<number, string> {
  return row(
    from,
    Array.from(names, (name) => `Key${name}`),
  );
}

/** The name of a key of Linux; `Input512` for one that has none. */
export function inputKeyName(code: number): string {
  return NAMES[code] ?? `Input${code}`;
}
