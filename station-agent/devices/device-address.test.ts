import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queueAddress, readAddress, usbAddress } from './device-address.ts';

const LINE = { kind: 'serial', baudRate: 19_200, flow: 'rtscts', bits: 8, parity: 'none', stop: 1 };

test.each([
  ['virtual:', { kind: 'virtual' }],
  ['tcp://192.168.1.50:9100', { kind: 'tcp', host: '192.168.1.50', port: 9100 }],
  ['tcp://192.168.1.50/', { kind: 'tcp', host: '192.168.1.50', port: 9100 }],
  ['tcp://grill.lan', { kind: 'tcp', host: 'grill.lan', port: 9100 }],
  ['tcp://Grill.local:9101', { kind: 'tcp', host: 'grill.local', port: 9101 }],
  ['tcp://[fd00::12]:9101', { kind: 'tcp', host: 'fd00::12', port: 9101 }],
  ['tcp://[fe80::12%25eth0]', { kind: 'tcp', host: 'fe80::12%eth0', port: 9100 }],
  ['tcp://[fe80::12%eth0]:9102', { kind: 'tcp', host: 'fe80::12%eth0', port: 9102 }],
  ['serial:///dev/ttyUSB0?baud=9600', { ...LINE, path: '/dev/ttyUSB0', baudRate: 9600 }],
  ['serial:///dev/serial/by-id/usb-TM%20U220', { ...LINE, path: '/dev/serial/by-id/usb-TM U220' }],
  ['serial:COM3?baud=38400&flow=none', { ...LINE, path: 'COM3', baudRate: 38_400, flow: 'none' }],
  [
    'serial:///dev/ttyS0?bits=7&parity=even&stop=2&flow=xonxoff',
    { ...LINE, path: '/dev/ttyS0', flow: 'xonxoff', bits: 7, parity: 'even', stop: 2 },
  ],
  ['usb:///dev/usb/lp0', { kind: 'usb', path: '/dev/usb/lp0' }],
  ['usb:///dev/printers/by%20name', { kind: 'usb', path: '/dev/printers/by name' }],
  ['usb:04B8:0E15', { kind: 'usb-id', vendor: '04b8', product: '0e15', serial: null }],
  ['usb:04b8:0e15:J3%2FKL', { kind: 'usb-id', vendor: '04b8', product: '0e15', serial: 'J3/KL' }],
  ['cups:Kitchen', { kind: 'cups', host: 'localhost', port: 631, queue: 'Kitchen' }],
  ['cups://office.lan/Hot_pass', { kind: 'cups', host: 'office.lan', port: 631, queue: 'Hot_pass' }],
  ['cups://[fd00::9]:6310/Bar', { kind: 'cups', host: 'fd00::9', port: 6310, queue: 'Bar' }],
])('%s is understood', (text, address) => {
  expect(readAddress(text)).toEqual(address);
});

test.each([
  '',
  'grill',
  'virtual:x',
  'tcp://',
  'tcp://:9100',
  'tcp:192.168.1.50',
  'tcp://a b',
  'tcp://user@printer',
  'tcp://printer/path',
  'tcp://a:99999',
  'tcp://a:0',
  'tcp://[grill]',
  'tcp://fd00::12',
  'http://192.168.1.50',
  'serial:',
  'serial:///dev/x?baud=fast',
  'serial:///dev/x?flow=maybe',
  'serial:///dev/x?bits=9',
  'serial:///dev/x?parity=mark',
  'serial:///dev/x?stop=3',
  'serial:///dev/%zz',
  'usb:',
  'usb://',
  'usb:///dev/%zz',
  'usb:4b8:e15',
  'usb:04b8',
  'usb:04b8:0e15:a b',
  'cups:',
  'cups://office.lan',
  'cups://office.lan/',
  'cups://office.lan/a/b',
  'cups:%zz',
  'cups:two%20words',
])('%j is not', (text) => {
  expect(readAddress(text)).toBeNull();
});

test('whatever is written there, reading it answers', () => {
  const schemes = fc.constantFrom(
    'tcp://',
    'serial:',
    'serial:///',
    'usb:',
    'usb:///',
    'cups:',
    'cups://',
    '',
  );
  fc.assert(
    fc.property(schemes, fc.string({ unit: 'binary', maxLength: 40 }), (scheme, rest) => {
      expect(() => readAddress(scheme + rest)).not.toThrow();
    }),
  );
});

test('an address that was found is read as what was found', () => {
  const hex = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16).padStart(4, '0'));
  const number = fc.option(fc.string({ minLength: 1, unit: 'grapheme' }));
  fc.assert(
    fc.property(hex, hex, number, (vendor, product, serial) => {
      const found = { vendor, product, serial };
      expect(readAddress(usbAddress(found))).toEqual({ kind: 'usb-id', ...found });
    }),
  );
  for (const host of ['localhost', 'office.lan', 'fd00::9'])
    for (const port of [631, 6310]) {
      const queue = { host, port, queue: 'Heiße_Küche' };
      expect(readAddress(queueAddress(queue))).toEqual({ kind: 'cups', ...queue });
    }
});
