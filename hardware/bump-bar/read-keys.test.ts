import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_KEY, readKeys, type KeyProtocol } from './read-keys.ts';

const read = (protocol: KeyProtocol, ...bytes: number[]) =>
  readKeys(protocol, NO_KEY, Uint8Array.from(bytes)).codes;
const text = (words: string) => [...new TextEncoder().encode(words)];

test('a character is a key, and a terminal’s sequences are the arrows', () => {
  expect(read('ascii', ...text('3\rR'))).toEqual(['Digit3', 'Enter', 'KeyR']);
  expect(read('ascii', ...text('\u001b[A\u001b[D\u001bOH\u001b[6~'))).toEqual([
    'ArrowUp',
    'ArrowLeft',
    'Home',
    'PageDown',
  ]);
});

test('scan codes are keys when they go down, and nothing when they come up', () => {
  expect(read('scan1', 0x02, 0x82, 0x1c, 0x9c)).toEqual(['Digit1', 'Enter']);
  expect(read('scan1', 0xe0, 0x4b, 0xe0, 0xcb, 0x1f)).toEqual(['ArrowLeft', 'KeyS']);
});

test('bytes that are no key do nothing, and the key after them is read', () => {
  expect(read('ascii', 0x00, 0xff, 0x1b, 0x41, 0x31)).toEqual(['Digit1']);
  expect(read('scan1', 0x7f, 0x02)).toEqual(['Digit1']);
});

test('however the bytes are cut, the keys are the same', () => {
  const keys = fc.array(fc.constantFrom('1', '9', '\r', 'r', '\u001b[A', '\u001b[5~', '\u001bOF', '\b', ' '));
  fc.assert(
    fc.property(keys, fc.array(fc.nat(60), { maxLength: 6 }), (some, cuts) => {
      const bytes = Uint8Array.from(text(some.join('')));
      const at = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length].sort((a, b) => a - b);
      let memory = NO_KEY;
      const codes = at.flatMap((from, index) => {
        const result = readKeys('ascii', memory, bytes.slice(from, at[index + 1] ?? bytes.length));
        memory = result.memory;
        return result.codes;
      });
      expect(codes).toEqual(readKeys('ascii', NO_KEY, bytes).codes);
      expect(codes).toHaveLength(some.length);
    }),
  );
});
