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
import { PaperAgain } from './paper-again.tsx';
import { StepKeys } from './pass-panel.tsx';
import { orderName } from './waits-for.ts';
import { listed, say } from '../words/say.ts';

interface OrderSheetProps {
  readonly order: Order;
  readonly onClose: () => void;
}

/** One order at the pass: what each station has seen and done, and everything that can be done to it. */
export function OrderSheet({ order, onClose }: OrderSheetProps) {
  return (
    <Sheet title={`${orderName(order)} · #${order.number}`} onClose={onClose} wide>
      {order.specialInstructions !== '' && (
        <p className="detail-note" dir="auto">
          {order.specialInstructions}
        </p>
      )}
      <ul className="proofs">
        {order.tickets
          .filter((ticket) => ticket.status !== 'voided')
          .map((ticket) => (
            <TicketProof key={ticket.id} order={order} ticket={ticket} />
          ))}
      </ul>
      {order.orderType !== 'dine_in' && <Packing order={order} />}
      <Doings order={order} onClose={onClose} />
      <PaperAgain order={order} />
    </Sheet>
  );
}

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
      <span>{say(`ticketIs.${ticket.status}`)}</span>
      <span>
        {ticket.status === 'held'
          ? waitWords({ ...ticket, requestedFor: order.requestedFor }, (at) => time(at), names.station)
          : seenWords(ticket, time)}
      </span>
      {allergy !== null && (
        <span className="proof-allergy">
          <Octagon />{' '}
          {ticket.allergySeen === null
            ? say('nobodyAnswered', { allergens: allergenWords(allergy.declared, allergy.inWords) })
            : say('answeredBy', {
                allergens: allergenWords(allergy.declared, allergy.inWords),
                name: ticket.allergySeen.by,
                time: time(ticket.allergySeen.at),
              })}
        </span>
      )}
    </li>
  );
}

/** `seen 19:02:11 on Grill`, `not seen`, `printed on Pass, not seen`. */
export function seenWords(ticket: OrderTicket, time: (at: string) => string): string {
  const first = ticket.shown.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0];
  if (first !== undefined) return say('seenAt', { time: time(first.at), screen: first.name });
  if (ticket.unseen === null) return say('notSeenYet');
  const printers = listed(ticket.unseen.printers);
  return printers === '' ? say('notSeenNoPaper') : say('notSeenPrinted', { printers });
}

function Doings({ order, onClose }: OrderSheetProps) {
  const { kitchen } = useScreen();
  const { names } = useExpoKit();
  const courses = [...new Set(order.tickets.map(({ course }) => course))];
  const of = (status: OrderTicket['status'], course: number | null) =>
    order.tickets.some((ticket) => ticket.status === status && ticket.course === course);
  const name = orderName(order);
  const act = (deed: Parameters<typeof kitchen.doToOrder>[0]['deed'], did: 'rush' | 'fire' | 'hold') => () =>
    kitchen.doToOrder({ orderId: order.id, deed }, say(`did.${did}`, { name }));
  return (
    <>
      <div className="choices detail-row">
        {order.status === 'ready' && <StepKeys order={order} digits={null} />}
        <KeyButton className="choice" act={act({ type: 'rush', rush: !order.rush }, 'rush')}>
          {order.rush ? say('noRush') : say('rush')}
        </KeyButton>
        {courses.map((course) => {
          const named = names.course(course);
          return (
            <span key={course ?? 0} className="choices">
              {of('held', course) && (
                <KeyButton className="choice" act={act({ type: 'fire', course }, 'fire')}>
                  {named === null ? say('fireRest') : say('fireNamed', { course: named })}
                </KeyButton>
              )}
              {of('waiting', course) && named !== null && (
                <KeyButton className="choice" act={act({ type: 'hold', course }, 'hold')}>
                  {say('holdNamed', { course: named })}
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
        <p className="sheet-words">{say('managerSends')}</p>
        <PinKeys done={send} />
      </>
    );
  }
  const act = () => {
    if (enforced) return setAsking(true);
    kitchen.doToOrder(
      { orderId: order.id, deed: { type: 'ready' } },
      say('did.send', { name: orderName(order) }),
    );
    return onClose();
  };
  return (
    <KeyButton className="choice" act={act}>
      {say('sendAll')}
    </KeyButton>
  );
}
