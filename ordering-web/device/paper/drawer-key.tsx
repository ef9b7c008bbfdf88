import { useState } from 'react';
import { ok } from '#shared/basics/result.ts';
import { PRINT_ROUTES } from '#shared/contract/routes-print.ts';
import { houseAskedPaper, sayPaper } from '#shared/i18n/asked-paper/say.ts';
import { may } from '#shared/people/roles.ts';
import { useDocuments } from '#shared/ui/browser/hooks.ts';
import { Key } from '../key.tsx';
import { PrintKey } from './print-key.tsx';
import { drawerPrinters } from '#shared/ui/paper/printers.ts';
import type { Asked, PaperDesk } from '#shared/ui/paper/use-asked.ts';

const WHYS = ['giveChange', 'countTill', 'payOut'] as const;

interface DrawerKeyProps {
  readonly desk: PaperDesk;
  readonly asked: Asked;
}

/** Opens the cash drawer, for those who may: why is asked first, because it is kept with their name. */
export function DrawerKey({ desk, asked }: DrawerKeyProps) {
  const printers = drawerPrinters(useDocuments(desk.feed, 'printer').values());
  const [at, setAt] = useState<string | null>(null);
  if (!may(desk.session.role, 'drawer.open') || printers.length === 0) return null;
  const open = (id: string, why: string) => {
    setAt(null);
    asked.ask(async () => {
      const answer = await desk.api.call(PRINT_ROUTES.openDrawer, { params: { id }, body: { why } });
      return answer.ok ? ok([answer.value]) : answer;
    });
  };
  if (at === null) {
    return (
      <PrintKey
        words={sayPaper('openDrawer')}
        question={sayPaper('whichDrawer')}
        printers={printers}
        busy={asked.busy}
        print={setAt}
      />
    );
  }
  return (
    <fieldset className="p-choose">
      <legend>{sayPaper('whyDrawer')}</legend>
      {WHYS.map((why) => (
        <Key key={why} onPress={() => open(at, houseAskedPaper.say(why))}>
          {sayPaper(why)}
        </Key>
      ))}
      <Key look="plain" onPress={() => setAt(null)}>
        {sayPaper('leaveIt')}
      </Key>
    </fieldset>
  );
}
