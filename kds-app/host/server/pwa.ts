import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Express, Request, Response } from 'express';
import { served, Files, type ServedFile } from './files.ts';
import { FILE_HEADERS, WORKER_HEADERS } from './headers.ts';
import { sendNoPage } from './no-page.ts';
import { ASK_EACH_TIME, sendFile } from './send-file.ts';

/** What of the pages can be installed on a telephone or a tablet. */
interface Family {
  readonly file: string;
  /** An address that answers with the page whatever is ordered there: under it the page is kept. */
  readonly page: string;
  readonly theme: string;
}

const PAPER = '#f7f4ec';
const DARK = '#100e0c';

const FAMILIES: ReadonlyMap<string, Family> = new Map([
  ['diner', { file: 'diner.html', page: '/order', theme: PAPER }],
  ['waiter', { file: 'waiter.html', page: '/waiter', theme: DARK }],
  ['reception', { file: 'reception.html', page: '/reception', theme: DARK }],
  ['runner', { file: 'runner.html', page: '/runner', theme: DARK }],
]);

export interface PwaParts {
  /** The built web apps. */
  readonly web: string;
  readonly siteName: () => string;
}

/**
 * What makes a page an app: its manifest, its icons, and the worker that starts it without the house and shows its
 * alerts. Browsers take them over HTTPS and on the host's own machine; on plain HTTP nothing asks for them.
 */
export function servePwa(app: Express, { web, siteName }: PwaParts): void {
  const icons = new Files(join(web, 'icons'));
  const pages = new Files(join(web, 'ordering'));
  const workers = new Map<string, { readonly of: string; readonly worker: Promise<ServedFile> }>();
  app.get('/app/:file', async (request: Request<{ file: string }>, response: Response) => {
    const manifest = manifestOf(request, siteName());
    if (manifest) return sendManifest(request, response, manifest);
    const icon = await icons.get(request.params.file);
    if (!icon) return sendNoPage(response, 'missing');
    return sendFile(request, response, icon, { ...FILE_HEADERS, 'cache-control': 'public, max-age=86400' });
  });
  app.get('/worker.js', async (request, response) => {
    const name = queryOf(request).get('app') ?? '';
    const family = FAMILIES.get(name);
    const parts = family ? await Promise.all([pages.get(family.file), pages.get('worker.js')]) : [];
    const [page, script] = parts;
    if (!family || !page || !script) return sendNoPage(response, 'missing');
    const of = `${page.etag} ${script.etag}`;
    const known = workers.get(name);
    const made = known?.of === of ? known : { of, worker: workerOf(name, family, page, script) };
    workers.set(name, made);
    const headers = { ...WORKER_HEADERS, 'cache-control': ASK_EACH_TIME };
    return sendFile(request, response, await made.worker, headers);
  });
}

/** The worker, told first which page it keeps. With each build of the page it is another one, and begins anew. */
function workerOf(name: string, { page }: Family, html: ServedFile, script: ServedFile): Promise<ServedFile> {
  const assets = [...String(html.plain).matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(
    ([, path]) => path,
  );
  const version = `${name}-${hash('sha256', html.etag + script.etag).slice(0, 12)}`;
  const shell = `const SHELL = ${JSON.stringify({ version, page, assets })};\n`;
  return served(Buffer.concat([Buffer.from(shell), script.plain]), script.type);
}

function queryOf({ url }: Request): URLSearchParams {
  const at = url.indexOf('?');
  return new URLSearchParams(at === -1 ? '' : url.slice(at + 1));
}

function manifestOf(request: Request<{ file: string }>, site: string): object | null {
  const name = /^(\w+)\.webmanifest$/.exec(request.params.file)?.[1] ?? '';
  const family = FAMILIES.get(name);
  if (!family) return null;
  const start = name === 'diner' ? startOf(queryOf(request).get('at')) : family.page;
  return {
    id: start,
    name: name === 'diner' ? site : `${site}: ${name}`,
    short_name: name === 'diner' ? site : name,
    start_url: start,
    scope: scopeOf(start),
    display: 'standalone',
    background_color: family.theme,
    theme_color: family.theme,
    icons: [
      { src: '/app/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/app/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/app/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/app/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}

/** A guest's app starts where they were: at their table, in their room, at their order. */
function startOf(at: string | null): string {
  return at !== null && /^\/(t|r|track)\/[\w.~%-]{1,200}$/.test(at) ? at : '/order';
}

function scopeOf(start: string): string {
  return start.slice(0, start.indexOf('/', 1) + 1) || start;
}

async function sendManifest(request: Request, response: Response, manifest: object): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(manifest));
  const file = await served(bytes, 'application/manifest+json; charset=utf-8');
  sendFile(request, response, file, { ...FILE_HEADERS, 'cache-control': ASK_EACH_TIME });
}
