import { expect, test } from 'vitest';
import { pinFault } from './pin.ts';

test.each(['123', '123456789', '12a4', '', '1111', '00000000', '1234', '4321', '23456789'])(
  '%s is no PIN to give',
  (pin) => expect(pinFault(pin)).toEqual(expect.any(String)),
);

test.each(['1357', '2580', '1123', '90210', '12345677'])('%s will do', (pin) =>
  expect(pinFault(pin)).toBeNull(),
);
