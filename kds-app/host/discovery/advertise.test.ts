import { Bonjour, type Service } from 'bonjour-service';
import { afterEach, expect, test } from 'vitest';
import { advertise } from '#host/discovery/advertise.ts';

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const of = {
  siteName: 'The Rules',
  hostId: '01h00000000000000000000abcd',
  fingerprint: 'aa:bb',
  wire: 1,
  port: 4711,
};

function browser() {
  const options: object = { interface: '127.0.0.1', bind: '0.0.0.0' };
  const bonjour = new Bonjour(options);
  stops.push(() => bonjour.destroy());
  return bonjour;
}

test('a host is found under its unique name with what clients need, and says goodbye when it stops', async () => {
  const looking = browser().find({ type: 'passline' });
  const found = new Promise<Service>((resolve) => looking.once('up', resolve));
  const gone = new Promise<Service>((resolve) => looking.once('down', resolve));
  const said: string[] = [];
  const advertised = advertise({
    of,
    addresses: () => ['127.0.0.1'],
    warn: (sentence) => said.push(sentence),
  });
  stops.push(advertised.stop);
  expect(await found).toMatchObject({
    name: 'The Rules (ABCD)',
    port: 4711,
    txt: { id: of.hostId, fp: 'aa:bb', v: '1', path: '/' },
  });
  await advertised.stop();
  expect((await gone).name).toBe('The Rules (ABCD)');
  expect(said).toEqual([]);
});

test('an address that comes later is published then', async () => {
  const looking = browser().find({ type: 'passline' });
  const found = new Promise<Service>((resolve) => looking.once('up', resolve));
  let addresses: string[] = [];
  const advertised = advertise({
    of: { ...of, port: 4712 },
    addresses: () => addresses,
    warn: () => {},
    checkEveryMs: 20,
  });
  stops.push(advertised.stop);
  addresses = ['127.0.0.1'];
  expect((await found).port).toBe(4712);
});
