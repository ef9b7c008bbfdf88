import { expect, test } from 'vitest';
import { Settings } from '#shared/floor/settings.ts';
import { SETTINGS } from '#test/support/given.ts';
import { followCode } from './access/follow-code.ts';
import { paperLink } from './paper-link.ts';

const codeSecret = Buffer.alloc(32, 2);
const lan = { codeSecret, port: 8080, here: () => ['192.168.7.7', '10.0.0.2'] };
const path = `/track/01ORDER.${followCode(codeSecret, '01ORDER')}`;
const plain = Settings.parse(SETTINGS);

test('PD15 the code on a bill leads to its order by an address that telephones reach', () => {
  expect(paperLink('01ORDER', plain, lan)).toBe(`http://192.168.7.7:8080${path}`);
  const reserved = { ...plain, qr: { ...plain.qr, address: 'http://kitchen.lan:8080' } };
  expect(paperLink('01ORDER', reserved, lan)).toBe(`http://kitchen.lan:8080${path}`);
  const outside = { ...reserved, notices: { ...plain.notices, publicUrl: 'https://order.rules.test' } };
  expect(paperLink('01ORDER', outside, lan)).toBe(`https://order.rules.test${path}`);
});

test('PD15 no code is printed that leads nowhere', () => {
  expect(paperLink('01ORDER', plain, { ...lan, here: () => [] })).toBeNull();
  expect(paperLink('01ORDER', plain, { ...lan, port: null })).toBeNull();
});
