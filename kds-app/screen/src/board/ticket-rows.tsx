import type { TicketLine } from '#shared/kitchen/ticket.ts';
import { Octagon, Tick } from '#shared/ui/icons.tsx';
import { MarkTag, PrefixTag, Quantity } from '#shared/ui/line-pieces.tsx';
import { usePress } from '../press/use-press.ts';
import type { Block, Row } from './flow.ts';
import { isAllergyNote } from '#shared/orders/allergy.ts';
import { say } from '../words/say.ts';

/** One row of text; it was measured before, so it never wraps here. */
function RowText({ row }: { readonly row: Row }) {
  const prefix = row.kind === 'modifier' ? row.prefix : null;
  const tag = row.kind === 'mark' ? row.tag : null;
  return (
    <span className={`row row-${row.kind}`}>
      {prefix !== null && <PrefixTag prefix={prefix} word={say(`prefix.${prefix}`)} />}
      {tag !== null && <MarkTag word={tag} />}
      <bdi>{row.text}</bdi>
      {row.tail !== undefined && <small className="row-tail">{row.tail}</small>}
    </span>
  );
}

export function NoteBlock({ block }: { readonly block: Block }) {
  const allergy = isAllergyNote(block.rows.map((row) => row.text).join(' '));
  return (
    <p className={`note ${allergy ? 'note-allergy' : ''}`}>
      {allergy && !block.goesOn && <Octagon className="note-sign" />}
      {block.rows.map((row, index) => (
        <RowText key={index} row={row} />
      ))}
    </p>
  );
}

interface LineBlockProps {
  readonly block: Block;
  readonly line: TicketLine;
  readonly held: boolean;
  readonly chosen: boolean;
  /** Extra height in units, where the ticket has room: a larger target for the finger. */
  readonly extra: number;
  readonly act: () => void;
  /** Held down: everything about the ticket. */
  readonly more: () => void;
}

/** One dish: quantity, name, how it is wanted, what changed. A touch says that it is done. */
export function LineBlock({ block, line, held, chosen, extra, act, more }: LineBlockProps) {
  const press = usePress(act, more);
  const part = line.status === 'waiting' && line.done > 0;
  const state = line.mark === null ? line.status : `${line.status} marked`;
  const said = say(line.status === 'done' ? 'saidDone' : line.status === 'voided' ? 'saidVoid' : 'saidToDo');
  return (
    <button
      type="button"
      className={`line ${state} ${chosen ? 'chosen' : ''}`}
      aria-pressed={line.status === 'done'}
      disabled={held}
      style={{ paddingBlockEnd: `${extra / 10}rem` }}
      {...press}
    >
      {block.goesOn ? <b className="pl-quantity" /> : <Quantity count={line.quantity} held={held} />}
      <span className="line-text">
        {block.rows.map((row, index) => (
          <RowText key={index} row={row} />
        ))}
        {part && !block.goesOn && (
          <b className="line-part">{say('doneOf', { done: line.done, all: line.quantity })}</b>
        )}
        <span className="pl-said">{said}</span>
      </span>
      {line.status === 'done' && (
        <span className="line-tick">
          <Tick />
        </span>
      )}
    </button>
  );
}
