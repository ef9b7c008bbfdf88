import { useState } from 'react';
import { sayPaper } from '#shared/i18n/asked-paper/say.ts';
import { canPrint, type Printer } from '#shared/kitchen/job.ts';
import { papersOf, type Again } from '#shared/ui/paper/again.ts';
import { unasked } from '#shared/ui/paper/choice.ts';
import { useChosen } from '#shared/ui/paper/use-chosen.ts';
import { KeyButton } from '../press/key-button.tsx';
import { kept } from '../words/say.ts';

interface PaperKeyProps {
  readonly words: string;
  readonly again: Again;
  readonly busy: boolean;
  readonly print: (printerId: string) => void;
}

/** Prints a paper again: how its printer is stands on the key, and where several could, one is chosen and remembered. */
export function PaperKey({ words, again, busy, print }: PaperKeyProps) {
  const { printers } = again;
  const [choosing, setChoosing] = useState(false);
  const [chosen, remember] = useChosen(papersOf(again));
  if (choosing) {
    const choose = (printerId: string) => {
      setChoosing(false);
      remember(printerId);
      print(printerId);
    };
    return (
      <WhichPrinter words={words} printers={printers} choose={choose} leave={() => setChoosing(false)} />
    );
  }
  const at = unasked(printers, chosen);
  const ask = () => setChoosing(true);
  return (
    <span className="paper-pair">
      <KeyButton
        className="choice paper-key"
        disabled={busy}
        act={() => (at === null ? ask() : print(at.id))}
      >
        {words}
        {at !== null && <PrinterState printer={at} />}
      </KeyButton>
      {at !== null && printers.length > 1 && (
        <KeyButton
          className="choice paper-other"
          label={`${words}: ${sayPaper('otherPrinter')}`}
          disabled={busy}
          act={ask}
        >
          {sayPaper('otherPrinter')}
        </KeyButton>
      )}
    </span>
  );
}

interface WhichProps {
  readonly words: string;
  readonly printers: readonly Printer[];
  readonly choose: (printerId: string) => void;
  readonly leave: () => void;
}

function WhichPrinter({ words, printers, choose, leave }: WhichProps) {
  return (
    <fieldset className="paper-which">
      <legend>
        {words}: {sayPaper('whichPrinter')}
      </legend>
      <div className="choices">
        {printers.map((printer) => (
          <KeyButton key={printer.id} className="choice paper-key" act={() => choose(printer.id)}>
            <bdi>{printer.name}</bdi>
            <PrinterState printer={printer} />
          </KeyButton>
        ))}
        <KeyButton className="choice" act={leave}>
          {sayPaper('leaveIt')}
        </KeyButton>
      </div>
    </fieldset>
  );
}

function PrinterState({ printer }: { readonly printer: Printer }) {
  const look = canPrint(printer) ? 'paper-state' : 'paper-state paper-stuck';
  return <small className={look}>{sayPaper(printer.state, { printer: kept(printer.name) })}</small>;
}
