import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKey } from './key.ts';

const VERSION_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('a key is a UUID of version 4, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const key = newKey((into) => {
        into.set(bytes);
        return into;
      });
      expect(key).toMatch(VERSION_4);
      expect(key.replaceAll('-', '').slice(16 + 2)).toBe(Buffer.from(bytes.slice(9)).toString('hex'));
    }),
  );
});

test('two keys are never the same', () => {
  const keys = Array.from({ length: 1000 }, () => newKey((into) => crypto.getRandomValues(into)));
  expect(new Set(keys).size).toBe(1000);
});
