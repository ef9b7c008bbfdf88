import { useState } from 'react';
import { sayPaper } from '#shared/i18n/asked-paper/say.ts';
import type { Printer } from '#shared/kitchen/job.ts';
import { canPrint } from '#shared/kitchen/job.ts';
import { unasked } from '#shared/ui/paper/choice.ts';
import { useChosen } from '#shared/ui/paper/use-chosen.ts';
import { asIs } from '../as-is.ts';
import { Key } from '../key.tsx';

interface PrintKeyProps {
  readonly words: string;
  /** Those that it can be printed on. */
  readonly printers: readonly Printer[];
  readonly print: (printerId: string) => void;
  readonly busy: boolean;
  /** What papers these are: for them this device remembers the printer. */
  readonly papers: string;
}

/** Has something printed: how its printer is stands on the key, and where several could, one is chosen and remembered. */
export function PrintKey({ words, printers, print, busy, papers }: PrintKeyProps) {
  const [choosing, setChoosing] = useState(false);
  const [chosen, remember] = useChosen(papers);
  if (printers.length === 0) return <NoPrinter words={words} />;
  if (choosing) {
    const choose = (printerId: string) => {
      setChoosing(false);
      remember(printerId);
      print(printerId);
    };
    const question = sayPaper('whichPrinter');
    return <Choice {...{ question, printers, choose }} leave={() => setChoosing(false)} />;
  }
  const at = unasked(printers, chosen);
  const ask = () => setChoosing(true);
  return (
    <>
      <Key className="p-key" disabled={busy} onPress={() => (at === null ? ask() : print(at.id))}>
        {words}
        {at !== null && <PrinterState printer={at} />}
      </Key>
      {at !== null && printers.length > 1 && (
        <Key look="plain" disabled={busy} label={`${words}: ${sayPaper('otherPrinter')}`} onPress={ask}>
          {sayPaper('otherPrinter')}
        </Key>
      )}
    </>
  );
}

/** The key cannot be pressed, and says why. */
function NoPrinter({ words }: { readonly words: string }) {
  return (
    <div className="p-none">
      <Key disabled onPress={() => undefined}>
        {words}
      </Key>
      <small>{sayPaper('noPrinter')}</small>
    </div>
  );
}

interface ChoiceProps {
  readonly question: string;
  readonly printers: readonly Printer[];
  readonly choose: (printerId: string) => void;
  readonly leave: () => void;
}

/** Asks which printer. */
export function Choice({ question, printers, choose, leave }: ChoiceProps) {
  return (
    <fieldset className="p-choose">
      <legend>{question}</legend>
      {printers.map((printer) => (
        <Key key={printer.id} className="p-key" onPress={() => choose(printer.id)}>
          <bdi>{printer.name}</bdi>
          <PrinterState printer={printer} />
        </Key>
      ))}
      <Key look="plain" onPress={leave}>
        {sayPaper('leaveIt')}
      </Key>
    </fieldset>
  );
}

/** How a printer is: small while all is well, loud when nothing would come out. */
export function PrinterState({ printer }: { readonly printer: Printer }) {
  const { state, name } = printer;
  const look = canPrint(printer) ? (state === 'paper_low' ? 'p-state p-soon' : 'p-state') : 'p-state p-bad';
  return <small className={look}>{sayPaper(state, { printer: asIs(name) })}</small>;
}
