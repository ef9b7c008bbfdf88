import { useEffect, useState } from 'react';
import { dayName, instantOf, wallTime, type Instant } from '#shared/basics/instant.ts';
import { servingAt, type ServingHours } from '#shared/menu/serving.ts';
import { useHouse } from '../house.ts';
import { HoursList } from './hours-list.tsx';

interface HoursOfProps {
  readonly name: string;
  readonly hours: readonly ServingHours[];
  readonly save: (hours: ServingHours[]) => void;
}

/** One thing of the menu, whether it is served now, and its hours. */
export function HoursOf({ name, hours, save }: HoursOfProps) {
  return (
    <section className="hours-of" aria-label={name}>
      <h3>{name}</h3>
      <div>
        <Now hours={hours} />
        <HoursList name={name} hours={hours} save={save} />
      </div>
    </section>
  );
}

const HALF_A_MINUTE_MS = 30_000;

function useMinute(): Instant {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), HALF_A_MINUTE_MS);
    return () => window.clearInterval(timer);
  }, []);
  return instantOf(now);
}

/** Whether it is served now: a mistake in the hours shows here first. */
function Now({ hours }: Pick<HoursOfProps, 'hours'>) {
  const { timeZone } = useHouse().session.site;
  const now = useMinute();
  const serving = servingAt(hours, now, timeZone);
  if (serving === null) return <p className="aside">At all hours.</p>;
  const day = dayName(serving.changesAt, timeZone, 'en');
  const today = day === dayName(now, timeZone, 'en');
  const time = wallTime(serving.changesAt, timeZone);
  if (!serving.open)
    return <p className="aside">Not served now, again {today ? `at ${time}` : `on ${day} at ${time}`}.</p>;
  return (
    <p className="aside">
      <b className="good">Served now, until {today ? time : `${day} ${time}`}.</b>
    </p>
  );
}
