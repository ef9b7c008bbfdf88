import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { emptyFolder } from '#test/support/data-folder.ts';
import { ServedHouse } from '#test/support/served-house.ts';

const SCRIPT = `console.log(${JSON.stringify('x'.repeat(5000))});`;

async function built(): Promise<ServedHouse> {
  const folder = emptyFolder();
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('web/screen/index.html', '<title>Kitchen</title>');
  write('web/screen/assets/screen/index-abc123.js', SCRIPT);
  for (const page of ['chooser', 'waiter', 'diner', 'board'])
    write(`web/ordering/${page}.html`, `<title>${page}</title>`);
  write('pictures/salad.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  write('secret.txt', 'secret');
  return ServedHouse.open({ pages: { web: join(folder, 'web'), pictures: join(folder, 'pictures') } });
}

test('every page is where the contract says', async () => {
  const house = await built();
  for (const [path, title] of [
    ['/', 'chooser'],
    ['/kitchen', 'Kitchen'],
    ['/kitchen/grill', 'Kitchen'],
    ['/kitchen/expo?x=1', 'Kitchen'],
    ['/waiter', 'waiter'],
    ['/t/t4-1-ABC', 'diner'],
    ['/r/r1-1-ABC', 'diner'],
    ['/order', 'diner'],
    ['/track/o1', 'diner'],
    ['/board', 'board'],
  ] as const) {
    const heard = await house.ask('GET', path, { headers: { host: 'kitchen.test:81' } });
    expect([path, heard.status, heard.text]).toEqual([path, 200, `<title>${title}</title>`]);
    const policy = String(heard.headers['content-security-policy']);
    for (const rule of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "connect-src 'self' ws://kitchen.test:81",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toContain('unsafe');
    expect(heard.headers).toMatchObject({
      'cache-control': 'no-cache',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  }
});

test('what is not there is said in a sentence, and nothing outside is reached', async () => {
  const house = await built();
  for (const path of [
    '/office',
    '/runner',
    '/nowhere',
    '/assets/screen/none.js',
    '/assets/screen/..%2F..%2Fsecret.txt',
    '/assets/screen/%2e%2e%2f%2e%2e%2findex.html',
    '/assets/../secret.txt',
    '/pictures/..%2Fsecret.txt',
    '/pictures/.hidden.svg',
    '/assets/screen/index-abc123.js%00.svg',
    '/kitchen/a/b',
  ]) {
    const heard = await house.ask('GET', path);
    expect([path, heard.status]).toEqual([path, 404]);
    expect(heard.text).toContain('There is no page at this address');
  }
  expect((await house.ask('POST', '/')).status).toBe(404);
});

test('scripts are compressed and kept for ever; a page is asked for each time', async () => {
  const house = await built();
  const path = '/assets/screen/index-abc123.js';
  const plain = await house.ask('GET', path);
  expect(plain.text).toBe(SCRIPT);
  expect(plain.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/javascript; charset=utf-8',
  });
  const small = await house.ask('GET', path, { headers: { 'accept-encoding': 'gzip, br' } });
  expect([small.headers['content-encoding'], Number(small.headers['content-length']) < 500]).toEqual([
    'br',
    true,
  ]);
  const page = await house.ask('GET', '/kitchen');
  const again = await house.ask('GET', '/kitchen', {
    headers: { 'if-none-match': String(page.headers.etag) },
  });
  expect([again.status, again.text]).toEqual([304, '']);
  expect((await house.ask('HEAD', '/kitchen')).text).toBe('');
});

test('a picture runs nothing', async () => {
  const house = await built();
  const heard = await house.ask('GET', '/pictures/salad.svg');
  expect(heard.headers).toMatchObject({
    'content-type': 'image/svg+xml; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  expect(heard.headers['content-security-policy']).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  );
});

const Operation = z.looseObject({
  operationId: z.string(),
  responses: z.record(z.string(), z.looseObject({ description: z.string() })),
  security: z.array(z.unknown()),
});
const OpenApi = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

test('the description of the API is whole: every reference leads somewhere, every call says how it fails', async () => {
  const house = await built();
  const heard = await house.ask('GET', '/api/openapi.json');
  const { paths, components } = OpenApi.parse(heard.json);
  const references = [...heard.text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target);
  expect(references.length).toBeGreaterThan(50);
  for (const target of new Set(references)) {
    const name = target!.replace('#/components/schemas/', '');
    expect(components.schemas[name], target).toBeDefined();
  }
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  expect(new Set(operations.map((each) => each.operationId)).size).toBe(operations.length);
  for (const { responses } of operations) expect(Object.keys(responses)).toContain('429');
  expect(paths['/api/v1/orders']!.post!.security).not.toEqual([]);
  expect(paths['/api/v1/session/table']!.post!.security).toEqual([]);
  expect(heard.text).not.toContain('$defs');
});

test('its page works without the internet and without inline scripts', async () => {
  const house = await built();
  const page = await house.ask('GET', '/api/docs');
  const wanted = [...page.text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path!);
  expect(wanted).toHaveLength(3);
  for (const path of wanted) expect((await house.ask('GET', path)).status).toBe(200);
  expect(page.text).not.toMatch(/https?:|<script>/);
  expect((await house.ask('GET', '/api/docs/package.json')).status).toBe(404);
});

test('a host that cannot take orders says so, and why', async () => {
  const house = await built();
  await house.desk.close();
  const heard = await house.ask('GET', '/healthz');
  expect(heard.json).toMatchObject({
    status: 503,
    code: 'unavailable',
    detail: expect.stringContaining('restarting'),
  });
});

test('watchers see how it is; the measurements are for the owner and this machine', async () => {
  const house = await built();
  await house.story.place();
  const token = house.token('waiter');
  const body = { orderType: 'dine_in', placeId: 't4', items: [{ menuItemId: 'salad', quantity: 1 }] };
  for (const key of ['a', 'a', 'b']) await house.api('POST', '/orders', { token, body, key });
  expect((await house.ask('GET', '/healthz')).json).toEqual({ status: 'ok', seq: house.desk.head() });
  const measured = (await house.ask('GET', '/metrics')).text;
  expect(measured).toContain('passline_orders_acknowledged_total 2');
  expect(measured).toContain(`passline_journal_head ${house.desk.head()}`);
  expect(measured).toContain('passline_request_seconds_count{method="post",path="/orders",status="201"} 3');
  expect(measured).toContain('nodejs_eventloop_lag_seconds');
  const host = '192.168.7.7';
  expect((await house.ask('GET', '/metrics', { headers: { host } })).status).toBe(403);
  expect((await house.ask('GET', '/metrics', { token, headers: { host } })).status).toBe(403);
  expect(
    (await house.ask('GET', '/metrics', { token: house.token('owner'), headers: { host } })).status,
  ).toBe(200);
});
