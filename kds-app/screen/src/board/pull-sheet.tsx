import { useEffect, useMemo, useState } from 'react';
import { z } from 'zod';
import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import { Ticket } from '#shared/kitchen/ticket.ts';
import { Keycap } from '#shared/ui/keycap.tsx';
import { KeyButton } from '../press/key-button.tsx';
import { useAll, useLinkView, useScreen } from '../store/use-screen.ts';
import { Sheet } from '../wall/sheet.tsx';
import { useBoardKit } from './board-context.ts';
import { Age } from './clocks.tsx';
import { calledOut } from './page-words.ts';
import { slotDigits } from './pages.ts';
import { say } from '../words/say.ts';
import { dishList } from './ticket-words.ts';

const EVERY_MS = 2000;

interface PullProps {
  readonly station: string;
  readonly title: string;
  /** What other stations have open, as it was heard last. */
  readonly tickets: readonly Ticket[];
  readonly onClose: () => void;
}

/** What hangs at the other stations: a touch or its digit brings a ticket here. */
export function PullSheet({ station, title, tickets, onClose }: PullProps) {
  const known = useElsewhere(station);
  const lost = useLinkView().state === 'lost';
  return (
    <Sheet title={say('pullTitle', { station: title })} onClose={onClose} wide>
      {lost && <p className="sheet-words">{say('pullLost')}</p>}
      {known && tickets.length === 0 && !lost && <p className="sheet-words">{say('pullNone')}</p>}
      <ol className="recalls">
        {tickets.map((ticket, index) => (
          <li key={ticket.id}>
            <PullRow ticket={ticket} digits={slotDigits(index + 1)} />
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

/** Keeps the board told of what others have open while the sheet is; true once that is known. */
function useElsewhere(station: string): boolean {
  const { api } = useScreen();
  const { board } = useBoardKit();
  const stations = useAll('station');
  const positions = useMemo(
    () => new Map<string, number>([...stations.values()].map(({ id, position }) => [id, position])),
    [stations],
  );
  const [known, setKnown] = useState(false);
  useEffect(() => {
    let gone = false;
    const at = (ticket: Ticket) => positions.get(ticket.station) ?? 0;
    const ask = () =>
      void api.call(KITCHEN_ROUTES.kitchenTickets, { query: {} }).then((answer) => {
        const list = answer.ok ? z.array(Ticket).safeParse(answer.value['tickets']) : null;
        if (gone || !list?.success) return;
        const others = list.data.filter((ticket) => ticket.station !== station);
        board.show({ elsewhere: others.toSorted((a, b) => at(a) - at(b)) });
        setKnown(true);
      });
    ask();
    const timer = window.setInterval(ask, EVERY_MS);
    return () => {
      gone = true;
      window.clearInterval(timer);
    };
  }, [api, board, station, positions]);
  return known;
}

function PullRow({ ticket, digits }: { readonly ticket: Ticket; readonly digits: string | null }) {
  const { board } = useBoardKit();
  const stations = useAll('station');
  const lines = ticket.lines.filter((line) => line.status !== 'voided');
  return (
    <KeyButton className="recall" act={() => board.pull(ticket)}>
      <Keycap>{digits ?? '·'}</Keycap>
      <b className="recall-place">{calledOut(ticket)}</b>
      <span className="recall-when">
        {stations.get(ticket.station)?.name ?? ticket.station}
        <small>
          <Age ticket={ticket} />
        </small>
      </span>
      <bdi className="recall-lines">{dishList(lines)}</bdi>
      <span className="recall-do">{say('doPull')}</span>
    </KeyButton>
  );
}
