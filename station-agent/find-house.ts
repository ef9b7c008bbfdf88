import { readFile } from 'node:fs/promises';
import { err, ok, type Result } from '#shared/basics/result.ts';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { Timers } from '#shared/client/ports.ts';
import { fingerprintInWords } from '#shared/contract/fingerprint.ts';
import type { AgentOptions } from './arguments.ts';
import type { FoundHouse } from './link/find-houses.ts';
import { keepHouse, readHouse, type HouseRecord } from './link/house-record.ts';
import { pair, readPairing, type Pairing } from './link/pair.ts';
import { proveHost } from './link/prove-host.ts';
import { searchHouses } from './link/search-houses.ts';

export interface FindParts {
  readonly options: Pick<AgentOptions, 'host' | 'pair' | 'tokenFile' | 'dataDir' | 'name'>;
  readonly timers: Timers;
  readonly warn: (sentence: string) => void;
  readonly say: (sentence: string) => void;
  /** A client of a host without a token. */
  readonly stranger: (url: string) => ApiClient;
  /** Left out: by mDNS. */
  readonly find?: () => Promise<readonly FoundHouse[]>;
}

/**
 * The house to work for: by the token file it was handed, by pairing now, or the one it was paired with before. Null
 * when it is none of these; a sentence when what was given leads nowhere.
 */
export async function findHouse(parts: FindParts): Promise<Result<HouseRecord | null, string>> {
  const { options } = parts;
  if (options.tokenFile !== null) return byTokenFile(options.host, options.tokenFile);
  if (options.pair !== null) return pairWith(parts, options.pair);
  const kept = await readHouse(options.dataDir);
  return ok(kept && options.host !== null ? { ...kept, url: options.host } : kept);
}

async function byTokenFile(url: string | null, path: string): Promise<Result<HouseRecord, string>> {
  if (url === null) return err('A token file needs the host that it is for: --host URL');
  const token = (await readFile(path, 'utf8').catch(() => '')).trim();
  return token === '' ? err(`There is no token in ${path}`) : ok({ url, token, key: null });
}

/**
 * Pairs by what a person typed or scanned, and pins the key of the host. The code goes to nobody who has not proved a
 * key; with the address of the picture, to nobody but the host that drew it.
 */
export async function pairWith(parts: FindParts, text: string): Promise<Result<HouseRecord, string>> {
  const { options, stranger } = parts;
  const pairing = readPairing(text);
  if (!pairing) return err(`"${text}" is neither a pairing code nor the address in its picture.`);
  const given = pairing.url ?? options.host;
  const url = given === null ? await theOnlyHost(parts) : ok(given);
  if (!url.ok) return url;
  const proved = await provedKey(parts, url.value, pairing);
  if (!proved.ok) return proved;
  const paired = await pair(stranger(url.value), pairing.code, options.name);
  if (!paired.ok) return paired;
  const house = { url: url.value, token: paired.value, ...proved.value };
  await keepHouse(options.dataDir, house);
  parts.say(
    `Paired with ${house.name} at ${house.url}. Its key is ${fingerprintInWords(house.key)}: the pairing page has to show the same.`,
  );
  return ok(house);
}

async function provedKey(
  { stranger }: FindParts,
  url: string,
  { key }: Pairing,
): Promise<Result<{ readonly key: string; readonly name: string }, string>> {
  const seen = await proveHost(stranger(url), url);
  if (seen.kind === 'silent') return err(`${url} does not answer: ${seen.detail}`);
  if (seen.kind === 'unproved')
    return err(`${url} cannot prove who it is (${seen.detail}). Update the host, then pair again.`);
  if (key !== null && key !== seen.fingerprint)
    return err(
      `What answers at ${url} is not the host of this picture: its key is ${fingerprintInWords(seen.fingerprint)}, not ${fingerprintInWords(key)}. The code was not sent.`,
    );
  return ok({ key: seen.fingerprint, name: seen.name });
}

/** A code is told to nobody by chance: with several hosts about, a person says which. */
async function theOnlyHost({ timers, warn, find }: FindParts): Promise<Result<string, string>> {
  const found = await (find ? find() : searchHouses(timers, warn));
  const [only, ...others] = found;
  if (!only)
    return err('No host was found in this network. Say where it is: --host http://192.168.1.20:8080');
  if (others.length === 0) return ok(only.url);
  const list = found.map(({ name, url }) => `--host ${url} for ${name}`).join(', ');
  return err(`There are several hosts. Say which: ${list}`);
}
