import { connect } from 'node:net';
import type { PrinterFinding } from '#shared/kitchen/printer-search.ts';
import { isKitchenNetwork, neighboursOf, type OwnNetwork } from './networks.ts';

export interface Probe {
  readonly hosts: readonly string[];
  /** Hosts that are not knocked at: printers that are set up already, and may be printing. */
  readonly leaveAlone: ReadonlySet<string>;
}

export interface ProbePace {
  readonly port: number;
  readonly atOnce: number;
  readonly ms: number;
}

const PACE: ProbePace = { port: 9100, atOnce: 32, ms: 300 };

/** Who may be knocked at: every neighbour in the networks of cables and wireless. */
export function neighbours(networks: readonly OwnNetwork[]): string[] {
  return [...new Set(networks.filter(isKitchenNetwork).flatMap(neighboursOf))];
}

/**
 * Knocks at the raw port of every neighbour, and goes away as soon as it is opened. Not a byte is sent: whatever listens
 * there might print it.
 */
export async function probe({ hosts, leaveAlone }: Probe, pace: ProbePace = PACE): Promise<PrinterFinding[]> {
  const waiting = hosts.filter((host) => !leaveAlone.has(host)).values();
  const open: string[] = [];
  const knockOn = async (): Promise<void> => {
    for (const host of waiting) if (await isOpen(host, pace)) open.push(host);
  };
  await Promise.all(Array.from({ length: pace.atOnce }, knockOn));
  return open.map((host) => ({
    address: `tcp://${host}:${pace.port}`,
    name: host,
    maker: null,
    model: null,
    how: 'probe',
    outside: false,
  }));
}

function isOpen(host: string, { port, ms }: ProbePace): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const timer = setTimeout(() => done(false), ms);
    const done = (answer: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => done(true));
    socket.on('error', () => done(false));
  });
}
