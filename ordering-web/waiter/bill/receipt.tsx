import { wallTime } from '#shared/basics/instant.ts';
import { Dialog } from '../ask/dialog.tsx';
import { useNow } from '../floor/use-floor.ts';
import { Key } from '../../device/key.tsx';
import { useOrdering } from '../order/ordering.ts';
import { useTablet } from '../tablet.ts';
import { say } from '../words.ts';
import { useMoney } from './use-money.ts';
import { usePaymentWords } from './payments.tsx';
import type { BillNow } from './use-bill.ts';

/** What guests get to see and take along: shown on the tablet, printed by whatever printer the tablet has. */
export function Receipt({ bill, onClose }: { readonly bill: BillNow; readonly onClose: () => void }) {
  const { name } = useOrdering();
  const title = say('receiptOf', { where: name });
  return (
    <Dialog label={title} onClose={onClose}>
      <Slip bill={bill} />
      <div className="w-keys w-keys-two w-noprint">
        <Key look="plain" onPress={onClose}>
          {say('back')}
        </Key>
        <Key look="ink" onPress={() => window.print()}>
          {say('print')}
        </Key>
      </div>
    </Dialog>
  );
}

function Slip({ bill }: { readonly bill: BillNow }) {
  const { session } = useTablet();
  const { name } = useOrdering();
  const now = useNow();
  const money = useMoney();
  const { site } = session;
  const numbers = bill.orders.map((order) => `#${order.number}`).join(' ');
  return (
    <article className="w-slip">
      <h2>{site.name}</h2>
      <p>
        {name} · {numbers} · {now.slice(0, 10)} {wallTime(now, site.timeZone)} · {session.name}
      </p>
      <table>
        <tbody>
          {bill.orders.flatMap((order) =>
            order.items
              .filter((line) => line.status !== 'voided')
              .map((line) => (
                <tr key={line.id}>
                  <td>{line.quantity}</td>
                  <td>{line.name}</td>
                  <td>{money(line.total)}</td>
                </tr>
              )),
          )}
        </tbody>
      </table>
      <SlipSums bill={bill} />
    </article>
  );
}

function SlipSums({ bill }: { readonly bill: BillNow }) {
  const money = useMoney();
  const words = usePaymentWords();
  const sum = (of: (totals: BillNow['orders'][number]['totals']) => number) =>
    bill.orders.reduce((all, order) => all + of(order.totals), 0);
  const rows: readonly (readonly [string, number])[] = [
    [say('tax'), sum((totals) => totals.tax)],
    [say('service'), sum((totals) => totals.serviceCharge)],
    [say('tip'), sum((totals) => totals.tip)],
  ];
  return (
    <dl className="w-bill-sums">
      {rows
        .filter(([, amount]) => amount > 0)
        .flatMap(([word, amount]) => [
          <dt key={word}>{word}</dt>,
          <dd key={`${word} sum`}>{money(amount)}</dd>,
        ])}
      <dt className="w-bill-due">{say('total')}</dt>
      <dd className="w-bill-due">{money(bill.total)}</dd>
      {bill.orders
        .flatMap((order) => order.payments)
        .filter(({ voided }) => voided === null)
        .map((payment) => (
          <dd key={payment.id} className="w-bill-waits">
            {words(payment)}
          </dd>
        ))}
      <dt>{say('due')}</dt>
      <dd>{money(bill.due)}</dd>
    </dl>
  );
}
