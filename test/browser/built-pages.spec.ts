import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect } from '@playwright/test';
import { pageHeaders } from '../../kds-app/host/server/headers.ts';
import { WEB_APPS } from '../../kds-app/launch/pages.mjs';
import { test } from '#test/support/browser-test.ts';

const WEB = join(import.meta.dirname, '..', '..', '.out', 'web');

const KINDS: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const PAGES = WEB_APPS.flatMap(({ name }) => {
  const folder = join(WEB, name);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.html')) : [];
  return files.map((file) => ({ app: name, file }));
});

/** The built files of one app under the host's policy, and nothing else: no API, no feed. */
function serve(app: string): Promise<Server> {
  const server = createServer((request, response) => {
    const file = join(WEB, app, new URL(request.url ?? '/', 'http://host').pathname);
    if (!file.startsWith(join(WEB, app)) || !existsSync(file) || extname(file) === '') {
      response.writeHead(404, { 'content-type': 'application/json' }).end('{}');
      return;
    }
    const kind = KINDS[extname(file)] ?? 'application/octet-stream';
    const headers = pageHeaders(request.headers.host ?? '');
    response.writeHead(200, { ...headers, 'content-type': kind }).end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

test('pages were built', () => {
  expect(PAGES.length).toBeGreaterThan(0);
});

for (const { app, file } of PAGES) {
  test(`${app}/${file} keeps the content security policy and draws something without a host`, async ({
    page,
  }) => {
    const server = await serve(app);
    const { port } = server.address() as AddressInfo;
    const refused: string[] = [];
    const missing: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text()))
        refused.push(message.text());
    });
    page.on('pageerror', (error) => refused.push(String(error)));
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.startsWith('/assets/') && response.status() !== 200) missing.push(pathname);
    });
    await page.goto(`http://127.0.0.1:${port}/${file}`);
    await expect(page.locator('body')).toContainText(/\S/);
    expect(refused).toEqual([]);
    expect(missing).toEqual([]);
    server.closeAllConnections();
    server.close();
  });
}
