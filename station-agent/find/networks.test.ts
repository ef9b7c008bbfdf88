import { describe, expect, test } from 'vitest';
import { isKitchenNetwork, isOutside, neighboursOf, ownNetworks, type OwnNetwork } from './networks.ts';

const LAN: OwnNetwork = {
  name: 'eth0',
  address: '192.168.7.20',
  family: 4,
  prefix: 24,
  mac: 'b8:27:eb:00:00:01',
  internal: false,
};

describe('a network that may be searched through', () => {
  test.each([
    {},
    { name: 'wlp3s0', address: '10.1.2.3' },
    { name: 'enp2s0', address: '172.20.0.4' },
    { name: 'Wi-Fi' },
    { name: 'Ethernet' },
    { address: '169.254.3.4', prefix: 16 },
  ])('%j is one', (change) => {
    expect(isKitchenNetwork({ ...LAN, ...change })).toBe(true);
  });

  test.each([
    { name: 'lo', address: '127.0.0.1', internal: true },
    { name: 'docker0' },
    { name: 'tun0' },
    { name: 'wg0' },
    { name: 'tailscale0', address: '100.64.0.3' },
    { name: 'vEthernet (WSL)' },
    { mac: '00:00:00:00:00:00' },
    { address: '100.64.0.3' },
    { address: '172.32.0.1' },
    { address: '81.2.69.142' },
    { address: 'fd00::1', family: 6 as const, prefix: 64 },
  ])('%j is none', (change) => {
    expect(isKitchenNetwork({ ...LAN, ...change })).toBe(false);
  });
});

describe('the neighbours', () => {
  test('are all others of a small network, without its own two addresses', () => {
    expect(neighboursOf({ ...LAN, prefix: 29 })).toEqual(
      [17, 18, 19, 21, 22].map((last) => `192.168.7.${last}`),
    );
  });

  test.each([8, 16, 22, 24])('of a /%i are at most those around this machine', (prefix) => {
    const all = neighboursOf({ ...LAN, prefix });
    expect(all).toHaveLength(253);
    expect(all.every((address) => /^192\.168\.7\.(?!0$|255$|20$)\d+$/.test(address))).toBe(true);
  });

  test.each([31, 32])('of a /%i are none', (prefix) => {
    expect(neighboursOf({ ...LAN, prefix })).toEqual([]);
  });
});

test.each([
  ['192.168.7.99', false],
  ['192.168.8.99', true],
  ['81.2.69.142', true],
  ['127.0.0.1', false],
  ['169.254.9.9', false],
  ['fe80::1%eth0', false],
  ['fd00:1::5', false],
  ['fd00:2::5', true],
  ['grill.local', false],
])('an address outside the own networks is told: %s', (host, told) => {
  const six = { ...LAN, address: 'fd00:1::20', family: 6, prefix: 64 } as const;
  expect(isOutside(host, [LAN, six])).toBe(told);
});

test('this machine tells of its own networks', () => {
  for (const { address, prefix } of ownNetworks()) {
    expect(address).not.toBe('');
    expect(prefix).toBeGreaterThanOrEqual(0);
  }
});
