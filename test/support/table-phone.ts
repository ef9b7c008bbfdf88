import type { Restaurant } from './open-restaurant.ts';

/** What a telephone at a table asks of the host, with its own session. */
export type TablePhone = (method: string, path: string, body: object) => Promise<unknown>;

/** Scans the code of a table. */
export async function tablePhone(house: Restaurant, table: string): Promise<TablePhone> {
  const [, code = ''] = /\/t\/([^/]+)$/.exec(house.pathOf(table)) ?? [];
  const ask = async (method: string, path: string, body: object, token?: string): Promise<unknown> => {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
    const url = `${house.host.url}/api/v1${path}`;
    const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { token } = (await ask('POST', '/session/table', { code: decodeURIComponent(code) })) as {
    token: string;
  };
  return (method, path, body) => ask(method, path, body, token);
}
