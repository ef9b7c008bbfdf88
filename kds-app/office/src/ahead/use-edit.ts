import { addressOf } from '#shared/client/address.ts';
import { SITE_ROUTES } from '#shared/contract/routes-house.ts';
import type { Settings } from '#shared/floor/settings.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { useHouse, type House } from '../house.ts';

type Edit = (now: Settings) => Partial<Settings>;

/** Edits wait for each other: whoever leaves one field and changes the next at once has changed both. */
let last: Promise<void> = Promise.resolve();

/** Changes settings by what they are when everything before has been saved. */
export function useEdit(): (edit: Edit, words: string) => void {
  const house = useHouse();
  return (edit, words) => {
    last = last.then(() => edited(house, edit, words)).catch(surprise);
  };
}

async function edited(house: House, edit: Edit, words: string): Promise<void> {
  const asked = await house.api.call(SITE_ROUTES.getSettings, {});
  const now = asked.ok ? asked.value : house.feed.documents.of('settings').get('site');
  if (!now) return;
  const change = edit(now);
  const old = Object.fromEntries(Object.entries(now).filter(([name]) => name in change));
  await house.act('patch', addressOf('/settings'), change, words, () => {
    last = last.then(() => edited(house, () => old, `${words}: taken back`)).catch(surprise);
  });
}
