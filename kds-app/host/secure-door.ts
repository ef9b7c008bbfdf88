import { join } from 'node:path';
import type { House } from '#shared/contract/house.ts';
import { lanAddresses } from './addresses.ts';
import { SITE } from './desk/context.ts';
import type { Desk } from './desk/api.ts';
import { listen } from './listen.ts';
import type { HostServer } from './server/make-server.ts';
import { SecureDoor } from './tls/secure-door.ts';

export interface SecurePartsOfHost {
  readonly dataDir: string;
  readonly port: number;
  readonly bind: string;
  readonly server: HostServer;
  readonly desk: Desk;
  readonly warn: (sentence: string) => void;
}

/** HTTPS of this host: its door, the names by which it is known there, and its addresses for people. */
export function secureFront({ dataDir, port, bind, server, desk, warn }: SecurePartsOfHost) {
  const door = new SecureDoor({
    folder: join(dataDir, 'tls'),
    make: (certificate) => server.secure(certificate),
    listen: (secure) => listen(secure, port, bind),
    now: () => Date.now(),
    warn,
  });
  /** Where guests come from outside, which a certificate for `*.` names does not say. */
  const publicName = () => {
    const url = URL.parse(desk.get('settings', SITE)?.body?.notices.publicUrl ?? '');
    return url === null ? [] : [url.hostname];
  };
  const names = () => [...door.state().names.filter((name) => !name.startsWith('*.')), ...publicName()];
  return {
    door,
    names,
    secure: (): House['secure'] => {
      const { port: open, fault } = door.state();
      if (open === null) return { addresses: [], fault };
      const known = names();
      const hosts = known.length > 0 ? known : lanAddresses();
      return { addresses: hosts.map((name) => `https://${inUrl(name)}:${open}`), fault };
    },
  };
}

function inUrl(name: string): string {
  return name.includes(':') ? `[${name}]` : name;
}
