import { join } from 'node:path';
import { WIRE } from '#shared/contract/feed.ts';
import { must } from '#shared/basics/result.ts';
import { lanAddresses } from './addresses.ts';
import { keepBackups } from './backups.ts';
import { watchBars } from './bar-watch.ts';
import { watchCapacity } from './capacity-watch.ts';
import type { HostClock } from './clock.ts';
import { watchDays } from './day-watch.ts';
import { SITE } from './desk/context.ts';
import type { LiveScreen } from '#shared/kitchen/routing-check.ts';
import { advertise } from './discovery/advertise.ts';
import type { OpenHouse } from './house.ts';
import { keepForgetting } from './forget-people.ts';
import { watchKitchen } from './kitchen-watch.ts';
import type { HouseNotices } from './notices/open-notices.ts';
import { watchPaper } from './paper-watch.ts';
import { startLocalAgent, type LocalAgent } from './local-agent.ts';
import type { Stopping } from './stopping.ts';
import { verifyAside } from './store/aside.ts';
import { cancelForgotten } from './time-outs.ts';
import { tokenFile } from './token-file.ts';

const FORGOTTEN_EVERY_MS = 30_000;
const SPACE_EVERY_MS = 60_000;

export interface CompanionParts {
  readonly house: OpenHouse;
  readonly dataDir: string;
  readonly port: number;
  /** Whether this machine drives printers of its own. */
  readonly agent: boolean;
  /** The kitchen's pages that listen now. */
  readonly screens: () => readonly LiveScreen[];
  /** The station agents that listen now. */
  readonly agents: () => ReadonlySet<string>;
  /** Print jobs that no agent was ever told of. */
  readonly untoldJobs: () => ReadonlySet<string>;
  readonly notices: HouseNotices;
  readonly stopping: Stopping;
  readonly warn: (sentence: string) => void;
  readonly clock: HostClock;
}

/**
 * What goes along with the server once it is ready: being found, backups, forgotten orders, the agent of this machine.
 * None of it stands in the way of an order.
 */
export async function startCompanions(parts: CompanionParts): Promise<LocalAgent | null> {
  const { house, dataDir, stopping, warn, clock } = parts;
  beFound(parts);
  const backups = keepBackups(dataDir, warn);
  stopping.before(() => backups.stop());
  watchData(parts);
  const forgotten = clock.every(FORGOTTEN_EVERY_MS, () => void cancelForgotten(house.desk, clock.now()));
  stopping.before(() => forgotten.stop());
  const kitchen = watchKitchen({ desk: house.desk, screens: parts.screens, clock });
  stopping.before(() => kitchen.stop());
  const paper = watchPaper({ desk: house.desk, agents: parts.agents, untold: parts.untoldJobs, clock });
  stopping.before(() => paper.stop());
  const bars = watchBars({ desk: house.desk, agents: parts.agents }, clock);
  stopping.before(() => bars.stop());
  const days = watchDays(house.desk, clock, warn);
  stopping.before(() => days.stop());
  await parts.notices.start();
  stopping.before(() => parts.notices.stop());
  const locked = house.store.peopleLocked();
  if (locked) warn(`${locked}.`);
  const people = keepForgetting(house.desk, house.store, clock.now);
  stopping.before(() => people.stop());
  const capacity = watchCapacity(house.desk, clock);
  stopping.before(() => capacity.stop());
  return parts.agent ? startAgent(parts) : null;
}

/** Large data is looked through beside the work, and the disk is watched: both are said before they cost an order. */
function watchData({ house, dataDir, stopping, warn }: CompanionParts): void {
  if (!house.store.checked) {
    void verifyAside(dataDir).then(({ findings }) =>
      findings.forEach((finding) => warn(`${finding.sentence}.`)),
    );
  }
  const space = setInterval(() => {
    void house.store.space().then(({ low, freeBytes }) => {
      if (low)
        warn(
          `The disk is nearly full: ${Math.floor(freeBytes / 1e6)} MB left. Make room, or orders cannot be kept.`,
        );
    });
  }, SPACE_EVERY_MS);
  stopping.before(() => clearInterval(space));
}

function beFound({ house, port, stopping, warn }: CompanionParts): void {
  const { site } = must(house.desk.get('settings', SITE)?.body, 'the settings of the site');
  const { hostId } = house.store.identity;
  const found = advertise({
    of: { siteName: site.name, hostId, fingerprint: house.hostKey.fingerprint, wire: WIRE, port },
    addresses: lanAddresses,
    warn,
  });
  stopping.before(() => found.stop());
}

async function startAgent({ house, dataDir, port, stopping, warn }: CompanionParts): Promise<LocalAgent> {
  const folder = join(dataDir, 'agent');
  const agent = startLocalAgent({
    hostUrl: `http://127.0.0.1:${port}`,
    dataDir: folder,
    tokenFile: await tokenFile(house.access, folder),
    warn,
  });
  stopping.before(() => agent.stop());
  return agent;
}
