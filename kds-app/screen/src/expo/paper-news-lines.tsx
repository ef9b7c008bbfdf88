import type { Order } from '#shared/orders/order.ts';
import { newsLines } from '#shared/ui/paper/news-words.ts';
import type { Asked } from '#shared/ui/paper/use-asked.ts';
import { useAll } from '../store/use-screen.ts';
import { kept } from '../words/say.ts';
import { useExpoKit } from './expo-context.ts';

/** What became of the paper that was asked for, and what its printer lacks. */
export function PaperNewsLines({ order, asked }: { readonly order: Order; readonly asked: Asked }) {
  const { names } = useExpoKit();
  const printers = useAll('printer');
  const stationOf = (ticketId: string | null): string => {
    const ticket = order.tickets.find(({ id }) => id === ticketId);
    return ticket === undefined ? '' : names.station(ticket.station);
  };
  return (
    <div className="paper-news" role="status">
      {newsLines(asked.news, { printers, kept, stationOf }).map(({ words, tone, strong }) => (
        <p key={words} className={`paper-${tone}`}>
          {strong ? <b>{words}</b> : words}
        </p>
      ))}
      {asked.fault !== null && (
        <p className="paper-bad">
          <b>{asked.fault}</b>
        </p>
      )}
    </div>
  );
}
