import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serialLines } from './serial-lines.ts';

test('serial lines are told by names that stay the same', async () => {
  const place = await mkdtemp(join(tmpdir(), 'by-id-'));
  onTestFinished(() => rm(place, { recursive: true, force: true }));
  for (const name of ['usb-FTDI_FT232R_USB_UART_A900-if00-port0', 'usb-TM U220#2'])
    await writeFile(join(place, name), '');
  const found = (await serialLines(place)).map(({ address, name }) => [address, name] as const);
  expect(new Map(found)).toEqual(
    new Map([
      [`serial://${place}/usb-FTDI_FT232R_USB_UART_A900-if00-port0`, 'FTDI FT232R USB UART A900'],
      [`serial://${place}/usb-TM%20U220%232`, 'TM U220#2'],
    ]),
  );
  expect(await serialLines(join(place, 'none'))).toEqual([]);
});
