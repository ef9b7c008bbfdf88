import { businessDay, type BusinessDay } from '#shared/basics/business-day.ts';
import { instantOf, wallTime, type Instant } from '#shared/basics/instant.ts';
import { localInstant } from '#shared/floor/slots.ts';
import { daysLater } from '#shared/floor/stay.ts';
import { localeFor } from '#shared/i18n/language.ts';
import { room } from '#shared/i18n/room/say.ts';
import { useHostNow } from '#shared/ui/browser/hooks.ts';
import { spoken } from '#shared/ui/browser/speaking.ts';
import { useHouse } from '../house.ts';

/** Days and hours by the site's clock, which guests from elsewhere do not have on their phones. */
export function useDays() {
  const { feed, session } = useHouse();
  const { timeZone, locale } = session.site;
  const now = instantOf(useHostNow(feed, 20_000));
  const today = businessDay(now, timeZone, 0);
  const format = new Intl.DateTimeFormat(localeFor(spoken(), locale), {
    weekday: 'long',
    timeZone: 'UTC',
  });
  const weekday = (day: BusinessDay) => format.format(new Date(`${day}T00:00:00Z`));
  return {
    today,
    /** `19:42`, for comparing. */
    clock: (at: Instant = now) => wallTime(at, timeZone),
    weekday,
    /** An hour of a day, as a moment: `07:30`. */
    momentOf: (day: BusinessDay, hour: string) => localInstant(day, hour, timeZone),
    /** `Today`, `Tomorrow`, `Saturday`. */
    dayWords: (day: BusinessDay) => {
      if (day === today) return room.say('today');
      return day === daysLater(today, 1) ? room.say('tomorrow') : weekday(day);
    },
  };
}
