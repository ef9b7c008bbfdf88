import { useState } from 'react';
import { ok } from '#shared/basics/result.ts';
import { PRINT_ROUTES } from '#shared/contract/routes-print.ts';
import { sayPaper } from '#shared/i18n/asked-paper/say.ts';
import type { Order } from '#shared/orders/order.ts';
import { may } from '#shared/people/roles.ts';
import { againOf, type Again } from '#shared/ui/paper/again.ts';
import { newsWords, paperName } from '#shared/ui/paper/news-words.ts';
import { useAsked } from '#shared/ui/paper/use-asked.ts';
import { KeyButton } from '../press/key-button.tsx';
import { useAll, useScreen } from '../store/use-screen.ts';
import { kept } from '../words/say.ts';
import { useExpoKit } from './expo-context.ts';

/** The papers of an order that can be printed once more; each says that it is a reprint, and who asked. */
export function PaperAgain({ order }: { readonly order: Order }) {
  const { session } = useScreen();
  const [isOpen, setOpen] = useState(false);
  const printers = useAll('printer');
  const papers = againOf(order, printers.values());
  if (papers.length === 0 || !may(session.role, 'order.print')) return null;
  if (isOpen) return <Papers order={order} papers={papers} />;
  return (
    <div className="choices detail-row">
      <KeyButton className="choice" act={() => setOpen(true)}>
        {sayPaper('printAgain')}
      </KeyButton>
    </div>
  );
}

function Papers({ order, papers }: { readonly order: Order; readonly papers: readonly Again[] }) {
  const { api } = useScreen();
  const { names } = useExpoKit();
  const printers = useAll('printer');
  const asked = useAsked({ api });
  const stationOf = ({ ticket }: Again) => (ticket === null ? '' : kept(names.station(ticket.station)));
  const print = ({ kind, ticket, printers: [first] }: Again) => {
    asked.ask(async () => {
      const body = { kind, printerId: first?.id, ...(ticket === null ? {} : { ticketId: ticket.id }) };
      const answer = await api.call(PRINT_ROUTES.printOrder, { params: { id: order.id }, body });
      return answer.ok ? ok(answer.value.jobs) : answer;
    });
  };
  const said = asked.news.map((each) => {
    const station = order.tickets.find(({ id }) => id === each.ticketId)?.station;
    const named = station === undefined ? '' : names.station(station);
    return newsWords(each, { printer: printers.get(each.printerId), station: named, kept });
  });
  return (
    <fieldset className="setting">
      <legend>{sayPaper('againOf', { number: order.number })}</legend>
      <p className="sheet-words">{sayPaper('againWhy')}</p>
      <div className="choices">
        {papers.map((each) => (
          <KeyButton
            key={each.ticket?.id ?? each.kind}
            className="choice"
            disabled={asked.busy}
            act={() => print(each)}
          >
            {paperName(each.kind, stationOf(each))}
          </KeyButton>
        ))}
      </div>
      <p className="sheet-words" role="status">
        {[...new Set(said), ...(asked.fault === null ? [] : [asked.fault])].join(' ')}
      </p>
    </fieldset>
  );
}
