import { useState } from 'react';
import { mayBecome } from '#shared/orders/status.ts';
import { Dialog } from '../ask/dialog.tsx';
import { useChange } from '../floor/use-floor.ts';
import { Key } from '../../device/key.tsx';
import { AccountPaper } from '../../device/paper/account-paper.tsx';
import { useOrdering } from '../order/ordering.ts';
import { orderChange } from '../send.ts';
import { useTablet } from '../tablet.ts';
import { say } from '../words.ts';
import { BillLines } from './bill-lines.tsx';
import { afterPart, WHOLE, type Choice } from './part.ts';
import { PartKeys } from './part-keys.tsx';
import { PayPanel } from './pay-panel.tsx';
import { Payments } from './payments.tsx';
import { Receipt } from './receipt.tsx';
import { useBill, type BillNow } from './use-bill.ts';
import { Wishes } from './wishes.tsx';
import { useMoney } from './use-money.ts';

/** The bill: what is on it, what of it is paid now, and how. */
export function BillSheet({ onClose }: { readonly onClose: () => void }) {
  const { name } = useOrdering();
  const bill = useBill();
  const [choice, setChoice] = useState<Choice>(WHOLE);
  const [receipt, setReceipt] = useState(false);
  const title = say('billOf', { where: name });
  if (receipt) return <Receipt bill={bill} onClose={() => setReceipt(false)} />;
  return (
    <Dialog label={title} onClose={onClose} wide>
      <div className="w-bill-page">
        <section className="w-bill-left" aria-label={title}>
          <h2>{title}</h2>
          <BillLines bill={bill} choice={choice} choose={setChoice} />
          <BillSums bill={bill} />
          <Payments orders={bill.orders} />
          <PaperOfBill bill={bill} parts={choice.mode === 'equal' ? choice.parts : 1} />
        </section>
        <section className="w-bill-right" aria-label={say('pay')}>
          {bill.due > 0 ? (
            <>
              <Wishes bill={bill} choose={setChoice} />
              <PartKeys bill={bill} choice={choice} choose={setChoice} />
              <PayPanel
                bill={bill}
                choice={choice}
                choose={setChoice}
                onPaid={() => setChoice(afterPart(choice))}
              />
            </>
          ) : (
            <Settled onClose={onClose} />
          )}
          <div className="w-keys w-keys-two w-bill-foot">
            <Key onPress={() => setReceipt(true)}>{say('receipt')}</Key>
            <Key look="plain" onPress={onClose}>
              {say('back')}
            </Key>
          </div>
        </section>
      </div>
    </Dialog>
  );
}

/** The bill on paper while something is due; then the receipt, and the drawer for those who have it. */
function PaperOfBill({ bill, parts }: { readonly bill: BillNow; readonly parts: number }) {
  const desk = useTablet();
  const { place } = useOrdering();
  const [first] = bill.orders;
  if (first === undefined) return null;
  const whole = place !== null && place.kind !== 'counter';
  return (
    <AccountPaper
      desk={desk}
      of={whole ? { placeId: place.id } : { orderId: first.id }}
      kinds={bill.due > 0 ? ['bill'] : ['receipt']}
      parts={parts}
    />
  );
}

function BillSums({ bill }: { readonly bill: BillNow }) {
  const money = useMoney();
  return (
    <dl className="w-bill-sums">
      <dt>{say('total')}</dt>
      <dd>{money(bill.total)}</dd>
      {bill.paid > 0 && (
        <>
          <dt>{say('paid')}</dt>
          <dd>{money(bill.paid)}</dd>
        </>
      )}
      <dt className="w-bill-due">{say('due')}</dt>
      <dd className="w-bill-due">{money(bill.due)}</dd>
      {bill.waiting > 0 && <dd className="w-bill-waits">{say('paymentsWait', { n: bill.waiting })}</dd>}
    </dl>
  );
}

/** Everything is paid: what everybody has can be closed, and with the last order the table is free. */
function Settled({ onClose }: { readonly onClose: () => void }) {
  const { orders } = useBill();
  const change = useChange();
  const closable = orders.filter((order) => mayBecome(order.status, 'completed', order.orderType));
  const open = orders.length - closable.length;
  const close = () => {
    for (const order of closable) change(orderChange.status(order, 'completed'));
    onClose();
  };
  return (
    <div className="w-settled">
      <b>{say('allPaid')}</b>
      {open > 0 && <p>{say('stillComing', { n: open })}</p>}
      {closable.length > 0 && (
        <Key look="ink" className="w-shift-go" onPress={close}>
          {say(open > 0 ? 'closeServed' : 'closeTable')}
        </Key>
      )}
    </div>
  );
}
