import { useState } from 'react';
import { ok } from '#shared/basics/result.ts';
import { PRINT_ROUTES } from '#shared/contract/routes-print.ts';
import { houseAskedPaper, sayPaper } from '#shared/i18n/asked-paper/say.ts';
import { may } from '#shared/people/roles.ts';
import { useDocuments } from '#shared/ui/browser/hooks.ts';
import { Key } from '../key.tsx';
import { Choice, PrinterState } from './print-key.tsx';
import { drawerPrinters } from '#shared/ui/paper/printers.ts';
import type { Asked, PaperDesk } from '#shared/ui/paper/use-asked.ts';

const WHYS = ['giveChange', 'countTill', 'payOut'] as const;

/** Which drawer is never remembered: the wrong one would open behind somebody's back. */
type Step = 'key' | 'where' | { readonly at: string };

interface DrawerKeyProps {
  readonly desk: PaperDesk;
  readonly asked: Asked;
}

/** Opens the cash drawer, for those who may: why is asked first, because it is kept with their name. */
export function DrawerKey({ desk, asked }: DrawerKeyProps) {
  const printers = drawerPrinters(useDocuments(desk.feed, 'printer').values());
  const [step, setStep] = useState<Step>('key');
  const [first, ...others] = printers;
  if (!may(desk.session.role, 'drawer.open') || first === undefined) return null;
  const open = (id: string, why: string) => {
    setStep('key');
    asked.ask(async () => {
      const answer = await desk.api.call(PRINT_ROUTES.openDrawer, { params: { id }, body: { why } });
      return answer.ok ? ok([answer.value]) : answer;
    });
  };
  if (step === 'key') {
    return (
      <Key
        className="p-key"
        disabled={asked.busy}
        onPress={() => setStep(others.length === 0 ? { at: first.id } : 'where')}
      >
        {sayPaper('openDrawer')}
        {others.length === 0 && <PrinterState printer={first} />}
      </Key>
    );
  }
  if (step === 'where') {
    const question = sayPaper('whichDrawer');
    return (
      <Choice {...{ question, printers }} choose={(id) => setStep({ at: id })} leave={() => setStep('key')} />
    );
  }
  return (
    <fieldset className="p-choose">
      <legend>{sayPaper('whyDrawer')}</legend>
      {WHYS.map((why) => (
        <Key key={why} onPress={() => open(step.at, houseAskedPaper.say(why))}>
          {sayPaper(why)}
        </Key>
      ))}
      <Key look="plain" onPress={() => setStep('key')}>
        {sayPaper('leaveIt')}
      </Key>
    </fieldset>
  );
}
