import { alertOf } from './alert.ts';
import { cachedFirst, keep, navigated } from './shell.ts';

declare const self: ServiceWorkerGlobalScope;

/** Put before this script by the host: which page it keeps, and what belongs to it (`server/pwa.ts`). */
declare const SHELL: { readonly version: string; readonly page: string; readonly assets: readonly string[] };

const PREFIX = 'passline-';
const CACHE = `${PREFIX}${SHELL.version}`;

self.addEventListener('install', (event) => {
  event.waitUntil(keep(CACHE, [SHELL.page, ...SHELL.assets]).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld().then(() => self.clients.claim()));
});

/** Every scope of this host shares one store: only what another version of the same page left is thrown away. */
async function forgetOld(): Promise<void> {
  const family = CACHE.slice(0, CACHE.lastIndexOf('-') + 1);
  const old = (await caches.keys()).filter((name) => name.startsWith(family) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(navigated(request, CACHE, SHELL.page));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(cachedFirst(request, CACHE));
  // Everything else, the API before all, goes past here: what the house says is never kept.
});

/** The page says what it was made of, so that the next start finds that without the house. */
self.addEventListener('message', (event) => {
  const said: unknown = event.data;
  if (!Array.isArray(said)) return;
  const paths = said.filter(
    (path): path is string => typeof path === 'string' && path.startsWith('/assets/'),
  );
  event.waitUntil(keep(CACHE, paths.slice(0, 200)));
});

self.addEventListener('push', (event) => {
  const alert = alertOf(event.data?.text() ?? '');
  if (alert === null) return;
  const { title, text, tag, lang, dir, path } = alert;
  event.waitUntil(
    self.registration.showNotification(title, {
      body: text,
      tag,
      lang,
      dir,
      icon: '/app/icon-192.png',
      badge: '/app/badge-96.png',
      data: path,
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const path: unknown = event.notification.data;
  event.waitUntil(goTo(typeof path === 'string' ? path : ''));
});

/** The page that is open already, else a new one. */
async function goTo(path: string): Promise<void> {
  const scope = self.registration.scope;
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const target = new URL(path || scope, self.location.origin);
  const same = open.find(({ url }) => new URL(url).pathname === target.pathname);
  const near = same ?? open.find(({ url }) => url.startsWith(scope));
  if (near) await near.focus();
  else if (target.origin === self.location.origin) await self.clients.openWindow(target.href);
}
