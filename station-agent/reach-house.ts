import { ApiClient } from '#shared/client/api-client.ts';
import type { Http } from '#shared/client/http.ts';
import { newKey } from '#shared/client/key.ts';
import { realTimers } from '#hardware/timers.ts';
import type { AgentOptions } from './arguments.ts';
import { HouseDoor } from './link/house-door.ts';
import { keepHouse, type HouseRecord } from './link/house-record.ts';
import { MovedHouse, type MovedHouseParts } from './link/moved-house.ts';
import { plainHttp } from './link/plain-http.ts';
import { proveHost, type Seen } from './link/prove-host.ts';
import { searchHouses } from './link/search-houses.ts';

/** Who is at an address, asked without a token. */
function prove(url: string): Promise<Seen> {
  return proveHost(apiOf(url, null), url);
}

/** A client of a host's routes. */
export function apiOf(url: string, token: string | null, http: Http = plainHttp): ApiClient {
  return new ApiClient({
    http,
    newKey: () => newKey((into) => crypto.getRandomValues(into)),
    host: url,
    token: () => token,
  });
}

/** The way to a house that somebody paired this agent with, or handed to it. */
export function doorTo(
  house: HouseRecord,
  options: AgentOptions,
  warn: (sentence: string) => void,
): HouseDoor {
  return new HouseDoor({
    house,
    prove,
    http: plainHttp,
    // A house that was handed over is nobody's to keep.
    keep: (known) => (options.tokenFile === null ? keepHouse(options.dataDir, known) : Promise.resolve()),
    warn,
    steady: () => performance.now(),
  });
}

/** How a house that moved is looked for; left out: by mDNS, at its own pace. */
export type Looking = Partial<Pick<MovedHouseParts, 'find' | 'pace'>>;

export interface MovedParts {
  readonly door: HouseDoor;
  readonly options: AgentOptions;
  /** The door leads elsewhere now. */
  readonly follow: () => void;
  readonly warn: (sentence: string) => void;
  readonly looking?: Looking | undefined;
}

/** Looks for the house behind a door while it does not answer there. */
export function movedHouse({ door, options, follow, warn, looking }: MovedParts): MovedHouse {
  return new MovedHouse({
    url: () => door.house.url,
    key: () => door.house.key,
    find: () => searchHouses(realTimers, warn),
    elsewhere: options.host === null ? [] : [options.host],
    prove,
    follow: async (to) => {
      await door.moveTo(to);
      follow();
    },
    timers: realTimers,
    warn,
    ...looking,
  });
}
