import { EventEmitter } from 'node:events';
import { Bonjour, type Service } from 'bonjour-service';
import type { Timers } from '#hardware/timers.ts';
import { PRINTER_SERVICES, type Said } from './said-printers.ts';

export interface Listening {
  /** Of this machine, one for each network. */
  readonly addresses: readonly string[];
  readonly timers: Timers;
  readonly ms?: number;
}

const LISTEN_MS = 3_000;
/** A question over mDNS may be lost; it is asked again while there is time. */
const AGAIN_MS = 1_000;

/**
 * Asks over mDNS for printers, and collects what is said. One instance per address, its inner socket listened to: the
 * library serves one interface only, and may end the process by an error on its socket. Rejects when no network could
 * be listened to at all.
 */
export async function listenForPrinters({ addresses, timers, ms = LISTEN_MS }: Listening): Promise<Said[]> {
  const said: Said[] = [];
  const faults: unknown[] = [];
  const ears = addresses.map((address) =>
    listenAt(
      address,
      (one) => said.push(one),
      (why) => faults.push(why),
    ),
  );
  const cancel = timers.after(AGAIN_MS, () => ears.forEach(({ askAgain }) => askAgain()));
  await new Promise<void>((resolve) => {
    timers.after(ms, resolve);
  });
  cancel();
  for (const { stop } of ears) stop();
  const [fault] = faults;
  if (said.length === 0 && fault !== undefined && faults.length >= addresses.length)
    throw fault instanceof Error ? fault : new Error('it cannot be listened to', { cause: fault });
  return said;
}

function listenAt(address: string, onSaid: (said: Said) => void, onFault: (why: unknown) => void) {
  // The library hands its options on to multicast-dns, which its types do not say.
  const options: object = { interface: address, bind: '0.0.0.0' };
  const bonjour = new Bonjour(options, onFault);
  const server: unknown = Reflect.get(bonjour, 'server');
  const socket: unknown = typeof server === 'object' && server !== null ? Reflect.get(server, 'mdns') : null;
  if (socket instanceof EventEmitter) socket.on('error', onFault);
  const browsers = PRINTER_SERVICES.map((type) =>
    bonjour.find({ type }, (service) => onSaid(saidBy(type, service))),
  );
  return {
    askAgain: () => browsers.forEach((browser) => browser.update()),
    stop: () => bonjour.destroy(),
  };
}

function saidBy(service: Said['service'], { name, host, port, addresses, referer, txt }: Service): Said {
  const from = referer?.address ?? null;
  return { service, name, host, port, addresses: addresses ?? [], from, text: textOf(txt) };
}

function textOf(txt: unknown): Said['text'] {
  if (typeof txt !== 'object' || txt === null) return {};
  return Object.fromEntries(Object.entries(txt).map(([key, value]) => [key, String(value)]));
}
