import type { AppName } from './installable.ts';
import { surprise } from './surprise.ts';

const QUIET_MS = 1500;

/** Makes this page installable when it has nothing better to do. Over plain HTTP it costs nothing: it is not even fetched. */
export function startApp(name: AppName): void {
  if (!window.isSecureContext) return;
  window.addEventListener('load', () => {
    window.setTimeout(() => {
      import('./installable.ts').then((app) => app.makeInstallable(name)).catch(surprise);
    }, QUIET_MS);
  });
}
