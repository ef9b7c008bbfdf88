import { Bonjour, type Browser, type Service } from 'bonjour-service';
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

/** The first news of our own host: others may be running on this machine. */
function news(looking: Browser, kind: 'up' | 'down', port: number): Promise<Service> {
  return new Promise((resolve) => {
    looking.on(kind, (service: Service) => {
      if (service.port === port) resolve(service);
    });
  });
}

test('a host is found under its unique name with what clients need, and says goodbye when it stops', async () => {
  const looking = browser().find({ type: 'passline' });
  const found = news(looking, 'up', 4711);
  const gone = news(looking, 'down', 4711);
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
  const found = news(looking, 'up', 4712);
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
