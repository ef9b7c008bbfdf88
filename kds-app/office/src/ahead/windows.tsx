import { useEffect, useState } from 'react';
import { wallTime } from '#shared/basics/instant.ts';
import { CAPACITY_ROUTES, type SlotsView, type SlotView } from '#shared/contract/routes-capacity.ts';
import type { OrderType } from '#shared/menu/menu.ts';
import { Card, Pick } from '../fields.tsx';
import { useAll, useHouse, useSettings } from '../house.ts';
import { TYPES } from '../words.ts';

const EVERY_MS = 10_000;

/** The windows of a day as guests are offered them; asked again every few seconds. */
function useWindows(orderType: OrderType, date: string | null): SlotsView | null {
  const { api } = useHouse();
  const settings = useAll('settings');
  const [view, setView] = useState<SlotsView | null>(null);
  useEffect(() => {
    let gone = false;
    const ask = () =>
      void api
        .call(CAPACITY_ROUTES.listSlots, { query: { orderType, ...(date === null ? {} : { date }) } })
        .then((answer) => {
          if (answer.ok && !gone) setView(answer.value);
        });
    ask();
    const timer = window.setInterval(ask, EVERY_MS);
    return () => {
      gone = true;
      window.clearInterval(timer);
    };
    // `settings` is another map when a plan has changed.
  }, [api, orderType, date, settings]);
  return view;
}

/** How full the windows are, station by station. */
export function Windows({ types }: { readonly types: readonly OrderType[] }) {
  const [wanted, setWanted] = useState<OrderType | null>(null);
  const [date, setDate] = useState<string | null>(null);
  const type = wanted !== null && types.includes(wanted) ? wanted : (types[0] ?? 'takeout');
  const view = useWindows(type, date);
  const zone = useSettings()?.site.timeZone ?? 'UTC';
  return (
    <Card title="How full they are">
      <Pick
        name="Of"
        value={type}
        options={TYPES.filter(([each]) => types.includes(each))}
        save={(next) => {
          setWanted(next);
          setDate(null);
        }}
      />
      {view === null ? (
        <p>Asking the kitchen…</p>
      ) : (
        <>
          <Pick
            name="Day"
            value={view.date}
            options={view.days.map((day) => [day.date, dayWords(day)] as const)}
            save={setDate}
          />
          <Table slots={view.slots} zone={zone} />
        </>
      )}
    </Card>
  );
}

function dayWords({ date, open }: SlotsView['days'][number]): string {
  const name = new Intl.DateTimeFormat('en-IE', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return `${name.format(new Date(`${date}T12:00:00Z`))}${open ? '' : ' (nothing left)'}`;
}

/** The stations that have something to do then; the others only lengthen the line. */
function leftWords(stations: SlotView['stations']): string {
  const taken = stations.filter(({ left, of }) => left < of);
  return taken.map(({ name, left, of }) => `${name} ${left} of ${of}`).join(' · ') || 'all of them';
}

const STATES = { open: 'open', full: '▲ full', closed: 'closed' } as const;

function Table({ slots, zone }: { readonly slots: readonly SlotView[]; readonly zone: string }) {
  if (slots.length === 0) return <p>No windows on this day.</p>;
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th>Window</th>
            <th>For guests</th>
            <th>Minutes that the stations have left</th>
          </tr>
        </thead>
        <tbody>
          {slots.map((slot) => (
            <tr key={slot.id}>
              <th className="window">
                {wallTime(slot.from, zone)} to {wallTime(slot.to, zone)}
              </th>
              <td className={slot.state === 'full' ? 'warn' : ''}>
                {STATES[slot.state]}
                {slot.why !== null && slot.state === 'full' && <small>{slot.why}</small>}
              </td>
              <td>{leftWords(slot.stations)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
