import { useEffect } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { Alerts } from '#shared/ui/browser/alerts.ts';
import type { AppName } from '#shared/ui/browser/installable.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';

let made: Promise<Alerts> | null = null;

/** The alerts of whoever is on shift here. A page has one app, and it is fetched when it is asked for. */
export function dutyAlerts(api: ApiClient, app: AppName): Promise<Alerts> {
  made ??= import('#shared/ui/browser/alerts.ts').then(
    (browser) => new browser.Alerts({ api, app, about: { kind: 'duty' } }),
  );
  return made;
}

/** Whoever begins a shift on a device that takes alerts is alerted on it, without a tap. */
export function useDutyAlerts(api: ApiClient, app: AppName, staffId: string | null): void {
  useEffect(() => {
    if (!window.isSecureContext) return;
    dutyAlerts(api, app)
      .then((alerts) => alerts.look())
      .catch(surprise);
  }, [api, app, staffId]);
}
