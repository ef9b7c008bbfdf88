import { networkInterfaces } from 'node:os';

/** The IPv4 addresses by which others on the LAN reach this machine; link-local ones left out. */
export function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((each) => each.family === 'IPv4' && !each.internal && !each.address.startsWith('169.254.'))
    .map((each) => each.address);
}
