import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeResponse, encodeRequest } from './message.ts';

/** An answer is a request but for the number in its head, which says how it went. */
const answer = encodeRequest({
  operation: 0x0406,
  id: 7,
  attributes: [
    { name: 'printer-name', type: 'name', values: ['Küche'] },
    { name: 'printer-state-reasons', type: 'keyword', values: ['media-empty-error', 'paused'] },
    { name: 'job-id', type: 'integer', values: [70_000] },
  ],
});

test('what was written is read', () => {
  const { status, groups } = decodeResponse(answer) ?? {};
  expect(status).toBe(0x0406);
  expect(Object.fromEntries(groups?.[0] ?? [])).toEqual({
    'attributes-charset': ['utf-8'],
    'attributes-natural-language': ['en'],
    'printer-name': ['Küche'],
    'printer-state-reasons': ['media-empty-error', 'paused'],
    'job-id': [70_000],
  });
});

test('an answer that breaks off anywhere is none', () => {
  for (let length = 0; length < answer.length; length += 1)
    expect(decodeResponse(answer.subarray(0, length))).toBeNull();
});

test('whatever a server says, reading it ends', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(() => decodeResponse(bytes)).not.toThrow();
    }),
  );
});
