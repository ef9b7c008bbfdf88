import { join } from 'node:path';
import { WIRE } from '#shared/contract/feed.ts';
import { lanAddresses } from './addresses.ts';
import { keepBackups } from './backups.ts';
import { advertise } from './discovery/advertise.ts';
import { greeting } from './greeting.ts';
import { houseSource, tableOf } from './house-source.ts';
import { openHouse, type OpenHouse } from './house.ts';
import { listen } from './listen.ts';
import { startLocalAgent, type LocalAgent } from './local-agent.ts';
import { openLog } from './log.ts';
import { newId } from './new-id.ts';
import { readOptions, type HostOptions } from './options.ts';
import { PICTURES } from './sample/dishes.ts';
import { makeServer } from './server/make-server.ts';
import { Stopping } from './stopping.ts';
import { cancelForgotten } from './time-outs.ts';
import { tokenFile } from './token-file.ts';
import { VERSION } from './version.ts';

const FORGOTTEN_EVERY_MS = 30_000;
const GRACE_MS = 1000;
const WEB = join(import.meta.dirname, '../../.out/web');

const options = readOptions(process.argv.slice(2));
if ('fault' in options) {
  process.stderr.write(`${options.fault}\n`);
  process.exitCode = 2;
} else {
  await run(options);
}

/** The composition root: opens things, wires them, says that it is ready, and takes them down in turn. */
async function run({ dataDir, port, bind, first, agent }: HostOptions): Promise<void> {
  const stopping = new Stopping();
  const opened = await openHouse({ dataDir, first, onFatal: (error) => stopping.crash(error) });
  if (!opened.ok) {
    process.stderr.write(`${opened.error.sentence} ${opened.error.advice}\n`);
    process.exitCode = 3;
    return;
  }
  const house = opened.value;
  const log = openLog(dataDir);
  const warn = (sentence: string) => log.warn({}, sentence);
  let local: LocalAgent | null = null;
  let own = 0;
  const source = houseSource({ house, port: () => own, paperUrl: () => local?.paperUrl() ?? null });
  const server = makeServer({
    desk: house.desk,
    sessions: house.access,
    siteId: house.store.identity.siteId,
    house: source,
    names: lanAddresses,
    pages: { web: WEB, pictures: PICTURES },
    clock: { now: () => Date.now(), steady: () => performance.now() },
    newId: () => newId(Date.now()),
    log,
    version: VERSION,
  });
  const listening = await listen(server.http, port, bind);
  if (!listening.ok) {
    process.stderr.write(`${listening.error}\n`);
    await house.desk.close();
    process.exitCode = 1;
    return;
  }
  own = listening.value;
  stopping.then(() => house.desk.close());
  stopping.then(() => server.close(GRACE_MS));
  sayReady(house, dataDir, own, source(true).addresses);

  const found = advertise({
    of: {
      siteName: source(true).site.name,
      hostId: house.store.identity.hostId,
      fingerprint: house.store.identity.hostId,
      wire: WIRE,
      port: own,
    },
    addresses: lanAddresses,
    warn,
  });
  stopping.then(() => found.stop());
  const backups = keepBackups(dataDir, warn);
  stopping.then(() => backups.stop());
  const forgotten = setInterval(() => void cancelForgotten(house.desk, Date.now()), FORGOTTEN_EVERY_MS);
  stopping.then(() => clearInterval(forgotten));
  if (agent) {
    local = startLocalAgent({
      hostUrl: `http://127.0.0.1:${own}`,
      dataDir: join(dataDir, 'agent'),
      tokenFile: await tokenFile(house.access, join(dataDir, 'agent')),
      warn,
    });
    const ended = local;
    stopping.then(() => ended.stop());
  }
}

function sayReady(house: OpenHouse, dataDir: string, port: number, addresses: readonly string[]): void {
  const name = house.desk.get('settings', 'site')?.body?.site.name ?? '';
  const [address = `http://127.0.0.1:${port}`] = addresses;
  process.stdout.write(`passline ready ${address} site="${name}" data="${dataDir}"\n`);
  const table = tableOf(house, address);
  process.stdout.write(greeting({ addresses, table, pins: house.samplePins(), ownerPin: house.ownerPin }));
}
