import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';

/** One address of this machine, with the network that it is in. */
export interface OwnNetwork {
  /** As the system calls the interface. */
  readonly name: string;
  readonly address: string;
  readonly family: 4 | 6;
  /** How many bits the addresses of its network have in common. */
  readonly prefix: number;
  /** The hardware's own number; all noughts where there is no hardware. */
  readonly mac: string;
  readonly internal: boolean;
}

/** The addresses of this machine. */
export function ownNetworks(): OwnNetwork[] {
  return Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? []).flatMap(({ address, family, cidr, mac, internal }) => {
      const prefix = Number(cidr?.split('/')[1] ?? Number.NaN);
      if (Number.isNaN(prefix)) return [];
      return [{ name, address, family: family === 'IPv4' ? 4 : 6, prefix, mac, internal } as const];
    }),
  );
}

/** Loops, tunnels, containers and telephones: what hangs there is not on the kitchen's cable or wireless. */
const OTHER_CLASS =
  /^(lo|docker|br-|veth|virbr|vmnet|vboxnet|cni|flannel|cali|podman|lxc|tun|tap|utun|wg|ppp|tailscale|zt|ham|wwan|rmnet|awdl|llw|ipsec|gif|stf|sit|dummy|nordlynx|vEthernet)/i;
const NO_HARDWARE = '00:00:00:00:00:00';

/** Whether a network is one of cables or wireless, with addresses that no stranger has. */
export function isKitchenNetwork({ name, address, family, mac, internal }: OwnNetwork): boolean {
  if (family !== 4 || internal || mac === NO_HARDWARE || OTHER_CLASS.test(name)) return false;
  return PRIVATE.check(address);
}

const PRIVATE = new BlockList();
PRIVATE.addSubnet('10.0.0.0', 8);
PRIVATE.addSubnet('172.16.0.0', 12);
PRIVATE.addSubnet('192.168.0.0', 16);
PRIVATE.addSubnet('169.254.0.0', 16);

const MOST_BITS = 24;

/**
 * The other addresses of a network, at most the 254 around this machine's own: a bigger network than a kitchen's is
 * not searched through.
 */
export function neighboursOf({ address, prefix }: OwnNetwork): string[] {
  const own = numberOf(address);
  const size = 2 ** (32 - Math.max(prefix, MOST_BITS));
  const first = own - (own % size);
  const all = Array.from({ length: Math.max(0, size - 2) }, (_, index) => first + 1 + index);
  return all.filter((number) => number !== own).map(dotted);
}

function numberOf(address: string): number {
  return address.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}

function dotted(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
}

/**
 * Whether an address is in none of the networks that this machine is in: then there is a way to it from elsewhere, and
 * others than the staff may have one. A name says nothing.
 */
export function isOutside(host: string, networks: readonly OwnNetwork[]): boolean {
  const [address = ''] = host.split('%');
  const family = isIPv4(address) ? 4 : isIPv6(address) ? 6 : null;
  if (family === null || NEAR.check(address, family === 4 ? 'ipv4' : 'ipv6')) return false;
  return !networks.some((network) => network.family === family && contains(network, address));
}

function contains({ address, family, prefix }: OwnNetwork, other: string): boolean {
  const list = new BlockList();
  const type = family === 4 ? 'ipv4' : 'ipv6';
  list.addSubnet(address, prefix, type);
  return list.check(other, type);
}

/** This machine, and what no router passes on. */
const NEAR = new BlockList();
NEAR.addSubnet('127.0.0.0', 8);
NEAR.addSubnet('169.254.0.0', 16);
NEAR.addAddress('::1', 'ipv6');
NEAR.addSubnet('fe80::', 10, 'ipv6');
