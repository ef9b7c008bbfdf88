import { useState } from 'react';
import { ok } from '#shared/basics/result.ts';
import { PRINT_ROUTES } from '#shared/contract/routes-print.ts';
import { sayPaper } from '#shared/i18n/asked-paper/say.ts';
import type { Order } from '#shared/orders/order.ts';
import { may } from '#shared/people/roles.ts';
import { againOf, type Again } from '#shared/ui/paper/again.ts';
import { paperName } from '#shared/ui/paper/news-words.ts';
import { useAsked } from '#shared/ui/paper/use-asked.ts';
import { KeyButton } from '../press/key-button.tsx';
import { useAll, useScreen } from '../store/use-screen.ts';
import { kept } from '../words/say.ts';
import { useExpoKit } from './expo-context.ts';
import { PaperKey } from './paper-key.tsx';
import { PaperNewsLines } from './paper-news-lines.tsx';

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
  const asked = useAsked({ api });
  const stationOf = ({ ticket }: Again) => (ticket === null ? '' : kept(names.station(ticket.station)));
  const print = ({ kind, ticket }: Again, printerId: string) => {
    asked.ask(async () => {
      const body = { kind, printerId, ...(ticket === null ? {} : { ticketId: ticket.id }) };
      const answer = await api.call(PRINT_ROUTES.printOrder, { params: { id: order.id }, body });
      return answer.ok ? ok(answer.value.jobs) : answer;
    });
  };
  return (
    <fieldset className="setting">
      <legend>{sayPaper('againOf', { number: order.number })}</legend>
      <p className="paper-why">{sayPaper('againWhy')}</p>
      <div className="choices">
        {papers.map((each) => (
          <PaperKey
            key={each.ticket?.id ?? each.kind}
            words={paperName(each.kind, stationOf(each))}
            again={each}
            busy={asked.busy}
            print={(printerId) => print(each, printerId)}
          />
        ))}
      </div>
      <PaperNewsLines order={order} asked={asked} />
    </fieldset>
  );
}
