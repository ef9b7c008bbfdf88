import type { Result } from '#shared/basics/result.ts';
import { ok } from '#shared/basics/result.ts';
import type { Failure } from '#shared/client/failure.ts';
import { PRINT_ROUTES } from '#shared/contract/routes-print.ts';
import { sayPaper } from '#shared/i18n/asked-paper/say.ts';
import type { Job } from '#shared/kitchen/job.ts';
import { useDocuments } from '#shared/ui/browser/hooks.ts';
import { AskedNews } from './asked-news.tsx';
import { DrawerKey } from './drawer-key.tsx';
import { PrintKey } from './print-key.tsx';
import { printersFor } from '#shared/ui/paper/printers.ts';
import { useAsked, type PaperDesk } from '#shared/ui/paper/use-asked.ts';

/** Whose bill it is: a table's or room's with all its orders (perhaps of a party that has left), or one order's. */
export type BillOf =
  | { readonly placeId: string; readonly sittingId?: string | undefined }
  | { readonly orderId: string };

interface AccountPaperProps {
  readonly desk: PaperDesk;
  readonly of: BillOf;
  /** What is printed now: the bill while something is due, the receipt when it is paid. */
  readonly kinds: readonly ('bill' | 'receipt')[];
  /** In how many equal parts the bill is paid. */
  readonly parts?: number;
}

/** A bill or a receipt on paper, and the drawer for those who have it. */
export function AccountPaper({ desk, of, kinds, parts = 1 }: AccountPaperProps) {
  const printers = useDocuments(desk.feed, 'printer');
  const asked = useAsked(desk);
  return (
    <section className="p-account" aria-label={sayPaper(kinds[0] ?? 'bill')}>
      <div className="p-keys">
        {kinds.map((kind) => (
          <PrintKey
            key={kind}
            words={
              kind === 'receipt'
                ? sayPaper('printReceipt')
                : sayPaper('printParts', { n: Math.max(1, parts) })
            }
            papers={kind}
            printers={printersFor(kind, printers.values())}
            busy={asked.busy}
            print={(printerId) =>
              asked.ask(() => printed(desk, of, { kind, parts: kind === 'bill' ? parts : 1, printerId }))
            }
          />
        ))}
        <DrawerKey desk={desk} asked={asked} />
      </div>
      <AskedNews desk={desk} asked={asked} />
    </section>
  );
}

interface Wish {
  readonly kind: 'bill' | 'receipt';
  readonly parts: number;
  readonly printerId: string;
}

async function printed({ api }: PaperDesk, of: BillOf, wish: Wish): Promise<Result<readonly Job[], Failure>> {
  const body = {
    ...wish,
    ...('orderId' in of || of.sittingId === undefined ? {} : { sittingId: of.sittingId }),
  };
  const answer =
    'orderId' in of
      ? await api.call(PRINT_ROUTES.printOrder, { params: { id: of.orderId }, body })
      : await api.call(PRINT_ROUTES.printPlace, { params: { id: of.placeId }, body });
  return answer.ok ? ok(answer.value.jobs) : answer;
}
