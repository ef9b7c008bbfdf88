import { join } from 'node:path';
import { lanAddresses } from './addresses.ts';
import { hostClock, type HostClock } from './clock.ts';
import { startCompanions } from './companions.ts';
import { greeting } from './greeting.ts';
import { houseSource, tableOf } from './house-source.ts';
import { openHouse, type OpenHouse } from './house.ts';
import { listen } from './listen.ts';
import type { LocalAgent } from './local-agent.ts';
import { openLog } from './log.ts';
import { newId } from './new-id.ts';
import { openNotices, type HouseNotices } from './notices/open-notices.ts';
import { readOptions, type HostOptions } from './options.ts';
import { PICTURES } from './sample/dishes.ts';
import { pdf } from './qr/pdf.ts';
import { preview } from './qr/sheet.ts';
import { jobPicture, makes, samplePicture } from './paper/pictures.ts';
import { secureFront } from './secure-door.ts';
import { makeServer } from './server/make-server.ts';
import { Stopping } from './stopping.ts';
import { VERSION } from './version.ts';

const GRACE_MS = 1000;
const WEB = join(import.meta.dirname, '../../.out/web');

const options = readOptions(process.argv.slice(2));
if ('fault' in options) end(2, options.fault);
else await run(options);

/** The composition root: opens things, wires them, and says that it is ready. */
async function run(given: HostOptions): Promise<void> {
  const { dataDir, port, bind, first, agent } = given;
  const stopping = new Stopping();
  const clock = hostClock(given.quick);
  const about: About = { port: null, agent: null };
  const opened = await openHouse({
    dataDir,
    first,
    onFatal: (error) => stopping.crash(error),
    now: clock.now,
    port: () => about.port,
  });
  if (!opened.ok) return end(3, `${opened.error.sentence} ${opened.error.advice}`);
  const house = opened.value;
  stopping.before(() => house.desk.close());
  const log = openLog(dataDir);
  const warn = (sentence: string) => log.warn({}, sentence);
  const notices = noticesOf(house, dataDir, log, clock);
  const { server, front } = serve({ house, given, log, about, notices, warn, clock });
  const listening = await listen(server.http, port, bind);
  if (!listening.ok) {
    await house.desk.close();
    end(1, listening.error);
    // The server's own timers would keep the process going.
    process.exit();
  }
  about.port = listening.value;
  stopping.before(() => server.close(GRACE_MS));
  await front.door.open();
  stopping.before(() => front.door.close());
  sayReady(house, dataDir, about.port);
  const { presence } = server;
  about.agent = await startCompanions({
    house,
    dataDir,
    port: about.port,
    agent,
    notices,
    stopping,
    warn,
    clock,
    screens: () => presence.screens(),
    agents: () => presence.agents(),
    untoldJobs: () => presence.untoldJobs(),
  });
}

/** What is known only once the host runs. */
interface About {
  port: number | null;
  agent: LocalAgent | null;
}

interface Serving {
  readonly house: OpenHouse;
  readonly given: HostOptions;
  readonly log: ReturnType<typeof openLog>;
  readonly about: About;
  readonly notices: HouseNotices;
  readonly warn: (sentence: string) => void;
  readonly clock: HostClock;
}

function serve({ house, given, log, about, notices, warn, clock }: Serving) {
  const server = makeServer({
    desk: house.desk,
    sessions: house.access,
    siteId: house.store.identity.siteId,
    hostKey: house.hostKey,
    house: houseSource({
      house,
      port: () => about.port ?? given.port,
      paperUrl: () => about.agent?.paperUrl() ?? null,
      secure: () => front.secure(),
    }),
    notices,
    sheets: { preview, pdf },
    pictures: { makes, job: jobPicture, sample: samplePicture },
    names: () => [...lanAddresses(), ...front.names()],
    pages: { web: WEB, pictures: PICTURES },
    clock: { now: clock.now, steady: () => performance.now() },
    newId: () => newId(clock.now()),
    log,
    version: VERSION,
  });
  const front = secureFront({ ...given, port: given.httpsPort, server, desk: house.desk, warn });
  return { server, front };
}

function noticesOf(
  { desk, store, access }: OpenHouse,
  dataDir: string,
  log: ReturnType<typeof openLog>,
  { now }: HostClock,
) {
  return openNotices({
    desk,
    store: store.notices,
    sessions: access,
    dataDir,
    now,
    newId: () => newId(now()),
    warn: (error) => log.warn({ err: error }, 'a notice went wrong'),
  });
}

function noHttps(): { addresses: string[]; fault: null } {
  return { addresses: [], fault: null };
}

function sayReady(house: OpenHouse, dataDir: string, port: number): void {
  const { site, addresses } = houseSource({
    house,
    port: () => port,
    paperUrl: () => null,
    secure: noHttps,
  })(true);
  const [address = `http://127.0.0.1:${port}`] = addresses;
  process.stdout.write(`passline ready ${address} site="${site.name}" data="${dataDir}"\n`);
  const table = tableOf(house, address);
  process.stdout.write(greeting({ addresses, table, pins: house.samplePins(), ownerPin: house.ownerPin }));
}

function end(code: 1 | 2 | 3, sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = code;
}
