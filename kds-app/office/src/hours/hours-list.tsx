import { useState } from 'react';
import { Weekday, type ServingHours } from '#shared/menu/serving.ts';
import { dayWords } from './day-words.ts';

interface HoursListProps {
  /** Whose hours they are. */
  readonly name: string;
  readonly hours: readonly ServingHours[];
  readonly save: (hours: ServingHours[]) => void;
}

const MOST = 21;

/** Hours as they are, each with a way to take it away, and one more. */
export function HoursList({ name, hours, save }: HoursListProps) {
  const [adding, setAdding] = useState(false);
  return (
    <div className="hours-list">
      {hours.length > 0 && (
        <ul>
          {hours.map((each, index) => {
            const words = `${dayWords(each.days)}, ${each.from} to ${each.to}`;
            return (
              <li key={`${words} ${index}`}>
                <span>
                  {words}
                  {each.to <= each.from && <small> (ends on the next day)</small>}
                </span>
                <button
                  type="button"
                  className="key"
                  aria-label={`Remove ${words} from ${name}`}
                  onClick={() => save(hours.filter((other) => other !== each))}
                >
                  Remove
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {adding ? (
        <AddHours
          name={name}
          onDone={(one) => {
            setAdding(false);
            if (one) save([...hours, one]);
          }}
        />
      ) : (
        <button
          type="button"
          className="key"
          disabled={hours.length >= MOST}
          aria-label={`Add hours to ${name}`}
          onClick={() => setAdding(true)}
        >
          Add hours…
        </button>
      )}
    </div>
  );
}

interface AddHoursProps {
  readonly name: string;
  readonly onDone: (hours: ServingHours | null) => void;
}

function AddHours({ name, onDone }: AddHoursProps) {
  const [from, setFrom] = useState('12:00');
  const [to, setTo] = useState('15:00');
  const [days, setDays] = useState<Weekday[]>([]);
  const toggle = (day: Weekday, on: boolean) =>
    setDays(Weekday.options.filter((each) => (each === day ? on : days.includes(each))));
  return (
    <form
      className="hours-add"
      aria-label={`More hours of ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        onDone({ from, to, days: days.length === Weekday.options.length ? [] : days });
      }}
    >
      <div className="adding">
        <label>
          From
          <input type="time" required value={from} onChange={(event) => setFrom(event.target.value)} />
        </label>
        <label>
          To
          <input type="time" required value={to} onChange={(event) => setTo(event.target.value)} />
        </label>
      </div>
      <fieldset className="several">
        <legend>Only on some days; none chosen: every day</legend>
        {Weekday.options.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={days.includes(day)}
              onChange={(event) => toggle(day, event.target.checked)}
            />
            {dayWords([day])}
          </label>
        ))}
      </fieldset>
      {to <= from && <p className="aside">They end on the next day.</p>}
      <div className="plan-keys">
        <button type="submit" className="key key-ink">
          Add these hours
        </button>
        <button type="button" className="key" onClick={() => onDone(null)}>
          Leave it
        </button>
      </div>
    </form>
  );
}
