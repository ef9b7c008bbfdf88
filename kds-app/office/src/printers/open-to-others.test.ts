import { expect, test } from 'vitest';
import { PrinterSearch } from '#shared/kitchen/printer-search.ts';
import { isOpenToOthers } from './open-to-others.ts';

test.each([
  'tcp://192.168.1.40:9100',
  'tcp://10.0.0.9',
  'tcp://172.31.255.1:9100',
  'tcp://169.254.3.4:9100',
  'tcp://100.64.0.1:9100',
  'tcp://127.0.0.1:9100',
  'tcp://[fe80::1%eth0]:9100',
  'tcp://[fd12::9]:9100',
  'tcp://grill.local:9100',
  'usb:///dev/usb/lp0',
  'cups:Kitchen',
  'virtual:',
])('%s stays within the house, as far as its address says', (address) => {
  expect(isOpenToOthers({ address }, null)).toBe(false);
});

test.each([
  'tcp://203.0.113.9:9100',
  'tcp://172.32.0.1:9100',
  'tcp://100.128.0.1',
  'tcp://[2001:db8::1]:9100',
])('%s is an address that everybody may reach', (address) => {
  expect(isOpenToOthers({ address }, null)).toBe(true);
});

test('a printer that an agent found in none of its own networks is open to others', () => {
  const address = 'tcp://192.168.77.4:9100';
  const search = PrinterSearch.parse({
    asked: 1,
    askedAt: '2026-11-21T10:00:00.000Z',
    by: 'Ana',
    probe: false,
    answers: [
      {
        agentId: 'agent-local',
        asked: 1,
        at: '2026-11-21T10:00:01.000Z',
        found: [{ address, name: 'Guest lounge', how: 'mdns', outside: true }],
      },
    ],
  });
  expect(isOpenToOthers({ address }, search)).toBe(true);
  expect(isOpenToOthers({ address: 'tcp://192.168.1.4:9100' }, search)).toBe(false);
});
