import { useState } from 'react';
import { wallTime } from '#shared/basics/instant.ts';
import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import { allergyOf } from '#shared/orders/allergy.ts';
import type { Order, OrderTicket } from '#shared/orders/order.ts';
import { isOpen } from '#shared/orders/ticket-moves.ts';
import { Octagon } from '#shared/ui/icons.tsx';
import { allergenWords } from '../board/bands.ts';
import { PinKeys } from '../board/pin-keys.tsx';
import { waitWords } from '../board/ticket-words.ts';
import { KeyButton } from '../press/key-button.tsx';
import { useAll, useScreen } from '../store/use-screen.ts';
import { Sheet } from '../wall/sheet.tsx';
import { useExpoKit } from './expo-context.ts';
import { Packing } from './packing.tsx';
import { StepKeys } from './pass-panel.tsx';
import { orderName } from './waits-for.ts';

interface OrderSheetProps {
  readonly order: Order;
  readonly onClose: () => void;
}

/** One order at the pass: what each station has seen and done, and everything that can be done to it. */
export function OrderSheet({ order, onClose }: OrderSheetProps) {
  return (
    <Sheet title={`${orderName(order)} · #${order.number}`} onClose={onClose} wide>
      {order.specialInstructions !== '' && <p className="detail-note">{order.specialInstructions}</p>}
      <ul className="proofs">
        {order.tickets
          .filter((ticket) => ticket.status !== 'voided')
          .map((ticket) => (
            <TicketProof key={ticket.id} order={order} ticket={ticket} />
          ))}
      </ul>
      {order.orderType !== 'dine_in' && <Packing order={order} />}
      <Doings order={order} onClose={onClose} />
    </Sheet>
  );
}

const STATUS = {
  held: 'held',
  waiting: 'waits',
  cooking: 'cooking',
  bumped: 'done',
  voided: 'void',
} as const;

/** A station's part: how far it is, which screen showed it when, and who answers for an allergy. */
function TicketProof({ order, ticket }: { readonly order: Order; readonly ticket: OrderTicket }) {
  const { names } = useExpoKit();
  const { session } = useScreen();
  const time = (at: string) => wallTime(at, session.site.timeZone, true);
  const allergy = allergyOf(order, ticket);
  const course = names.course(ticket.course);
  return (
    <li className={`proof proof-${ticket.status}`}>
      <b>
        {names.station(ticket.station)}
        {course !== null && <small> {course}</small>}
      </b>
      <span>{STATUS[ticket.status]}</span>
      <span>
        {ticket.status === 'held'
          ? waitWords({ ...ticket, requestedFor: order.requestedFor }, (at) => time(at), names.station)
          : seenWords(ticket, time)}
      </span>
      {allergy !== null && (
        <span className="proof-allergy">
          <Octagon /> {allergenWords(allergy.declared, allergy.inWords)}
          {ticket.allergySeen === null
            ? ': nobody has answered yet'
            : ` · ${ticket.allergySeen.by} ${time(ticket.allergySeen.at)}`}
        </span>
      )}
    </li>
  );
}

/** `seen 19:02:11 on Grill`, `not seen`, `printed on Pass, not seen`. */
export function seenWords(ticket: OrderTicket, time: (at: string) => string): string {
  const first = ticket.shown.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0];
  if (first !== undefined) return `seen ${time(first.at)} on ${first.name}`;
  if (ticket.unseen === null) return 'not seen yet';
  const { printers } = ticket.unseen;
  return printers.length > 0 ? `NOT SEEN, printed on ${printers.join(', ')}` : 'NOT SEEN, and on no paper';
}

function Doings({ order, onClose }: OrderSheetProps) {
  const { kitchen } = useScreen();
  const { names } = useExpoKit();
  const courses = [...new Set(order.tickets.map(({ course }) => course))];
  const of = (status: OrderTicket['status'], course: number | null) =>
    order.tickets.some((ticket) => ticket.status === status && ticket.course === course);
  const act = (deed: Parameters<typeof kitchen.doToOrder>[0]['deed'], words: string) => () =>
    kitchen.doToOrder({ orderId: order.id, deed }, `${orderName(order)} ${words}`);
  return (
    <>
      <div className="choices detail-row">
        {order.status === 'ready' && <StepKeys order={order} digits={null} />}
        <KeyButton className="choice" act={act({ type: 'rush', rush: !order.rush }, 'rush')}>
          {order.rush ? 'No rush any more' : 'Rush'}
        </KeyButton>
        {courses.map((course) => {
          const name = names.course(course) ?? 'the rest';
          return (
            <span key={course ?? 0} className="choices">
              {of('held', course) && (
                <KeyButton className="choice" act={act({ type: 'fire', course }, 'fired')}>
                  Fire {name}
                </KeyButton>
              )}
              {of('waiting', course) && course !== null && (
                <KeyButton className="choice" act={act({ type: 'hold', course }, 'held')}>
                  Hold {name}
                </KeyButton>
              )}
            </span>
          );
        })}
      </div>
      {order.tickets.some(({ status }) => isOpen(status) || status === 'held') && (
        <SendAll order={order} onClose={onClose} />
      )}
    </>
  );
}

/** Bumps what every station still has; where the site makes the pass wait, a manager's PIN lets it. */
function SendAll({ order, onClose }: OrderSheetProps) {
  const { kitchen, api, notices } = useScreen();
  const enforced = useAll('settings').get('site')?.kitchen.expo === 'enforced';
  const [asking, setAsking] = useState(false);
  if (!['confirmed', 'preparing', 'cooking'].includes(order.status)) return null;
  const send = (pin: string) => {
    void api.call(KITCHEN_ROUTES.readyOrder, { params: { id: order.id }, body: { pin } }).then((answer) => {
      if (answer.ok) onClose();
      else notices.say(order.id, answer.error.detail);
    });
  };
  if (asking) {
    return (
      <>
        <p className="sheet-words">
          The stations have not bumped it. A manager sends it anyway, with their PIN.
        </p>
        <PinKeys done={send} />
      </>
    );
  }
  const act = () => {
    if (enforced) return setAsking(true);
    kitchen.doToOrder({ orderId: order.id, deed: { type: 'ready' } }, `${orderName(order)} sent`);
    return onClose();
  };
  return (
    <KeyButton className="choice" act={act}>
      Send all: bump it at every station
    </KeyButton>
  );
}
