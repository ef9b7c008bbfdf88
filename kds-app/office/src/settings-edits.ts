import type { ApiClient } from '#shared/client/api-client.ts';
import { SITE_ROUTES } from '#shared/contract/routes-house.ts';
import type { Settings } from '#shared/floor/settings.ts';

/** What a change makes of the settings as they are then; what is left out stays. */
export type Edit = (now: Settings) => Partial<Settings>;

/**
 * Changes of the settings, one after the other. The host replaces each part as a whole, so whoever leaves one field and
 * touches the next in the same breath must not put back what the first has changed: each is made on what the host holds
 * when all before it have been answered.
 */
export class SettingsEdits {
  private readonly api: Pick<ApiClient, 'call'>;
  private last: Promise<unknown> = Promise.resolve();

  constructor(api: Pick<ApiClient, 'call'>) {
    this.api = api;
  }

  /** `send` gets the change, and the settings from before it. */
  add(edit: Edit, send: (change: Partial<Settings>, before: Settings) => Promise<unknown>): Promise<void> {
    const done = this.last.then(async () => {
      const asked = await this.api.call(SITE_ROUTES.getSettings, {});
      if (!asked.ok) throw new Error(asked.error.detail);
      await send(edit(asked.value), asked.value);
    });
    this.last = done.catch(() => null);
    return done;
  }
}
