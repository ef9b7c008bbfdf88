import { room } from '#shared/i18n/room/say.ts';
import { useDocuments } from '#shared/ui/browser/hooks.ts';
import { show } from '../go.ts';
import { useHouse, useWords } from '../house.ts';
import { useDays } from './days.ts';
import { breakfastOf, hoursOf } from './morning.ts';
import './room.css';

/** The way from a room's menu to its breakfast, where the house serves one. */
export function BreakfastBanner() {
  const { feed } = useHouse();
  const hours = hoursOf(breakfastOf(useDocuments(feed, 'category').values()));
  const { clock, today, momentOf } = useDays();
  const { time } = useWords();
  if (hours === null) return null;
  return (
    <button
      type="button"
      className="r-banner"
      onClick={() => show({ at: 'morning', itemId: null, lineId: null })}
    >
      <span>
        <b>{room.say(clock() < hours.to ? 'breakfast' : 'breakfastTomorrow')}</b>
        {room.say('bannerWords', {
          from: time(momentOf(today, hours.from)),
          to: time(momentOf(today, hours.to)),
        })}
      </span>
      <b aria-hidden="true">→</b>
    </button>
  );
}
