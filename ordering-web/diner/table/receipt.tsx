import type { Order } from '#shared/orders/order.ts';
import { lineTotal } from '#shared/orders/pricing.ts';
import { bill as say } from '#shared/i18n/bill/say.ts';
import { SmallKey } from '#shared/ui/guest/frame.tsx';
import { useHouse, useWords } from '../house.ts';
import { billed } from './bill-part.ts';

/** What was ordered and what was paid, line by line, as the house keeps it; prints as it stands. */
export function Receipt({ orders }: { readonly orders: readonly Order[] }) {
  const { session } = useHouse();
  const { time } = useWords();
  const all = billed(orders).toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  return (
    <section className="g-hung g-receipt">
      <h2>{say('receipt')}</h2>
      <p className="g-receipt-head">
        <b>{session.site.name}</b> {session.place?.name}
      </p>
      {all.map((order) => (
        <article key={order.id}>
          <h3>
            {say('orderNumber', { number: order.number })} <span>{time(order.createdAt)}</span>
          </h3>
          <Lines order={order} />
          <Sums order={order} />
        </article>
      ))}
      <SmallKey onPress={() => window.print()}>{say('print')}</SmallKey>
    </section>
  );
}

function Lines({ order }: { readonly order: Order }) {
  const { price } = useWords();
  return (
    <ul>
      {order.items
        .filter((line) => line.status !== 'voided')
        .map((line) => (
          <li key={line.id}>
            <span>
              {line.quantity} × {line.name}
              {line.guest !== '' && <i> {line.guest}</i>}
            </span>
            <span className="g-price">{price(lineTotal(line))}</span>
          </li>
        ))}
    </ul>
  );
}

function Sums({ order: { totals, payments } }: { readonly order: Order }) {
  const { money, time } = useWords();
  const rows: readonly (readonly [string, number])[] = [
    [say('service'), totals.serviceCharge],
    [say('tax'), totals.tax],
    [say('tip'), totals.tip],
  ];
  const taken = payments.filter((payment) => payment.voided === null);
  return (
    <dl className="g-sums">
      {rows
        .filter(([, amount]) => amount > 0)
        .map(([name, amount]) => (
          <Row key={name} name={name} amount={money(amount)} />
        ))}
      <Row name={say('total')} amount={money(totals.total)} />
      {taken.map((payment) => (
        <Row
          key={payment.id}
          name={say('paidWith', { method: methodWord(payment.method), time: time(payment.at) })}
          amount={money(-(payment.amount + payment.tip))}
        />
      ))}
    </dl>
  );
}

function Row({ name, amount }: { readonly name: string; readonly amount: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{amount}</dd>
    </>
  );
}

function methodWord(method: string): string {
  return method === 'card' || method === 'cash' || method === 'room' ? say(method) : method;
}
