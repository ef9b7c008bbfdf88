import { businessDay } from '#shared/basics/business-day.ts';
import { instantOf } from '#shared/basics/instant.ts';
import type { Desk } from './desk/api.ts';
import { SITE } from './desk/context.ts';
import type { Store } from './store/store.ts';

const EVERY_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Destroys the keys of the days that the house no longer wants to know people of; answers which. */
export function forgetPeople(desk: Desk, store: Pick<Store, 'forgetPeople'>, now: number): string[] {
  const settings = desk.get('settings', SITE)?.body;
  if (!settings) return [];
  const { timeZone, dayStartHour } = settings.site;
  const oldest = instantOf(now - settings.privacy.keepPeopleDays * DAY_MS);
  return store.forgetPeople(businessDay(oldest, timeZone, dayStartHour));
}

/** Looks every hour, and at once: a host that is switched off at night forgets in the morning. */
export function keepForgetting(
  desk: Desk,
  store: Pick<Store, 'forgetPeople'>,
  now: () => number,
): { stop(): void } {
  const look = () => void forgetPeople(desk, store, now());
  look();
  const timer = setInterval(look, EVERY_MS);
  return { stop: () => clearInterval(timer) };
}
