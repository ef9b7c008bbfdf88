import { expect, test } from 'vitest';
import { LINE_STYLES } from '#hardware/bump-bar/line-styles.ts';
import { inputPath, lineOf, unitOf } from './bar-address.ts';

test('what an address says of its line goes before what the style says', () => {
  const { characters } = LINE_STYLES;
  const coded = LINE_STYLES['coded-1200'];
  expect(lineOf('serial:///dev/ttyUSB0', coded)).toEqual(coded);
  expect(lineOf('serial:///dev/ttyUSB0?baud=2400&bits=7&parity=even&stop=2', coded)).toEqual({
    ...coded,
    baud: 2400,
    bits: 7,
    parity: 'even',
    stop: 2,
  });
  expect(lineOf('serial:///dev/ttyS0?baud=9600&dtr=0&rts=0&rearm=12', characters)).toEqual({
    ...characters,
    baud: 9600,
    dtr: false,
    rts: false,
    rearmMs: 12,
  });
  expect(lineOf('serial:///dev/ttyS0?rearm=0', coded)).toEqual({ ...coded, rearmMs: null });
});

test.each(['baud=fast', 'bits=9', 'parity=mark', 'stop=3', 'dtr=perhaps', 'rearm=9999', 'rearm='])(
  'a line cannot be set to %s',
  (setting) => expect(lineOf(`serial:///dev/ttyS0?${setting}`, LINE_STYLES.characters)).toBeNull(),
);

test('the file of a keyboard, and which of several bars on a line', () => {
  expect(inputPath('input:///dev/input/by-id/usb-Bar-event-kbd')).toBe('/dev/input/by-id/usb-Bar-event-kbd');
  expect(inputPath('input:/dev/input/by-path/pci-0%3A1.2-event-kbd')).toBe(
    '/dev/input/by-path/pci-0:1.2-event-kbd',
  );
  expect(inputPath('serial:///dev/ttyS0')).toBeNull();
  expect([unitOf('tcp://10.0.0.1:4001?unit=2'), unitOf('tcp://10.0.0.1:4001')]).toEqual(['2', null]);
});
