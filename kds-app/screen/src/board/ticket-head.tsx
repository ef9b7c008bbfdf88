import type { Timing } from '#shared/kitchen/board.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import { StateChip } from '#shared/ui/state-chip.tsx';
import { usePress } from '../press/use-press.ts';
import { useBoardKit } from './board-context.ts';
import { Age, DueChip, LateChip, TicketGauge } from './clocks.tsx';
import { calledOut } from './page-words.ts';
import { slotDigits, type Cell } from './pages.ts';
import { chipOf, chipWidth, subLine } from './ticket-words.ts';
import { say } from '../words/say.ts';

interface HeadProps {
  readonly cell: Cell;
  readonly cellWidth: number;
  readonly timing: Timing;
  readonly isNew: boolean;
}

/** The rail over a ticket: its digit on the clip, and time on the gauge. A touch begins the ticket. */
export function Rail({ cell }: Pick<HeadProps, 'cell'>) {
  const { board } = useBoardKit();
  const { ticket, part, slot } = cell;
  const press = usePress(() => board.begin(ticket));
  const digits = slot === null ? null : slotDigits(slot);
  if (slot === null || part.index > 0) {
    return <div className="rail">{slot !== null && <b className="clip clip-again">{digits ?? '·'}</b>}</div>;
  }
  const label =
    ticket.status === 'waiting'
      ? say('startIt', { name: calledOut(ticket) })
      : say('isStarted', { name: calledOut(ticket) });
  return (
    <button type="button" className="rail" aria-label={label} {...press}>
      <b className={`clip ${ticket.status === 'cooking' ? 'clip-on' : ''}`}>{digits ?? '·'}</b>
      <TicketGauge ticket={ticket} />
    </button>
  );
}

/** Place and age, order and state: the whole of it is the target of a bump. */
export function Head({ cell, cellWidth, timing, isNew }: HeadProps) {
  const { board, measure } = useBoardKit();
  const { ticket, part } = cell;
  const press = usePress(
    () => board.hit(ticket),
    () => board.ask('detail', ticket),
  );
  const name = calledOut(ticket);
  const long = measure(name, 'place') > cellWidth - 170;
  if (part.index > 0) return <HeadAgain cell={cell} />;
  return (
    <button
      type="button"
      className="head"
      disabled={cell.slot === null}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) board.select(ticket.id);
      }}
      {...press}
    >
      <span className="head-row">
        <span className={`place ${long ? 'place-long' : ''}`}>{name}</span>
        <Age ticket={ticket} />
      </span>
      <SubLine ticket={ticket} cellWidth={cellWidth} timing={timing} isNew={isNew} />
    </button>
  );
}

function SubLine({
  ticket,
  cellWidth,
  timing,
  isNew,
}: Omit<HeadProps, 'cell'> & { readonly ticket: Ticket }) {
  const { measure, courseName } = useBoardKit();
  const chip = chipOf(ticket, timing, isNew);
  const width = cellWidth - 42 - (chip === null ? 0 : chipWidth(chip, measure));
  return (
    <span className="sub">
      <span>{subLine(ticket, courseName(ticket.course), width, measure)}</span>
      {chip === 'late' && <LateChip ticket={ticket} />}
      {chip === 'soon' && <DueChip ticket={ticket} />}
      {chip === 'rush' && <StateChip state="rush">{say('chipRush')}</StateChip>}
      {chip === 'new' && <StateChip state="new">{say('chipNew')}</StateChip>}
      {chip === 'held' && <StateChip state="held">{say('chipHeld')}</StateChip>}
      {chip === 'void' && <b className="pl-mark">{say('chipVoid')}</b>}
    </span>
  );
}

/** The head of a part that goes on: the ticket is named again, smaller. */
function HeadAgain({ cell }: Pick<HeadProps, 'cell'>) {
  const { board } = useBoardKit();
  const { ticket, part } = cell;
  const press = usePress(() => board.hit(ticket));
  return (
    <button type="button" className="head head-again" disabled={cell.slot === null} {...press}>
      <span className="head-row">
        <span className="place">{calledOut(ticket)}</span>
      </span>
      <span className="sub">
        <span>
          {say('numberPart', { number: ticket.orderNumber, part: part.index + 1, count: part.count })}
        </span>
      </span>
    </button>
  );
}
