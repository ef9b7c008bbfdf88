import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wifiCode } from './wifi.ts';

/** As a telephone reads it: a backslash takes the next sign as it is, a semicolon ends a field. */
function read(code: string): Record<string, string> {
  expect(code.startsWith('WIFI:')).toBe(true);
  const fields: Record<string, string> = {};
  let [name, text, named] = ['', '', false];
  for (let at = 'WIFI:'.length; at < code.length; at += 1) {
    const sign = code[at] ?? '';
    if (sign === '\\') {
      at += 1;
      text += code[at] ?? '';
    } else if (sign === ':' && !named) [name, text, named] = [text, '', true];
    else if (sign === ';') {
      if (named) fields[name] = text;
      [name, text, named] = ['', '', false];
    } else if (sign !== '"') text += sign;
    else expect(text === '' || code[at + 1] === ';').toBe(true);
  }
  return fields;
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
