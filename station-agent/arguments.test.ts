import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

test('everything can be said', () => {
  const line =
    '--host http://192.168.1.20:8080/ --pair ABCD1234 --token-file /run/token --data /var/lib/agent --virtual --name Grill';
  const options = readArguments(line.split(' '));
  expect(options).toEqual({
    host: 'http://192.168.1.20:8080',
    pair: 'ABCD1234',
    tokenFile: '/run/token',
    dataDir: '/var/lib/agent',
    virtualPort: 8090,
    name: 'Grill',
  });
});

test('nothing has to be said', () => {
  expect(readArguments([])).toMatchObject({ host: null, pair: null, tokenFile: null, virtualPort: null });
});

test('a port asks for virtual printers by itself', () => {
  expect(readArguments(['--virtual-port', '0'])).toMatchObject({ virtualPort: 0 });
});

test.each([
  [['--hots', 'http://a']],
  [['--host', 'ftp://a']],
  [['--host', '192.168.1.20']],
  [['--virtual-port', '']],
  [['--virtual-port', '70000']],
  [['--pair']],
  [['stray']],
])('%j makes no sense', (argv) => {
  expect(readArguments(argv)).toEqual({ fault: expect.any(String) });
});
