/** The pages that can be installed; the host has a manifest and a worker for each (`server/pwa.ts`). */
export type AppName = 'diner' | 'waiter' | 'runner' | 'reception';

/** Browsers give workers and alerts only to pages that came over HTTPS, or from the very machine that they run on. */
export function isTrusted(): boolean {
  return window.isSecureContext && 'serviceWorker' in navigator;
}

let begun: Promise<ServiceWorkerRegistration | null> | null = null;

/**
 * Makes this page one that can be installed and that starts without the house. On plain HTTP nothing is tried and
 * nothing is missing: null. A browser that refuses leaves the page as it is.
 */
export function makeInstallable(name: AppName): Promise<ServiceWorkerRegistration | null> {
  begun ??= isTrusted() ? begin(name) : Promise.resolve(null);
  return begun;
}

async function begin(name: AppName): Promise<ServiceWorkerRegistration | null> {
  const { pathname } = window.location;
  addManifest(
    name === 'diner' ? `diner.webmanifest?at=${encodeURIComponent(pathname)}` : `${name}.webmanifest`,
  );
  const scope = name === 'diner' ? scopeOf(pathname) : `/${name}`;
  try {
    const registration = await navigator.serviceWorker.register(workerUrl(name), { scope });
    tellAssets(registration).catch(() => undefined);
    return registration;
  } catch {
    return null;
  }
}

function addManifest(file: string): void {
  for (const [rel, href] of [
    ['manifest', `/app/${file}`],
    ['apple-touch-icon', '/app/icon-180.png'],
  ] as const) {
    const link = document.createElement('link');
    link.rel = rel;
    link.href = href;
    document.head.append(link);
  }
}

/** `/t/CODE` -> `/t/`: a worker of this page has no say over any other. */
function scopeOf(path: string): string {
  return path.slice(0, path.indexOf('/', 1) + 1) || path;
}

/** What was loaded before the worker was there is kept for the next start as well. */
async function tellAssets(registration: ServiceWorkerRegistration): Promise<void> {
  await workerOf(registration);
  const paths = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === window.location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);
  registration.active?.postMessage([...new Set(paths)]);
}

/** Waits until the worker of a registration works. */
async function workerOf(registration: ServiceWorkerRegistration): Promise<void> {
  const coming = registration.installing ?? registration.waiting;
  if (coming === null || coming.state === 'activated') return;
  await new Promise<void>((resolve) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve();
    });
  });
}

interface UrlPolicy {
  createScriptURL(url: string): string;
}

declare global {
  interface Window {
    /** Where the browser guards what becomes script, an address of one has to be vouched for. */
    readonly trustedTypes?: { createPolicy(name: string, rules: UrlPolicy): UrlPolicy };
  }
}

function workerUrl(name: AppName): string {
  const url = `/worker.js?app=${name}`;
  const policy = window.trustedTypes?.createPolicy('passline-worker', { createScriptURL: (own) => own });
  return policy?.createScriptURL(url) ?? url;
}
