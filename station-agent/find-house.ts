import { readFile } from 'node:fs/promises';
import { err, ok, type Result } from '#shared/basics/result.ts';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { Timers } from '#shared/client/ports.ts';
import type { AgentOptions } from './arguments.ts';
import { findHouses, ownAddresses } from './link/find-houses.ts';
import { keepHouse, readHouse, type HouseRecord } from './link/house-record.ts';
import { pair } from './link/pair.ts';

const SEARCH_MS = 4_000;

interface FindParts {
  readonly options: AgentOptions;
  readonly timers: Timers;
  readonly warn: (sentence: string) => void;
  /** A client of a host without a token. */
  readonly stranger: (url: string) => ApiClient;
}

/**
 * The house to work for: by the token file it was handed, by pairing now, or the one it was paired with before. A
 * sentence about what to do when it is none of these.
 */
export async function findHouse(parts: FindParts): Promise<Result<HouseRecord, string>> {
  const { options } = parts;
  if (options.tokenFile !== null) return byTokenFile(options.host, options.tokenFile);
  if (options.pair !== null) return byPairing(parts, options.pair);
  const kept = await readHouse(options.dataDir);
  if (!kept) return err(NOT_PAIRED);
  return ok(options.host === null ? kept : { ...kept, url: options.host });
}

const NOT_PAIRED =
  'This agent is not paired yet. Open pairing on the kiosk and start it with the code: npm run agent -- --pair CODE';

async function byTokenFile(url: string | null, path: string): Promise<Result<HouseRecord, string>> {
  if (url === null) return err('A token file needs the host that it is for: --host URL');
  const token = (await readFile(path, 'utf8').catch(() => '')).trim();
  return token === '' ? err(`There is no token in ${path}`) : ok({ url, token });
}

async function byPairing(parts: FindParts, code: string): Promise<Result<HouseRecord, string>> {
  const { options, stranger } = parts;
  const url = options.host === null ? await theOnlyHost(parts) : ok(options.host);
  if (!url.ok) return url;
  const paired = await pair(stranger(url.value), code, options.name);
  if (!paired.ok) return err(paired.error);
  const house = { url: url.value, token: paired.value };
  await keepHouse(options.dataDir, house);
  return ok(house);
}

/** A code is told to nobody by chance: with several hosts about, a person says which. */
async function theOnlyHost({ timers, warn }: FindParts): Promise<Result<string, string>> {
  const found = await findHouses({ addresses: ownAddresses(), ms: SEARCH_MS, timers, warn });
  const [only, ...others] = found;
  if (!only)
    return err('No host was found in this network. Say where it is: --host http://192.168.1.20:8080');
  if (others.length === 0) return ok(only.url);
  const list = found.map(({ name, url }) => `--host ${url} for ${name}`).join(', ');
  return err(`There are several hosts. Say which: ${list}`);
}
