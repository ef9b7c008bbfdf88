import { useMemo } from 'react';
import { wallTime } from '#shared/basics/instant.ts';
import { allDay, type AllDayCount } from '#shared/kitchen/all-day.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import { fewLeft } from '../store/few.ts';
import { useAll, useLinkView, useScreen } from '../store/use-screen.ts';
import { roomFor } from './all-day-room.ts';
import type { Measure } from './wrap.ts';

interface PanelProps {
  readonly open: readonly Ticket[];
  readonly held: readonly Ticket[];
  /** Null: all stations. */
  readonly station: string | null;
  /** In units. */
  readonly height: number;
  readonly measure: Measure;
}

/** How many of each dish are wanted over all open tickets, and what is out or nearly out. */
export function AllDayPanel({ open, held, station, height, measure }: PanelProps) {
  const { session } = useScreen();
  const { asOf } = useLinkView();
  const counts = useMemo(() => allDay(open), [open]);
  const few = useFew(station);
  const fit = roomFor(counts, few, height, measure);
  const total = counts.reduce((sum, each) => sum + each.count, 0);
  const waiting = held.reduce((sum, ticket) => sum + ticket.lines.length, 0);
  return (
    <>
      <h2 className="panel-title">
        ALL DAY
        <span>
          {asOf === null
            ? `${total}${waiting > 0 ? ` + ${waiting} held` : ''}`
            : `at ${wallTime(asOf, session.site.timeZone, true)}`}
        </span>
      </h2>
      {counts.slice(0, fit.counts).map((each) => (
        <CountRow key={each.itemId} count={each} />
      ))}
      {counts.length > fit.counts && <p className="panel-more">and {counts.length - fit.counts} more</p>}
      {fit.few > 0 && (
        <div className="few">
          {few.slice(-fit.few).map((each) => (
            <p key={each.id} className={each.left === 0 ? 'few-out' : ''}>
              <span>{each.name}</span>
              <b>{each.left === 0 ? '86' : `${each.left} left`}</b>
            </p>
          ))}
          {few.length > fit.few && <p className="panel-more">and {few.length - fit.few} more run out</p>}
        </div>
      )}
    </>
  );
}

export function CountRow({ count }: { readonly count: AllDayCount }) {
  return (
    <div className="count">
      <b>{count.count}</b>
      <p>
        {count.name}
        {count.choices.length > 0 && <small>{choiceText(count)}</small>}
      </p>
    </div>
  );
}

const UNBROKEN = '\u00A0';

/** `3 pink · 8 medium`; a choice is not broken in two. */
export function choiceText({ choices }: Pick<AllDayCount, 'choices'>): string {
  return choices
    .map(({ name, count }) => `${count} ${name.toLowerCase()}`.replaceAll(' ', UNBROKEN))
    .join(`${UNBROKEN}· `);
}

export function useFew(station: string | null) {
  const items = useAll('item');
  const routes = useAll('route');
  return useMemo(() => fewLeft(items.values(), [...routes.values()], station), [items, routes, station]);
}
