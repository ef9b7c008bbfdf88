import { expect, test } from 'vitest';
import type { OwnNetwork } from './networks.ts';
import { printersSaid, type Said } from './said-printers.ts';

const LAN: OwnNetwork = {
  name: 'eth0',
  address: '192.168.7.20',
  family: 4,
  prefix: 24,
  mac: 'b8:27:eb:00:00:01',
  internal: false,
};

const EPSON: Said = {
  service: 'pdl-datastream',
  name: 'EPSON TM-m30II',
  host: 'EPSON123.local',
  port: 9100,
  addresses: ['fe80::1', '192.168.7.50'],
  from: '192.168.7.50',
  text: { ty: 'EPSON TM-m30II', usb_MFG: 'EPSON', usb_MDL: 'TM-m30II', note: 'Hot pass' },
};

const found = (...said: Said[]) => printersSaid(said, [LAN]);

test('a printer for raw bytes is found with what it says of itself', () => {
  expect(found(EPSON)).toEqual([
    {
      address: 'tcp://192.168.7.50:9100',
      name: 'EPSON TM-m30II (Hot pass)',
      maker: 'EPSON',
      model: 'TM-m30II',
      how: 'mdns',
      outside: false,
    },
  ]);
});

test('one printer that says several things is one printer, at the port that it names for raw bytes', () => {
  const raw = { ...EPSON, port: 9101 };
  const all = found(
    { ...EPSON, service: 'ipp', port: 631 },
    { ...EPSON, service: 'printer', port: 515 },
    raw,
  );
  expect(all.map(({ address }) => address)).toEqual(['tcp://192.168.7.50:9101']);
});

test('who says nothing of raw bytes is taken to listen at the usual port', () => {
  const text = { product: '(Star TSP143)' };
  const [star] = found({ ...EPSON, service: 'printer', port: 515, text });
  expect(star).toMatchObject({ address: 'tcp://192.168.7.50:9100', maker: null, model: 'Star TSP143' });
});

test('every queue of a print server is one of its own', () => {
  const queue = (rp: string): Said => ({ ...EPSON, service: 'ipp', port: 631, text: { rp } });
  expect(
    found(queue('printers/Bar'), queue('printers/Hot')).map(({ address, how }) => [address, how]),
  ).toEqual([
    ['cups://192.168.7.50:631/Bar', 'queue'],
    ['cups://192.168.7.50:631/Hot', 'queue'],
  ]);
});

test('an address elsewhere is told of, and one of the cable alone is of no use', () => {
  const away = { ...EPSON, addresses: ['10.9.9.9'], from: null };
  expect(found(away)).toMatchObject([{ address: 'tcp://10.9.9.9:9100', outside: true }]);
  expect(found({ ...away, addresses: ['fe80::9', 'nonsense'] })).toEqual([]);
  expect(found({ ...away, addresses: ['10.9.9.9', '192.168.7.51'] })).toMatchObject([
    { address: 'tcp://192.168.7.51:9100', outside: false },
  ]);
  expect(found({ ...away, addresses: ['2001:db8::5'] })).toMatchObject([
    { address: 'tcp://[2001:db8::5]:9100', outside: true },
  ]);
});
