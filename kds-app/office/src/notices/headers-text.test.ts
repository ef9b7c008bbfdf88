import { expect, test } from 'vitest';
import { headersText, readHeaders } from './headers-text.ts';

test('headers are read as they are written', () => {
  const headers = [
    { name: 'X-Sender', value: 'Copper' },
    { name: 'Callback', value: 'https://example.com:8443/x' },
  ];
  expect(readHeaders(headersText(headers))).toEqual({ ok: true, value: headers });
  expect(readHeaders('')).toEqual({ ok: true, value: [] });
});

test.each(['X Sender: a', 'X-Sender', ': a', 'X-Sender: Zürich'])('%j is no header', (text) => {
  expect(readHeaders(text).ok).toBe(false);
});
