import { EventEmitter } from 'node:events';
import { networkInterfaces } from 'node:os';
import { Bonjour, type Service } from 'bonjour-service';
import { z } from 'zod';
import type { Timers } from '#shared/client/ports.ts';
import { Fingerprint } from '#shared/contract/fingerprint.ts';

/** A host that says over mDNS that it is there. A hint, no more: anybody can say so. */
export interface FoundHouse {
  readonly name: string;
  readonly url: string;
  /** The digest of its key, as it says. */
  readonly fingerprint: string | null;
}

export interface Search {
  /** Of this machine, one for each network. */
  readonly addresses: readonly string[];
  readonly ms: number;
  readonly timers: Timers;
  readonly warn: (sentence: string) => void;
}

/**
 * Listens for hosts on the networks of this machine for so many milliseconds. The library serves one interface only,
 * keeps old answers and may end the process by an error on its socket: therefore one instance per address, made anew
 * for every search, and its inner socket listened to.
 */
export async function findHouses({ addresses, ms, timers, warn }: Search): Promise<FoundHouse[]> {
  const found = new Map<string, FoundHouse>();
  const searches = addresses.map((address) =>
    search(address, warn, (service) => {
      const house = houseOf(service);
      if (house) found.set(house.url, house);
    }),
  );
  await new Promise<void>((resolve) => {
    timers.after(ms, resolve);
  });
  for (const bonjour of searches) bonjour.destroy();
  return [...found.values()];
}

/** The addresses of this machine in its networks. */
export function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const outside = all.filter(({ family, internal }) => family === 'IPv4' && !internal);
  return outside.map(({ address }) => address);
}

function search(
  address: string,
  warn: (sentence: string) => void,
  onFound: (service: Service) => void,
): Bonjour {
  const complain = (error: unknown): void => {
    warn(
      `Hosts cannot be looked for on ${address}: ${error instanceof Error ? error.message : String(error)}`,
    );
  };
  // The library hands its options on to multicast-dns, which its types do not say.
  const options: object = { interface: address, bind: '0.0.0.0' };
  const bonjour = new Bonjour(options, complain);
  const server: unknown = Reflect.get(bonjour, 'server');
  const socket: unknown = typeof server === 'object' && server !== null ? Reflect.get(server, 'mdns') : null;
  if (socket instanceof EventEmitter) socket.on('error', complain);
  bonjour.find({ type: 'passline' }, onFound);
  return bonjour;
}

/** The address that the answer came from is one that can be reached; what else it lists may not be. */
function houseOf({ name, port, referer, addresses, txt }: Service): FoundHouse | null {
  const isPlain = (address: string): boolean => /^\d+\.\d+\.\d+\.\d+$/.test(address);
  const address = [referer?.address ?? '', ...(addresses ?? [])].find(isPlain);
  if (address === undefined) return null;
  const told = Fingerprint.safeParse(z.object({ fp: z.string() }).safeParse(txt).data?.fp);
  return { name, url: `http://${address}:${port}`, fingerprint: told.data ?? null };
}
