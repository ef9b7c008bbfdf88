import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder } from '#test/support/data-folder.ts';
import { ServedHouse } from '#test/support/served-house.ts';

async function built() {
  const folder = emptyFolder();
  const ordering = join(folder, 'web', 'ordering');
  mkdirSync(ordering, { recursive: true });
  mkdirSync(join(folder, 'web', 'icons'));
  const page = (script: string) => `<script type="module" src="/assets/ordering/${script}"></script>`;
  writeFileSync(join(ordering, 'waiter.html'), page('waiter-1.js'));
  writeFileSync(join(ordering, 'worker.js'), 'work();');
  writeFileSync(join(folder, 'web', 'icons', 'icon-192.png'), 'png');
  return { house: await ServedHouse.open({}, folder), ordering, page };
}

const shellOf = (text: string) => JSON.parse(/^const SHELL = (.*);\n/.exec(text)?.[1] ?? 'null');

test('the worker of a page knows what the page is made of, and is another one with each build', async () => {
  const { house, ordering, page } = await built();
  const first = await house.ask('GET', '/worker.js?app=waiter');
  expect(first.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-cache',
    'content-security-policy': "default-src 'self'",
  });
  expect(shellOf(first.text)).toEqual({
    version: expect.stringMatching(/^waiter-[0-9a-f]{12}$/),
    page: '/waiter',
    assets: ['/assets/ordering/waiter-1.js'],
  });
  expect(first.text).toContain('work();');
  writeFileSync(join(ordering, 'waiter.html'), page('waiter-22.js'));
  const second = await house.ask('GET', '/worker.js?app=waiter');
  expect(shellOf(second.text).version).not.toBe(shellOf(first.text).version);
  for (const app of ['office', 'constructor', '']) {
    expect((await house.ask('GET', `/worker.js?app=${app}`)).status).toBe(404);
  }
});

test('a manifest names the house, and starts a guest where they were and nowhere else', async () => {
  const { house } = await built();
  const manifest = async (query: string) => (await house.ask('GET', `/app/${query}`)).json;
  expect(await manifest('diner.webmanifest?at=%2Ft%2FT4-abc')).toMatchObject({
    name: 'The Rules',
    id: '/t/T4-abc',
    start_url: '/t/T4-abc',
    scope: '/t/',
  });
  for (const at of ['https://evil.test/', '//evil.test', '/office', '/t/../office', '/t/a?b', '']) {
    const { start_url: start, scope } = await manifest(`diner.webmanifest?at=${encodeURIComponent(at)}`);
    expect([at, start, scope]).toEqual([at, '/order', '/order']);
  }
  expect(await manifest('waiter.webmanifest')).toMatchObject({ start_url: '/waiter', scope: '/waiter' });
  expect((await house.ask('GET', '/app/icon-192.png')).headers['content-type']).toBe('image/png');
  expect((await house.ask('GET', '/app/office.webmanifest')).status).toBe(404);
  expect((await house.ask('GET', '/app/..%2Fordering%2Fwaiter.html')).status).toBe(404);
});
