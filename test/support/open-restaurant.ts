import { rmSync } from 'node:fs';
import { newDataDir, newToken, startHost, type HostProcess } from './host-process.ts';

/** The sample restaurant with a real host, and a manager's hand in it. */
export interface Restaurant {
  host: HostProcess;
  readonly dataDir: string;
  /** Where a place's QR leads: `/t/T4-…`. */
  readonly pathOf: (place: string) => string;
  /** A call with a manager's token. */
  readonly call: (method: string, path: string, body?: object) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** `args`: of the host; without any it starts its agent too. */
export async function openRestaurant(args?: readonly string[]): Promise<Restaurant> {
  const dataDir = newDataDir();
  const host = await startHost(dataDir, args);
  const authorization = `Bearer ${await newToken(dataDir, 'manager')}`;
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const headers = {
      authorization,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    };
    const answer = await fetch(`${restaurant.host.url}/api/v1${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? null : answer.json();
  };
  const paths = new Map<string, string>();
  const restaurant: Restaurant = {
    host,
    dataDir,
    pathOf: (place) => paths.get(place) ?? '/',
    call,
    close: async () => {
      await restaurant.host.end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  const { codes } = (await call('GET', '/places/codes')) as { codes: { name: string; url: string }[] };
  for (const { name, url } of codes) paths.set(name, new URL(url).pathname);
  return restaurant;
}
