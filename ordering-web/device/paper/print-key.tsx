import { useState } from 'react';
import { sayPaper } from '#shared/i18n/asked-paper/say.ts';
import type { Printer } from '#shared/kitchen/job.ts';
import { canPrint } from '#shared/kitchen/job.ts';
import { asIs } from '../as-is.ts';
import { Key } from '../key.tsx';

interface PrintKeyProps {
  readonly words: string;
  /** Those that it can be printed on; one alone is not asked about. */
  readonly printers: readonly Printer[];
  readonly print: (printerId: string) => void;
  readonly busy: boolean;
  readonly question?: string;
}

/** Has something printed: how its printer is stands on the key, and where several could, one is chosen. */
export function PrintKey({ words, printers, print, busy, question }: PrintKeyProps) {
  const [choosing, setChoosing] = useState(false);
  const [first] = printers;
  if (first === undefined) {
    return (
      <div className="p-none">
        <Key disabled onPress={() => undefined}>
          {words}
        </Key>
        <small>{sayPaper('noPrinter')}</small>
      </div>
    );
  }
  const choose = (printerId: string) => {
    setChoosing(false);
    print(printerId);
  };
  if (choosing) {
    return (
      <fieldset className="p-choose">
        <legend>{question ?? sayPaper('whichPrinter')}</legend>
        {printers.map((printer) => (
          <Key key={printer.id} className="p-key" onPress={() => choose(printer.id)}>
            {printer.name}
            <PrinterState printer={printer} />
          </Key>
        ))}
        <Key look="plain" onPress={() => setChoosing(false)}>
          {sayPaper('leaveIt')}
        </Key>
      </fieldset>
    );
  }
  const alone = printers.length === 1;
  return (
    <Key className="p-key" disabled={busy} onPress={() => (alone ? choose(first.id) : setChoosing(true))}>
      {words}
      {alone && <PrinterState printer={first} />}
    </Key>
  );
}

/** How a printer is: small while all is well, loud when nothing would come out. */
export function PrinterState({ printer }: { readonly printer: Printer }) {
  const { state, name } = printer;
  const look = canPrint(printer) ? (state === 'paper_low' ? 'p-state p-soon' : 'p-state') : 'p-state p-bad';
  return <small className={look}>{sayPaper(state, { printer: asIs(name) })}</small>;
}
