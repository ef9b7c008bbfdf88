import { memo } from 'react';
import type { Geometry } from './geometry.ts';
import { Keycap } from '#shared/ui/keycap.tsx';
import { usePress } from '../press/use-press.ts';
import { useBoardKit } from './board-context.ts';
import { useTiming } from './clocks.tsx';
import { isGated, wantsSeen } from './deeds-here.ts';
import { calledOut } from './page-words.ts';
import { slotDigits, type Cell, type GoesOn } from './pages.ts';
import { extraHeights } from './parts.ts';
import { wallTime } from '#shared/basics/instant.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import { useAll, useScreen } from '../store/use-screen.ts';
import { waitWords } from './ticket-words.ts';
import { AllergyGate } from './allergy-gate.tsx';
import { Bands } from './ticket-bands.tsx';
import { Head, Rail } from './ticket-head.tsx';
import { LineBlock, NoteBlock } from './ticket-rows.tsx';
import { say } from '../words/say.ts';
import { rich } from '../words/rich.tsx';
import { useLanguage } from '../words/use-language.ts';

export interface TicketCellProps {
  readonly cell: Cell;
  readonly geometry: Geometry;
  readonly isNew: boolean;
  readonly selected: boolean;
  /** The chosen line, in item mode. */
  readonly line: string | null;
  /** What the host refused here. */
  readonly refused: string | null;
}

/** One cell of the board. It renders again only when its own ticket, place or state changed; clocks do so alone. */
export const TicketCell = memo(function TicketCell(props: TicketCellProps) {
  const { cell, geometry, isNew, selected, refused } = props;
  const { ticket, part } = cell;
  useLanguage();
  const timing = useTiming(ticket);
  const { gate } = useBoardKit();
  const { cellWidth } = geometry;
  const first = part.index === 0;
  return (
    <article
      className={classesOf(props, timing)}
      data-ticket={ticket.id}
      aria-label={labelOf(cell)}
      aria-current={selected}
    >
      <Rail cell={cell} />
      <Head cell={cell} cellWidth={cellWidth} timing={timing} isNew={isNew} />
      {first && <Bands ticket={ticket} cellWidth={cellWidth} />}
      {isGated(ticket, gate) ? <AllergyGate ticket={ticket} /> : <Body {...props} />}
      {refused !== null && first && (
        <p className="refused" role="alert">
          {refused}
        </p>
      )}
    </article>
  );
}, sameCell);

function labelOf({ ticket, part }: Cell): string {
  const order = { name: calledOut(ticket), number: ticket.orderNumber };
  if (part.index === 0) return say('orderOf', order);
  return say('orderPartOf', { ...order, part: part.index + 1, count: part.count });
}

/** A cell whose page was laid out again is the same one when it shows the same part of the same ticket. */
function sameCell(a: TicketCellProps, b: TicketCellProps): boolean {
  return (
    a.cell.ticket === b.cell.ticket &&
    a.cell.part === b.cell.part &&
    a.cell.slot === b.cell.slot &&
    JSON.stringify(a.cell.goesOn) === JSON.stringify(b.cell.goesOn) &&
    a.geometry === b.geometry &&
    a.isNew === b.isNew &&
    a.selected === b.selected &&
    a.line === b.line &&
    a.refused === b.refused
  );
}

function classesOf({ cell, isNew, selected }: TicketCellProps, timing: string): string {
  const { ticket, part, slot } = cell;
  const names = [
    'ticket',
    timing,
    ticket.rush && 'rush',
    isNew && part.index === 0 && 'new',
    selected && 'selected',
    ticket.status === 'held' && 'held',
    slot === null && 'unslotted',
    part.index > 0 && 'torn-top',
    part.index < part.count - 1 && 'torn-bottom',
  ];
  return names.filter(Boolean).join(' ');
}

function Body({ cell, line }: TicketCellProps) {
  const { board } = useBoardKit();
  const { ticket, part } = cell;
  const choose = usePress(() => (wantsSeen(ticket) ? board.hit(ticket) : board.select(ticket.id)));
  const extras = extraHeights(part);
  const last = part.index === part.count - 1;
  return (
    <div className="body">
      {part.blocks.map((block) =>
        block.line === null ? (
          <NoteBlock key={block.key} block={block} />
        ) : (
          <LineBlock
            key={block.key}
            block={block}
            line={block.line}
            held={ticket.status === 'held'}
            chosen={line === block.key}
            extra={extras.get(block) ?? 0}
            act={() => block.line && board.hitLine(ticket, block.line)}
            more={() => board.ask('detail', ticket)}
          />
        ),
      )}
      <button
        type="button"
        className="rest"
        tabIndex={-1}
        aria-label={say('chooseIt', { name: calledOut(ticket) })}
        {...choose}
      />
      {cell.goesOn !== null && <GoesOnFooter cell={cell} goesOn={cell.goesOn} />}
      {last && ticket.status === 'held' && <HeldFooter ticket={ticket} />}
      {last && ticket.status !== 'held' && wantsSeen(ticket) && <SeenFooter cell={cell} />}
    </div>
  );
}

const WHERE = { here: 'Here', below: 'Below' } as const;

function GoesOnFooter({ cell, goesOn }: { readonly cell: Cell; readonly goesOn: GoesOn }) {
  const n = cell.part.goOn;
  const [where, page] = typeof goesOn === 'object' ? (['Page', goesOn.page] as const) : [WHERE[goesOn], 0];
  const text = n === 0 ? say(`noteGoesOn${where}`, { page }) : say(`linesGoOn${where}`, { n, page });
  return <p className="foot">{rich(text)}</p>;
}

function SeenFooter({ cell }: { readonly cell: Cell }) {
  const { board } = useBoardKit();
  const press = usePress(() => board.hit(cell.ticket));
  const digits = cell.slot === null ? null : slotDigits(cell.slot);
  return (
    <button type="button" className="foot foot-seen" {...press}>
      {digits === null
        ? rich(say('touchSeen'))
        : rich(say('touchOrKeySeen'), { key: <Keycap look="ring">{digits}</Keycap> })}
    </button>
  );
}

/** Why it waits, and until when; a touch opens what can be done about it. */
function HeldFooter({ ticket }: { readonly ticket: Ticket }) {
  const { board } = useBoardKit();
  const { session } = useScreen();
  const stations = useAll('station');
  const press = usePress(() => board.ask('detail', ticket));
  const words = waitWords(
    ticket,
    (at) => wallTime(at, session.site.timeZone),
    (id) => stations.get(id)?.name ?? id,
  );
  return (
    <button type="button" className="foot foot-held" {...press}>
      {words}
    </button>
  );
}
