import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

test('everything can be said', () => {
  const line =
    '--host http://192.168.1.20:8080/ --pair ABCD1234 --token-file /run/token --data /var/lib/agent --virtual --name Grill';
  const options = readArguments(line.split(' '));
  expect(options).toEqual({
    verb: 'run',
    status: null,
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

test('the status page is this machine’s own unless it is told otherwise', () => {
  expect(readArguments([])).toMatchObject({ status: { port: 8092, bind: '127.0.0.1' } });
  expect(readArguments(['--no-status'])).toMatchObject({ status: null });
  const open = ['--status-port', '80', '--status-bind', '0.0.0.0'];
  expect(readArguments(open)).toMatchObject({ status: { port: 80, bind: '0.0.0.0' } });
});

test('an agent is paired from beside it', () => {
  expect(readArguments(['pair'])).toMatchObject({ verb: 'pair', pair: null });
  expect(readArguments(['pair', 'ABCD1234'])).toMatchObject({ verb: 'pair', pair: 'ABCD1234' });
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
