import { expect, test } from 'vitest';
import { readAddress } from './device-address.ts';

test.each([
  ['virtual:', { kind: 'virtual' }],
  ['tcp://192.168.1.50:9100', { kind: 'tcp', host: '192.168.1.50', port: 9100 }],
  ['tcp://grill.lan', { kind: 'tcp', host: 'grill.lan', port: 9100 }],
  ['tcp://[fd00::12]:9101', { kind: 'tcp', host: 'fd00::12', port: 9101 }],
  [
    'serial:///dev/ttyUSB0?baud=9600',
    { kind: 'serial', path: '/dev/ttyUSB0', baudRate: 9600, flow: 'rtscts' },
  ],
  [
    'serial:///dev/serial/by-id/usb-TM%20U220',
    { kind: 'serial', path: '/dev/serial/by-id/usb-TM U220', baudRate: 19200, flow: 'rtscts' },
  ],
  ['serial:COM3?baud=38400&flow=none', { kind: 'serial', path: 'COM3', baudRate: 38400, flow: 'none' }],
])('%s is understood', (text, address) => {
  expect(readAddress(text)).toEqual(address);
});

test.each([
  '',
  'grill',
  'tcp://',
  'tcp://:9100',
  'http://192.168.1.50',
  'serial:',
  'serial:///dev/x?baud=fast',
  'serial:///dev/x?flow=maybe',
  'tcp://a:99999',
])('%j is not', (text) => {
  expect(readAddress(text)).toBeNull();
});
