/** Keys whose names are not what is written on them. */
const NAMES: Readonly<Record<string, string>> = {
  ControlLeft: 'Left Ctrl alone',
  ControlRight: 'Right Ctrl alone',
  ShiftLeft: 'Left Shift alone',
  ShiftRight: 'Right Shift alone',
  AltLeft: 'Left Alt alone',
  AltRight: 'Right Alt alone',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page up',
  PageDown: 'Page down',
  NumpadSubtract: 'Numpad −',
  NumpadAdd: 'Numpad +',
  NumpadMultiply: 'Numpad ×',
  NumpadDivide: 'Numpad ÷',
  NumpadDecimal: 'Numpad .',
  NumpadEnter: 'Numpad Enter',
  Space: 'Space bar',
};

/** A key as people name it: `3`, `Left Ctrl alone`, `A then Enter` for a key that sends several. */
export function keyWords(code: string): string {
  return code.split(' ').map(oneKey).join(' then ');
}

function oneKey(code: string): string {
  const chord = /^(\w+)\+(\w+)$/.exec(code);
  if (chord) return `${chord[1]} + ${oneKey(chord[2] ?? '')}`;
  const known = NAMES[code];
  if (known !== undefined) return known;
  return code
    .replace(/^(?:Digit|Key)(.)$/, '$1')
    .replace(/^Numpad(\d)$/, 'Numpad $1')
    .replace(/^Byte([0-9A-F]{2})$/, 'Byte $1');
}
