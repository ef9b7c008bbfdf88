import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { neighbours, probe } from './probe.ts';
import type { OwnNetwork } from './networks.ts';

const LAN: OwnNetwork = {
  name: 'eth0',
  address: '192.168.7.20',
  family: 4,
  prefix: 24,
  mac: 'b8:27:eb:00:00:01',
  internal: false,
};

test('whatever is not a network of the kitchen is not knocked at', () => {
  const away = [
    { ...LAN, address: '81.2.69.142' },
    { ...LAN, name: 'tun0', address: '10.0.0.1' },
  ];
  expect(neighbours(away)).toEqual([]);
  expect(neighbours([...away, LAN, { ...LAN, name: 'wlan0', address: '192.168.7.21' }])).toHaveLength(254);
});

test('a neighbour that opens is found, hears not a byte, and one that is set up is left alone', async () => {
  const heard: string[] = [];
  const server = createServer((socket) => {
    heard.push('knock');
    socket.on('data', () => heard.push('byte'));
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const pace = { port, atOnce: 32, ms: 300 };
  const at = (leaveAlone: string[]) =>
    probe({ hosts: ['127.0.0.1', '127.0.0.2'], leaveAlone: new Set(leaveAlone) }, pace);
  expect(await at([])).toMatchObject([{ address: `tcp://127.0.0.1:${port}`, how: 'probe' }]);
  expect(heard).toEqual(['knock']);
  expect(await at(['127.0.0.1'])).toEqual([]);
  expect(heard).toEqual(['knock']);
});
