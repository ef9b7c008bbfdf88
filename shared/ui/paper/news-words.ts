import type { PaperNews } from '../../contract/routes-print.ts';
import { sayPaper } from '../../i18n/asked-paper/say.ts';
import { canPrint, type Printer } from '../../kitchen/job.ts';
import { newsText, toneOf } from './printers.ts';

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

/** One line of what is told. */
export interface NewsLine {
  readonly words: string;
  readonly tone: ReturnType<typeof toneOf>;
  /** Something to be done about it. */
  readonly strong: boolean;
}

interface Known {
  readonly printers: ReadonlyMap<string, Printer>;
  readonly kept: (name: string) => string;
  /** The name of a ticket's station, where there are tickets. */
  readonly stationOf?: (ticketId: string | null) => string;
}

/** What became of papers that were asked for, those that stand alike said once, and then what their printers lack. */
export function newsLines(
  news: readonly PaperNews[],
  { printers, kept, stationOf = () => '' }: Known,
): NewsLine[] {
  const lines = news.map((each): NewsLine => {
    const printer = printers.get(each.printerId);
    const words = newsWords(each, { printer, station: stationOf(each.ticketId), kept });
    return { words, tone: toneOf(each, printer), strong: false };
  });
  const lacks = news.flatMap((each): NewsLine[] => {
    const printer = printers.get(each.printerId);
    if (printer === undefined || canPrint(printer) || toneOf(each, printer) !== 'bad') return [];
    return [{ words: sayPaper(printer.state, { printer: kept(printer.name) }), tone: 'bad', strong: true }];
  });
  return [...new Map([...lines, ...lacks].map((line) => [line.words, line])).values()];
}
