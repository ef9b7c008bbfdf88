import { asIs } from '../as-is.ts';
import { useDocuments } from '#shared/ui/browser/hooks.ts';
import { newsLines } from '#shared/ui/paper/news-words.ts';
import type { Asked, PaperDesk } from '#shared/ui/paper/use-asked.ts';

interface AskedNewsProps {
  readonly desk: PaperDesk;
  readonly asked: Asked;
}

/** What became of the paper that was asked for, and what its printer lacks. */
export function AskedNews({ desk, asked }: AskedNewsProps) {
  const printers = useDocuments(desk.feed, 'printer');
  const { news, fault } = asked;
  return (
    <div className="p-news" role="status">
      {newsLines(news, { printers, kept: asIs }).map(({ words, tone, strong }) => (
        <p key={words} className={`p-news-${tone}`}>
          {strong ? <b>{words}</b> : words}
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
