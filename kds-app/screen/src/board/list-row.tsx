import { memo } from 'react';
import type { Timing } from '#shared/kitchen/board.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import { StateChip } from '#shared/ui/state-chip.tsx';
import { Keycap } from '#shared/ui/keycap.tsx';
import { Octagon } from '#shared/ui/icons.tsx';
import { usePress } from '../press/use-press.ts';
import { allergenWords } from './bands.ts';
import { useBoardKit } from './board-context.ts';
import { Age, DueChip, LateChip, useTiming } from './clocks.tsx';
import { isGated, wantsSeen } from './deeds-here.ts';
import { listText } from './list.ts';
import { calledOut } from './page-words.ts';
import { slotDigits } from './pages.ts';
import type { TicketCellProps } from './ticket.tsx';
import { say } from '../words/say.ts';
import { useLanguage } from '../words/use-language.ts';

/** One ticket in one row, for kitchens that want to see many at once; nothing that is eaten is left out, it wraps. */
export const ListRow = memo(function ListRow({ cell, isNew, selected, refused }: TicketCellProps) {
  const { board } = useBoardKit();
  const { ticket, slot } = cell;
  useLanguage();
  const timing = useTiming(ticket);
  const press = usePress(
    () => board.hit(ticket),
    () => board.ask('detail', ticket),
  );
  const digits = slot === null ? null : slotDigits(slot);
  const names = [
    'list-row',
    timing,
    ticket.rush && 'rush',
    isNew && 'is-new',
    selected && 'selected',
    `is-${ticket.status}`,
  ];
  return (
    <article
      className={names.filter(Boolean).join(' ')}
      data-ticket={ticket.id}
      aria-current={selected}
      style={{ height: `${(cell.height ?? 66) / 10}rem` }}
    >
      <button type="button" className="list-press" disabled={slot === null} {...press}>
        <span className="list-slot">{digits !== null && <Keycap>{digits}</Keycap>}</span>
        <b className="list-place">{calledOut(ticket)}</b>
        <Age ticket={ticket} />
        <span className="list-chip">
          <Chip ticket={ticket} timing={timing} />
        </span>
        <Dishes ticket={ticket} />
      </button>
      {refused !== null && (
        <p className="refused" role="alert">
          {refused}
        </p>
      )}
    </article>
  );
});

/** The dishes of a ticket in a row; before somebody has answered for an allergy, only that. */
function Dishes({ ticket }: { readonly ticket: Ticket }) {
  const { gate } = useBoardKit();
  const { allergy } = ticket;
  if (allergy !== null && isGated(ticket, gate)) {
    return (
      <span className="list-lines">
        <b className="list-allergy">
          <Octagon /> {say('allergy')} {allergenWords(allergy.declared, allergy.inWords)}
        </b>
      </span>
    );
  }
  return (
    <span className="list-lines">
      {ticket.lines.map((line) => (
        <span key={line.id} className={`list-line ${line.status}`}>
          <b>{line.quantity}</b> <bdi>{line.kitchenName}</bdi>
          {listText(line).wish !== '' && (
            <small>
              {' '}
              <bdi>{listText(line).wish}</bdi>
            </small>
          )}
        </span>
      ))}
    </span>
  );
}

function Chip({ ticket, timing }: { readonly ticket: Ticket; readonly timing: Timing }) {
  if (timing === 'late') return <LateChip ticket={ticket} />;
  if (timing === 'soon') return <DueChip ticket={ticket} />;
  if (ticket.rush) return <StateChip state="rush">{say('chipRush')}</StateChip>;
  return wantsSeen(ticket) ? <b className="pl-mark">{say('chipChanged')}</b> : null;
}
