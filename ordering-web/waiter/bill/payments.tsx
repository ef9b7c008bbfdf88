import { useState } from 'react';
import { wallTime } from '#shared/basics/instant.ts';
import { PAYMENT_ROUTES } from '#shared/contract/routes-payments.ts';
import type { Order } from '#shared/orders/order.ts';
import type { Payment } from '#shared/orders/payment.ts';
import { may } from '#shared/people/roles.ts';
import { Dialog } from '../ask/dialog.tsx';
import { ManagerPin } from '../ask/manager-pin.tsx';
import { Key } from '../../device/key.tsx';
import { PAYMENT_REASONS, Reasons } from '../order/reasons.tsx';
import { useTablet } from '../tablet.ts';
import { say } from '../words.ts';
import { useMoney } from './use-money.ts';

/** What was paid of the bill, and taking back what was recorded by mistake. */
export function Payments({ orders }: { readonly orders: readonly Order[] }) {
  const payments = orders.flatMap((order) => order.payments);
  if (payments.length === 0) return null;
  return (
    <ul className="w-payments" aria-label={say('payments')}>
      {payments.map((payment) => (
        <PaymentRow key={payment.id} payment={payment} />
      ))}
    </ul>
  );
}

const METHOD_WORDS: Readonly<Record<string, 'byCard' | 'byCash' | 'onRoom'>> = {
  card: 'byCard',
  cash: 'byCash',
  room: 'onRoom',
};

/** `€34.00 Cash`, and whose it was. */
export function usePaymentWords(): (payment: Payment) => string {
  const money = useMoney();
  return ({ method, amount, tip, name }) => {
    const word = METHOD_WORDS[method];
    const words = [money(amount + tip), word === undefined ? method : say(word), name];
    return words.filter(Boolean).join(' ');
  };
}

function PaymentRow({ payment }: { readonly payment: Payment }) {
  const { session } = useTablet();
  const money = useMoney();
  const words = usePaymentWords();
  const [asking, setAsking] = useState(false);
  const { voided, tip, at, by, refunds } = payment;
  return (
    <li className={voided === null ? '' : 'w-struck'}>
      <span>
        <b>{words(payment)}</b>
        <small>
          {wallTime(at, session.site.timeZone)} {by}
          {tip > 0 && `, ${say('tipIs', { tip: money(tip) })}`}
          {voided !== null && `, ${say('takenBack', { by: voided.by, reason: voided.reason })}`}
        </small>
      </span>
      {voided === null && refunds.length === 0 && (
        <Key
          look="plain"
          onPress={() => setAsking(true)}
          label={say('takeBackPayment', { what: words(payment) })}
        >
          {say('takeBack')}
        </Key>
      )}
      {asking && <VoidPayment payment={payment} onClose={() => setAsking(false)} />}
    </li>
  );
}

/** A payment that was a mistake: why, and a manager for it where the person may not by themselves. */
function VoidPayment({ payment, onClose }: { readonly payment: Payment; readonly onClose: () => void }) {
  const { api, session } = useTablet();
  const words = usePaymentWords();
  const [reason, setReason] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const title = say('takeBackPayment', { what: words(payment) });
  const send = (why: string, pin?: string) =>
    api.call(PAYMENT_ROUTES.voidPayment, { params: { id: payment.id }, body: { reason: why, pin } });
  const alone = async (why: string) => {
    const answer = await send(why);
    if (answer.ok) onClose();
    else setFault(answer.error.detail);
  };
  const choose = (why: string) => {
    if (may(session.role, 'payment.refund')) alone(why).catch((error: unknown) => reportError(error));
    else setReason(why);
  };
  if (reason !== null) {
    return <ManagerPin what={title} send={(pin) => send(reason, pin)} onDone={onClose} onClose={onClose} />;
  }
  return (
    <Dialog label={title} onClose={onClose}>
      {fault !== null && (
        <p className="w-fault" role="alert">
          {fault}
        </p>
      )}
      <Reasons title={title} of={PAYMENT_REASONS} choose={choose} back={onClose} />
    </Dialog>
  );
}
