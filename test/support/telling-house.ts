import { onTestFinished } from 'vitest';
import type { z } from 'zod';
import type { NoticeSettings } from '#shared/floor/notice-settings.ts';
import { Settings } from '#shared/floor/settings.ts';
import { emptyFolder } from './data-folder.ts';
import type { Outside } from './outside-world.ts';
import { ServedHouse } from './served-house.ts';

type Change = z.input<typeof NoticeSettings>;

/** The small restaurant of the rules, telling people as it is set to. */
export async function houseWith(notices: Change, folder = emptyFolder()): Promise<ServedHouse> {
  const house = await ServedHouse.open({}, folder);
  const change = Settings.pick({ notices: true }).parse({ notices });
  await house.story.does({ type: 'change-settings', change });
  await house.notices.start();
  onTestFinished(() => house.notices.stop());
  return house;
}

export const pushOn = (service: Outside): Change => ({ push: { on: true, services: [service.origin] } });

/** One portion of fries for a table; the order. */
export async function ordered(house: ServedHouse, token: string) {
  const body = { orderType: 'dine_in', items: [{ menuItemId: 'fries', quantity: 1 }] };
  return (await house.api('POST', '/orders', { token, body })).json;
}

/** The kitchen has made all of it. */
export async function make(house: ServedHouse, orderId: string): Promise<void> {
  await house.api('POST', `/kitchen/orders/${orderId}/ready`, { token: house.token('kitchen'), body: {} });
}

/** The notices that failed, as the office lists them. */
export async function failed(house: ServedHouse) {
  return (await house.api('GET', '/notices?status=failed', { token: house.token('owner') })).json.notices;
}
