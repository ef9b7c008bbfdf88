import { asIs } from '../as-is.ts';
import { sayPaper } from '#shared/i18n/asked-paper/say.ts';
import { canPrint } from '#shared/kitchen/job.ts';
import { useDocuments } from '#shared/ui/browser/hooks.ts';
import { newsWords } from '#shared/ui/paper/news-words.ts';
import { toneOf } from '#shared/ui/paper/printers.ts';
import type { Asked, PaperDesk } from '#shared/ui/paper/use-asked.ts';

interface AskedNewsProps {
  readonly desk: PaperDesk;
  readonly asked: Asked;
}

/** What became of the paper that was asked for, and what its printer lacks. */
export function AskedNews({ desk, asked }: AskedNewsProps) {
  const printers = useDocuments(desk.feed, 'printer');
  const { news, fault } = asked;
  // Parts of one bill that stand alike are said once.
  const said = new Map(
    news.map((each) => {
      const printer = printers.get(each.printerId);
      return [newsWords(each, { printer, kept: asIs }), toneOf(each, printer)];
    }),
  );
  const lacking = new Set(
    news.flatMap((each) => {
      const printer = printers.get(each.printerId);
      const stuck = toneOf(each, printer) === 'bad' && printer !== undefined && !canPrint(printer);
      return stuck ? sayPaper(printer.state, { printer: asIs(printer.name) }) : [];
    }),
  );
  return (
    <div className="p-news" role="status">
      {[...said].map(([words, tone]) => (
        <p key={words} className={`p-news-${tone}`}>
          {words}
        </p>
      ))}
      {[...lacking].map((words) => (
        <p key={words} className="p-news-bad">
          <b>{words}</b>
        </p>
      ))}
      {fault !== null && (
        <p className="w-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
