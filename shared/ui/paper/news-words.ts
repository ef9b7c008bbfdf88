import type { PaperNews } from '../../contract/routes-print.ts';
import { sayPaper } from '../../i18n/asked-paper/say.ts';
import type { Printer } from '../../kitchen/job.ts';
import { newsText } from './printers.ts';

/** Names are kept together in a text of the other direction. */
interface Named {
  /** Undefined: it is gone. */
  readonly printer: Pick<Printer, 'name' | 'state'> | undefined;
  readonly station?: string;
  readonly kept: (name: string) => string;
}

/** `Bill: printed on Bar`. */
export function newsWords(news: PaperNews, { printer: at, station = '', kept }: Named): string {
  const text = newsText(news, at);
  const printer = kept(at?.name ?? news.printerId);
  if (news.kind === 'drawer') return sayPaper(text, { printer });
  return sayPaper(text, { what: paperName(news.kind, station === '' ? '' : kept(station)), printer });
}

/** What a paper is called. */
export function paperName(kind: PaperNews['kind'], station = ''): string {
  switch (kind) {
    case 'bill':
    case 'receipt':
    case 'expo':
    case 'packing':
    case 'label':
    case 'runner':
      return sayPaper(kind);
    default:
      return sayPaper('ticketOf', { station }).trim();
  }
}
