import { Bonjour } from 'bonjour-service';

/** What is said of this host over mDNS (contract: mDNS). */
export interface Advertised {
  readonly siteName: string;
  readonly hostId: string;
  readonly fingerprint: string;
  readonly wire: number;
  readonly port: number;
}

export interface AdvertiseParts {
  readonly of: Advertised;
  /** The addresses to be found at, asked again and again: networks come and go. */
  readonly addresses: () => readonly string[];
  readonly warn: (sentence: string) => void;
  readonly checkEveryMs?: number;
}

const CHECK_EVERY_MS = 5000;
const GOODBYE_MS = 300;

/**
 * Advertises `_passline._tcp` on every network of this machine, under a name that no other host can have. The library
 * publishes no address when the network is down, never publishes a changed one, and serves one interface only:
 * therefore one instance per address, and all of them anew whenever the addresses change.
 */
export function advertise({ of, addresses, warn, checkEveryMs = CHECK_EVERY_MS }: AdvertiseParts) {
  let published: { readonly key: string; readonly instances: Bonjour[] } = { key: '', instances: [] };
  const publish = () => {
    const now = addresses();
    const key = now.join(' ');
    if (key === published.key) return;
    const before = published.instances;
    published = { key, instances: now.map((address) => publishAt(address, of, warn)) };
    void Promise.all(before.map(goodbye));
  };
  publish();
  const timer = setInterval(publish, checkEveryMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(published.instances.map(goodbye));
    },
  };
}

function publishAt(address: string, of: Advertised, warn: (sentence: string) => void): Bonjour {
  // The library hands its options on to multicast-dns, which its types do not say.
  const options: object = { interface: address, bind: '0.0.0.0' };
  const bonjour = new Bonjour(options, (error: unknown) => {
    warn(
      `This host cannot be found by name on ${address}: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  bonjour.publish({
    name: `${of.siteName} (${of.hostId.slice(-4).toUpperCase()})`,
    type: 'passline',
    port: of.port,
    txt: { id: of.hostId, fp: of.fingerprint, v: String(of.wire), path: '/' },
  });
  return bonjour;
}

/** Says goodbye, so that nobody waits for this host to answer, and gives up after a moment. */
function goodbye(bonjour: Bonjour): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, GOODBYE_MS);
    bonjour.unpublishAll(() => {
      bonjour.destroy(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  });
}
