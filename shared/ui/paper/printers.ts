import type { PaperNews } from '../../contract/routes-print.ts';
import type { AskedText } from '../../i18n/asked-paper/say.ts';
import { canPrint, isSettled, type Printer } from '../../kitchen/job.ts';
import type { PaperKind } from '../../kitchen/paper.ts';

/** The printers that print such documents, for a ticket those of its station; those that can print now come first. */
export function printersFor(
  kind: PaperKind,
  printers: Iterable<Printer>,
  station: string | null = null,
): readonly Printer[] {
  return [...printers]
    .filter(({ documents }) => documents.includes(kind))
    .filter(({ stations }) => station === null || stations.some((id) => id === station))
    .toSorted((a, b) => Number(canPrint(b)) - Number(canPrint(a)) || a.name.localeCompare(b.name));
}

/** Where drawers are: at the printers of what is given out when money was taken. */
export function drawerPrinters(printers: Iterable<Printer>): readonly Printer[] {
  const all = [...printers];
  const receipts = printersFor('receipt', all);
  return receipts.length > 0 ? receipts : printersFor('bill', all);
}

/** Where a paper is, and how its printer is; undefined: nobody knows. */
type Standing = Pick<PaperNews, 'kind' | 'status'>;
type At = Pick<Printer, 'state'> | undefined;

/** What is said of a paper by where it is; of a drawer nothing is printed. */
export function newsText(news: Standing, printer?: At): AskedText {
  const status = statusAt(news, printer);
  return news.kind === 'drawer' ? DRAWER[status] : PAPER[status];
}

/** Behind another slip that its printer cannot print, it waits as that one does. */
function statusAt({ status }: Standing, printer: At): PaperNews['status'] {
  return status === 'queued' && printer !== undefined && !canPrint(printer) ? 'held' : status;
}

const PAPER = {
  queued: 'printing',
  sending: 'printing',
  held: 'waits',
  unknown: 'perhaps',
  printed: 'printed',
  failed: 'notPrinted',
  cancelled: 'notPrinted',
  decision: 'undecided',
  moved: 'moved',
} as const satisfies Record<PaperNews['status'], AskedText>;

const DRAWER = {
  queued: 'opening',
  sending: 'opening',
  held: 'notOpened',
  unknown: 'opening',
  printed: 'opened',
  failed: 'notOpened',
  cancelled: 'notOpened',
  decision: 'notOpened',
  moved: 'notOpened',
} as const satisfies Record<PaperNews['status'], AskedText>;

/** Good, on its way, or somebody has to see to it. */
export function toneOf(news: Standing, printer?: At): 'good' | 'going' | 'bad' {
  const { kind } = news;
  const status = statusAt(news, printer);
  if (status === 'printed') return 'good';
  if (status === 'queued' || status === 'sending') return 'going';
  return kind === 'drawer' && status === 'unknown' ? 'going' : 'bad';
}

/** Something may yet be told of it. */
export function isGoing({ status }: Pick<PaperNews, 'status'>): boolean {
  return !isSettled(status);
}
