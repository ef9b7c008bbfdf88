import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wifiCode } from './wifi.ts';

/** As a telephone reads it: a backslash takes the next sign as it is, a semicolon ends a field, quotes stand around. */
function read(code: string): Record<string, string> {
  expect(code.slice(0, 'WIFI:'.length)).toBe('WIFI:');
  const fields = code.slice('WIFI:'.length).matchAll(/(\w):((?:\\.|[^;\\])*);/gsu);
  return Object.fromEntries(
    [...fields].map(([, name = '', text = '']) => {
      const bare = /^".*"$/su.test(text) ? text.slice(1, -1) : text;
      return [name, bare.replaceAll(/\\(.)/gsu, '$1')];
    }),
  );
}

const signs = fc.constantFrom('\\', ';', ',', ':', '"', 'a', 'F', '9', ' ', 'é', '網');
const ssid = fc.oneof(fc.string({ unit: signs, minLength: 1, maxLength: 32 }), fc.string({ minLength: 1 }));
const password = fc.oneof(fc.string({ unit: signs, maxLength: 63 }), fc.string());

test('whatever the network and its password are, a telephone reads them as they are', () => {
  fc.assert(
    fc.property(ssid, password, fc.boolean(), (name, secret, hidden) => {
      const fields = read(wifiCode({ ssid: name, password: secret, hidden }) ?? '');
      expect(fields['S']).toBe(name);
      expect(fields['P']).toBe(secret === '' ? undefined : secret);
      expect(fields['T']).toBe(secret === '' ? 'nopass' : 'WPA');
      expect(fields['H']).toBe(hidden ? 'true' : undefined);
    }),
  );
});

test('a name of hexadecimal digits is quoted, or it would be taken for bytes', () => {
  expect(wifiCode({ ssid: 'CAFE', password: 'beef;1', hidden: false })).toBe(
    String.raw`WIFI:T:WPA;S:"CAFE";P:beef\;1;;`,
  );
});

test('without a network there is no code', () => {
  expect(wifiCode({ ssid: '', password: 'x', hidden: true })).toBeNull();
});
