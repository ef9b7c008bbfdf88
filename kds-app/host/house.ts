import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { instantOf } from '#shared/basics/instant.ts';
import { ok, type Result } from '#shared/basics/result.ts';
import { SamplePin } from '#shared/contract/house.ts';
import { openAccess, type Access } from './access/open-access.ts';
import { stayKey } from './access/pins.ts';
import type { Desk } from './desk/api.ts';
import { openDesk } from './desk/desk.ts';
import { SITE } from './desk/context.ts';
import { openEmpty, openSample } from './first-start.ts';
import { hostKey, type HostKey } from './host-key.ts';
import { newId } from './new-id.ts';
import { paperLink } from './paper-link.ts';
import { STAFF } from './sample/house.ts';
import { secret } from './secrets.ts';
import type { DataFault } from './store/fault.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

/** Everything of one site, opened: what is kept, the desk, and who may come in. */
export interface OpenHouse {
  readonly store: Store;
  readonly desk: Desk;
  readonly access: Access;
  /** PINs of the sample restaurant that still work; empty for a real house. */
  readonly samplePins: () => readonly SamplePin[];
  readonly isSample: boolean;
  /** By which agents know this host again. */
  readonly hostKey: HostKey;
  /** The PIN of the owner of a house that was opened empty just now. */
  readonly ownerPin: string | null;
}

export interface HouseParts {
  readonly dataDir: string;
  readonly first: 'sample' | 'empty';
  readonly onFatal: (error: unknown) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Where this host is served; null: not yet, or nowhere. */
  readonly port?: () => number | null;
}

/** Opens the data of a site, and furnishes it when there is none yet. */
export async function openHouse({
  dataDir,
  first,
  onFatal,
  now,
  port = () => null,
}: HouseParts): Promise<Result<OpenHouse, DataFault>> {
  const opened = openStore(dataDir, { newId: () => newId(now()), now });
  if (!opened.ok) return opened;
  const store = opened.value;
  const secrets = { pepper: secret(dataDir, 'pepper'), codeSecret: secret(dataDir, 'codes') };
  const desk = await openDesk({
    journal: store.journal,
    now: () => instantOf(now()),
    newId: () => newId(now()),
    linkOf: (orderId, settings) => paperLink(orderId, settings, { ...secrets, port: port() }),
    onFatal,
  });
  const access = openAccess({ desk, store: store.access, accounts: store.accounts, now, ...secrets });
  const ownerPin = desk.get('settings', SITE) ? null : await furnish(first, dataDir, desk, access, store);
  const sample = readSample(dataDir);
  return ok({
    store,
    desk,
    access,
    isSample: sample !== null,
    hostKey: hostKey(secret(dataDir, 'host')),
    samplePins: () => (sample ?? []).filter((pin) => store.access.pins().get(pin.staffId) === pin.hash),
    ownerPin,
  });
}

/** A first start that was cut short is begun again: only the settings, which come last, say that it is done. */
async function furnish(
  first: 'sample' | 'empty',
  dataDir: string,
  desk: Desk,
  access: Access,
  store: Store,
): Promise<string | null> {
  const start = { desk, setPin: access.setPin, stayKey };
  if (first === 'empty') {
    const pin = String(randomInt(1_000_000)).padStart(6, '0');
    await openEmpty(start, pin);
    return pin;
  }
  await openSample(start);
  const hashes = store.access.pins();
  const pins = STAFF.map(({ person, pin }) => ({
    staffId: person.id,
    name: person.name,
    role: person.role,
    pin,
    hash: hashes.get(person.id) ?? '',
  }));
  writeFileSync(sampleFile(dataDir), JSON.stringify(pins), { mode: 0o600 });
  return null;
}

const Sample = z.array(SamplePin.extend({ staffId: z.string(), hash: z.string() }));

function sampleFile(dataDir: string): string {
  return join(dataDir, 'sample.json');
}

function readSample(dataDir: string) {
  const file = sampleFile(dataDir);
  return existsSync(file) ? Sample.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}
