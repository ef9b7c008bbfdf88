import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readDeviceId, usbPathOf, usbPrinters, type UsbPlaces } from './usb-devices.ts';

/** As Linux tells of two printers; `told` of each: file names of the device and of its printer interface. */
async function plugged(devices: Record<string, Record<string, string>>): Promise<UsbPlaces> {
  const root = await mkdtemp(join(tmpdir(), 'usb-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const told = join(root, 'class');
  await mkdir(told);
  for (const [name, { ieee1284_id, ...files }] of Object.entries(devices)) {
    const face = join(root, 'bus', name, '1-1:1.0');
    await mkdir(face, { recursive: true });
    for (const [file, text] of Object.entries(files))
      await writeFile(join(root, 'bus', name, file), `${text}\n`);
    if (ieee1284_id) await writeFile(join(face, 'ieee1284_id'), ieee1284_id);
    await mkdir(join(told, name));
    await symlink(face, join(told, name, 'device'));
  }
  return { told, files: '/dev/usb' };
}

const EPSON = {
  idVendor: '04b8',
  idProduct: '0e15',
  serial: 'J3KL',
  manufacturer: 'EPSON',
  product: 'TM Printer',
  ieee1284_id: 'MFG:EPSON;CMD:ESC/POS;MDL:TM-T88V;CLS:PRINTER;DES:EPSON TM-T88V;',
};
const CLONE = { idVendor: '0416', idProduct: '5011', product: 'USB Printing Support' };

test('printers that are plugged in are told with what they say of themselves', async () => {
  const places = await plugged({ lp1: CLONE, lp0: EPSON, hiddev0: CLONE });
  expect(await usbPrinters(places)).toEqual([
    {
      address: 'usb:04b8:0e15:J3KL',
      path: '/dev/usb/lp0',
      vendor: '04b8',
      product: '0e15',
      serial: 'J3KL',
      maker: 'EPSON',
      model: 'TM-T88V',
    },
    {
      address: 'usb:0416:5011',
      path: '/dev/usb/lp1',
      vendor: '0416',
      product: '5011',
      serial: null,
      maker: null,
      model: 'USB Printing Support',
    },
  ]);
});

test('a printer is found again by what it is, whatever its number', async () => {
  const places = await plugged({ lp3: EPSON, lp4: { ...EPSON, serial: 'OTHER' } });
  const { idVendor: vendor, idProduct: product } = EPSON;
  expect(await usbPathOf({ vendor, product, serial: 'OTHER' }, places)).toBe('/dev/usb/lp4');
  expect(await usbPathOf({ vendor, product, serial: null }, places)).toBe('/dev/usb/lp3');
  await expect(usbPathOf({ vendor, product, serial: 'GONE' }, places)).rejects.toMatchObject({
    name: 'PortLost',
    reason: 'refused',
  });
});

test('where the kernel does not tell, there are none', async () => {
  expect(await usbPrinters({ told: '/no/such/folder', files: '/dev/usb' })).toEqual([]);
});

test('a device id is read in its long form too, and nonsense says nothing', () => {
  expect(readDeviceId('MANUFACTURER:Star;MODEL:TSP143 (STR_T-001);')).toEqual({
    maker: 'Star',
    model: 'TSP143 (STR_T-001)',
  });
  expect(readDeviceId(';;:x;MFG:;')).toEqual({ maker: null, model: null });
});
