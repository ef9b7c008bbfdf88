import { wallTime } from '#shared/basics/instant.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import { Loop } from '#shared/ui/icons.tsx';
import { Keycap } from '#shared/ui/keycap.tsx';
import { KeyButton } from '../press/key-button.tsx';
import { useScreen } from '../store/use-screen.ts';
import { Sheet } from '../wall/sheet.tsx';
import { useBoardKit } from './board-context.ts';
import { calledOut } from './page-words.ts';
import { slotDigits } from './pages.ts';
import { ORDER_TYPE } from './ticket-words.ts';

/** What was bumped lately; a touch or its digit brings it back. */
export function RecallSheet({
  bumped,
  onClose,
}: {
  readonly bumped: readonly Ticket[];
  readonly onClose: () => void;
}) {
  return (
    <Sheet title="Bumped lately" onClose={onClose} wide>
      {bumped.length === 0 && <p className="sheet-words">Nothing was bumped yet.</p>}
      <ol className="recalls">
        {bumped.map((ticket, index) => (
          <li key={ticket.id}>
            <RecallRow ticket={ticket} digits={slotDigits(index + 1)} />
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

function RecallRow({ ticket, digits }: { readonly ticket: Ticket; readonly digits: string | null }) {
  const { board } = useBoardKit();
  const { session } = useScreen();
  const lines = ticket.lines.filter((line) => line.status !== 'voided');
  return (
    <KeyButton className="recall" act={() => board.recall(ticket)}>
      <Keycap>{digits ?? '·'}</Keycap>
      <b className="recall-place">{calledOut(ticket)}</b>
      <span className="recall-when">
        {ticket.bumpedAt !== null && wallTime(ticket.bumpedAt, session.site.timeZone)}
        <small>
          #{ticket.orderNumber} {ORDER_TYPE[ticket.orderType]}
        </small>
      </span>
      <span className="recall-lines">
        {lines.map((line) => `${line.quantity} ${line.kitchenName}`).join(', ')}
      </span>
      <span className="recall-do">
        <Loop /> RECALL
      </span>
    </KeyButton>
  );
}
