import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCode, readPlaceCode } from './place-code.ts';

const secret = Buffer.alloc(32, 7);
const placeIds = fc.stringMatching(/^[A-Za-z0-9._:-]{1,40}$/);

test('a code names its place and version, whatever the place is called', () => {
  fc.assert(
    fc.property(placeIds, fc.integer({ min: 1, max: 999 }), (placeId, version) => {
      const code = placeCode(secret, { placeId, version });
      expect(readPlaceCode(secret, code)).toEqual({ placeId, version });
    }),
  );
});

test('a code is short enough to type and may be typed in small letters', () => {
  const code = placeCode(secret, { placeId: 't4', version: 1 });
  expect(code).toMatch(/^t4-1-[0-9A-HJKMNP-TV-Z]{16}$/);
  const mac = code.slice('t4-1-'.length);
  const typed = `t4-1-${mac.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')}`;
  expect(readPlaceCode(secret, typed)).toEqual({ placeId: 't4', version: 1 });
});

test.each([
  '',
  't4',
  't4-1',
  't4-1-',
  't4-1-0000000000000000',
  '-1-0000000000000000',
  't4-1-💥💥💥💥💥💥💥💥',
  'x'.repeat(120),
])('a code that nobody made is worth nothing: %j', (code) => {
  expect(readPlaceCode(secret, code)).toBeNull();
});

test('one character changed, another place, another version or another secret make it worthless', () => {
  const code = placeCode(secret, { placeId: 't4', version: 1 });
  for (let at = 0; at < code.length; at += 1) {
    const other = code[at] === '7' ? '8' : '7';
    expect(readPlaceCode(secret, code.slice(0, at) + other + code.slice(at + 1))).toBeNull();
  }
  expect(readPlaceCode(secret, code.replace('t4-1', 't5-1'))).toBeNull();
  expect(readPlaceCode(secret, code.replace('t4-1', 't4-2'))).toBeNull();
  expect(readPlaceCode(Buffer.alloc(32, 8), code)).toBeNull();
});
