import type { House } from '#shared/contract/house.ts';
import { Qr } from './qr.tsx';

interface TableTicketProps {
  readonly table: NonNullable<House['table']>;
  /** The station that is named as the next thing to look at. */
  readonly station: string;
}

/** A table to order at: its code for a phone, or a tap where there is no second device. */
export function TableTicket({ table, station }: TableTicketProps) {
  return (
    <section className="c-ticket">
      <h2>
        <b>{table.name}</b> <span>Sit down and order</span>
      </h2>
      <Qr text={table.url} label={`The code of ${table.name}`} />
      <ol>
        <li>
          Scan it with a phone in this <span className="c-whole">Wi-Fi</span>, and order.
        </li>
        <li>Open {station}: the ticket hangs there.</li>
        <li>Touch its head when it is done. The phone says ready.</li>
      </ol>
      <a className="w-key w-key-line c-ticket-link" href={table.url}>
        Order from here
      </a>
    </section>
  );
}
