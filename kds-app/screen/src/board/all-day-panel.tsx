import { useMemo } from 'react';
import { wallTime } from '#shared/basics/instant.ts';
import { allDay, production, type AllDayCount, type ProductionCount } from '#shared/kitchen/all-day.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import { fewLeft, type Few } from '../store/few.ts';
import { useAll, useLinkView, usePreferences, useScreen } from '../store/use-screen.ts';
import { roomFor } from './all-day-room.ts';
import type { Measure } from './wrap.ts';
import { say } from '../words/say.ts';

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
  const { allDay: shows } = usePreferences();
  const all = useMemo(() => allDay(open), [open]);
  const counts = useMemo(
    () => (shows === 'items' ? all.map((each) => ({ ...each, choices: [] })) : all),
    [all, shows],
  );
  const make = useProduction(open);
  const few = useFew(station);
  const forMake = make.length === 0 ? 0 : 60 + Math.ceil(Math.min(make.length, MOST_MADE) / 2) * 28;
  const fit = roomFor(counts, few, height - forMake, measure);
  if (shows === 'parts') return <MakeList make={make} height={height} />;
  const total = counts.reduce((sum, each) => sum + each.count, 0);
  const waiting = held.reduce((sum, ticket) => sum + ticket.lines.length, 0);
  return (
    <>
      <h2 className="panel-title">
        {say('allDay')}
        <span>
          {asOf === null
            ? totalText(total, waiting)
            : say('atTime', { time: wallTime(asOf, session.site.timeZone, true) })}
        </span>
      </h2>
      {counts.slice(0, fit.counts).map((each) => (
        <CountRow key={each.itemId} count={each} />
      ))}
      {counts.length > fit.counts && (
        <p className="panel-more">{say('andMore', { n: counts.length - fit.counts })}</p>
      )}
      <Make make={make} />
      <FewLeft few={few} most={fit.few} />
    </>
  );
}

function totalText(total: number, waiting: number): string {
  return waiting > 0 ? say('plusHeld', { total, n: waiting }) : String(total);
}

/** What is out and what is nearly out. */
function FewLeft({ few, most }: { readonly few: readonly Few[]; readonly most: number }) {
  if (most === 0) return null;
  return (
    <div className="few">
      {few.slice(-most).map((each) => (
        <p key={each.id} className={each.left === 0 ? 'few-out' : ''}>
          <bdi>{each.name}</bdi>
          <b>{leftText(each)}</b>
        </p>
      ))}
      {few.length > most && <p className="panel-more">{say('moreRunOut', { n: few.length - most })}</p>}
    </div>
  );
}

/** `86`, `3 left`. */
export function leftText({ left }: Few): string {
  return left === 0 ? say('out') : say('left', { n: left });
}

/** What to make ahead, under the counts. */
function Make({ make }: { readonly make: readonly ProductionCount[] }) {
  if (make.length === 0) return null;
  return (
    <div className="make">
      <h3>{say('make')}</h3>
      <ul>
        {make.slice(0, MOST_MADE).map((each) => (
          <li key={`${each.name} ${each.unit}`}>
            <b>{amountText(each)}</b> <bdi>{each.name}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** So many things to make ahead stand under the counts. */
const MOST_MADE = 8;

function useProduction(open: readonly Ticket[]): readonly ProductionCount[] {
  const items = useAll('item');
  return useMemo(() => production(open, (id) => items.get(id)?.recipe ?? null), [open, items]);
}

/** `14`, `1.2 kg`, `600 g`. */
function amountText({ amount, unit }: ProductionCount): string {
  const [shown, of] = unit === 'g' && amount >= 1000 ? [amount / 1000, 'kg'] : [amount, unit];
  return `${Math.round(shown * 10) / 10} ${of}`.trim();
}

/** Everything to make ahead, instead of the dishes. */
function MakeList({ make, height }: { readonly make: readonly ProductionCount[]; readonly height: number }) {
  const room = Math.max(1, Math.floor((height - 60) / 42));
  return (
    <>
      <h2 className="panel-title">{say('makeAhead')}</h2>
      {make.slice(0, room).map((each) => (
        <div key={`${each.name} ${each.unit}`} className="count count-made">
          <b>{amountText(each)}</b>
          <p>
            <bdi>{each.name}</bdi>
          </p>
        </div>
      ))}
      {make.length > room && <p className="panel-more">{say('andMore', { n: make.length - room })}</p>}
    </>
  );
}

export function CountRow({ count }: { readonly count: AllDayCount }) {
  return (
    <div className="count">
      <b>{count.count}</b>
      <p>
        <bdi>{count.name}</bdi>
        {count.choices.length > 0 && (
          <small>
            <bdi>{choiceText(count)}</bdi>
          </small>
        )}
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
