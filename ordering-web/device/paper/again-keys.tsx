import { ok } from '#shared/basics/result.ts';
import { PRINT_ROUTES } from '#shared/contract/routes-print.ts';
import { sayPaper } from '#shared/i18n/asked-paper/say.ts';
import type { Order } from '#shared/orders/order.ts';
import { useDocuments } from '#shared/ui/browser/hooks.ts';
import { asIs } from '../as-is.ts';
import { againOf, papersOf, type Again } from '#shared/ui/paper/again.ts';
import { AskedNews } from './asked-news.tsx';
import { PrintKey } from './print-key.tsx';
import { paperName } from '#shared/ui/paper/news-words.ts';
import { useAsked, type PaperDesk } from '#shared/ui/paper/use-asked.ts';

interface AgainKeysProps {
  readonly desk: PaperDesk;
  readonly order: Order;
  readonly stationName: (id: string) => string;
}

/** The papers of an order, to be printed once more: each says on its head that it is a reprint, and whose. */
export function AgainKeys({ desk, order, stationName }: AgainKeysProps) {
  const printers = useDocuments(desk.feed, 'printer');
  const asked = useAsked(desk);
  const papers = againOf(order, printers.values());
  const wordsOf = ({ kind, ticket }: Again) =>
    paperName(kind, ticket === null ? '' : asIs(stationName(ticket.station)));
  return (
    <>
      <p className="w-dialog-why">{sayPaper(papers.length > 0 ? 'againWhy' : 'nothingYet')}</p>
      <div className="p-keys">
        {papers.map((each) => (
          <PrintKey
            key={each.ticket?.id ?? each.kind}
            words={wordsOf(each)}
            papers={papersOf(each)}
            printers={each.printers}
            busy={asked.busy}
            print={(printerId) =>
              asked.ask(async () => {
                const ticket = each.ticket === null ? {} : { ticketId: each.ticket.id };
                const body = { kind: each.kind, printerId, ...ticket };
                const answer = await desk.api.call(PRINT_ROUTES.printOrder, {
                  params: { id: order.id },
                  body,
                });
                return answer.ok ? ok(answer.value.jobs) : answer;
              })
            }
          />
        ))}
      </div>
      <AskedNews desk={desk} asked={asked} />
    </>
  );
}
