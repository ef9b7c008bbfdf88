import { useEffect, useState } from 'react';
import { z } from 'zod';
import { wallTime } from '#shared/basics/instant.ts';
import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import { Ticket } from '#shared/kitchen/ticket.ts';
import { Loop } from '#shared/ui/icons.tsx';
import { Keycap } from '#shared/ui/keycap.tsx';
import { KeyButton } from '../press/key-button.tsx';
import { useScreen } from '../store/use-screen.ts';
import { Sheet } from '../wall/sheet.tsx';
import { useBoardKit } from './board-context.ts';
import { calledOut } from './page-words.ts';
import { slotDigits } from './pages.ts';
import { dishList } from './ticket-words.ts';
import { say } from '../words/say.ts';

interface RecallProps {
  readonly bumped: readonly Ticket[];
  readonly station: string;
  readonly onClose: () => void;
}

/** What the house's journal has of this station and business day, besides what is still on its way. */
function useEarlier(station: string, bumped: readonly Ticket[]): readonly Ticket[] {
  const { api } = useScreen();
  const [all, setAll] = useState<readonly Ticket[]>([]);
  useEffect(() => {
    let gone = false;
    void api.call(KITCHEN_ROUTES.bumpedTickets, { query: { station, limit: 200 } }).then((answer) => {
      const list = answer.ok ? z.array(Ticket).safeParse(answer.value['tickets']) : null;
      if (!gone && list?.success) setAll(list.data);
    });
    return () => {
      gone = true;
    };
  }, [api, station]);
  return all.filter(({ id }) => !bumped.some((each) => each.id === id));
}

/** What was bumped lately, on every screen of the station alike; a touch or its digit brings it back. */
export function RecallSheet({ bumped, station, onClose }: RecallProps) {
  const earlier = useEarlier(station, bumped);
  return (
    <Sheet title={say('bumpedLately')} onClose={onClose} wide>
      {bumped.length === 0 && <p className="sheet-words">{say('nothingBumped')}</p>}
      <ol className="recalls">
        {bumped.map((ticket, index) => (
          <li key={ticket.id}>
            <RecallRow ticket={ticket} digits={slotDigits(index + 1)} />
          </li>
        ))}
      </ol>
      {earlier.length > 0 && <h3 className="sheet-words">{say('earlierToday')}</h3>}
      <ol className="recalls">
        {earlier.map((ticket) => (
          <li key={ticket.id}>
            <EarlierRow ticket={ticket} />
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

/** A ticket whose order has left the kitchen: it can be looked at, and its clock stays as it was. */
function EarlierRow({ ticket }: { readonly ticket: Ticket }) {
  const { board } = useBoardKit();
  const { session } = useScreen();
  const lines = ticket.lines.filter((line) => line.status !== 'voided');
  return (
    <KeyButton className="recall" act={() => board.ask('detail', ticket)}>
      <span />
      <b className="recall-place">{calledOut(ticket)}</b>
      <span className="recall-when">
        {ticket.bumpedAt !== null && wallTime(ticket.bumpedAt, session.site.timeZone)}
        <small>
          {say('numberAndType', { number: ticket.orderNumber, type: say(`type.${ticket.orderType}`) })}
        </small>
      </span>
      <bdi className="recall-lines">{dishList(lines)}</bdi>
      <span className="recall-do">{say('doReview')}</span>
    </KeyButton>
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
          {say('numberAndType', { number: ticket.orderNumber, type: say(`type.${ticket.orderType}`) })}
        </small>
      </span>
      <bdi className="recall-lines">{dishList(lines)}</bdi>
      <span className="recall-do">
        <Loop /> {say('doRecall')}
      </span>
    </KeyButton>
  );
}
