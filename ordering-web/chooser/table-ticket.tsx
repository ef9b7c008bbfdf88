import type { House } from '#shared/contract/house.ts';
import { say } from '#shared/i18n/chooser/say.ts';
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
        <b>{table.name}</b> <span>{say('sit')}</span>
      </h2>
      <Qr text={table.url} label={say('codeOf', { table: table.name })} />
      <ol>
        <li>{say('scan').replaceAll('Wi-Fi', 'Wi\u2011Fi')}</li>
        <li>{say('hangs', { station })}</li>
        <li>{say('touch')}</li>
      </ol>
      <a className="w-key w-key-line c-ticket-link" href={table.url}>
        {say('orderHere')}
      </a>
    </section>
  );
}
