import { Bonjour } from 'bonjour-service';
import { expect, onTestFinished, test } from 'vitest';
import { realTimers } from '#hardware/timers.ts';
import { listenForPrinters } from '../../station-agent/find/listen-for-printers.ts';

test('a printer that says over mDNS that it is there is heard, with its text', async () => {
  const options: object = { interface: '127.0.0.1', bind: '0.0.0.0' };
  const printer = new Bonjour(options);
  const name = `Trial ${process.pid}`;
  printer.publish({
    name,
    type: 'pdl-datastream',
    port: 9147,
    txt: { ty: 'EPSON TM-m30II', usb_MFG: 'EPSON' },
  });
  onTestFinished(() => new Promise<void>((resolve) => printer.unpublishAll(() => printer.destroy(resolve))));
  const heard = async () => {
    const said = await listenForPrinters({ addresses: ['127.0.0.1'], timers: realTimers, ms: 500 });
    return said.filter((one) => one.name === name);
  };
  await expect
    .poll(heard, { timeout: 10_000, interval: 10 })
    .toMatchObject([
      { service: 'pdl-datastream', port: 9147, text: { ty: 'EPSON TM-m30II', usb_MFG: 'EPSON' } },
    ]);
});

test('a network that is not there does not end the process', async () => {
  const listening = listenForPrinters({ addresses: ['203.0.113.7'], timers: realTimers, ms: 300 });
  expect(await listening).toEqual([]);
});
