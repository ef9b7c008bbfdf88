import { useEffect, useState } from 'react';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import { useOutbox } from '#shared/ui/browser/hooks.ts';
import { THEMES } from '#shared/ui/theme.ts';
import { bell } from '../../device/bell.ts';
import { inDialog } from '../ask/in-dialog.ts';
import { Key } from '../../device/key.tsx';
import { Reach } from '../../device/reach.tsx';
import { useTheme } from '../../device/theme.ts';
import { MyTables } from '../floor/my-tables.tsx';
import { useMine } from '../floor/mine.ts';
import { useChange } from '../floor/use-floor.ts';
import { assignTables } from '../send.ts';
import { useTablet } from '../tablet.ts';
import { say } from '../words.ts';
import { LanguageKeys } from './language-keys.tsx';
import { useEndOfShift } from '../shift/end-of-shift.ts';

/** How this tablet looks and sounds, and the end of the shift. */
export function PersonMenu({ onClose }: { readonly onClose: () => void }) {
  const { api, session } = useTablet();
  const [theme, setTheme] = useTheme('waiter');
  useEscape(onClose);
  return (
    <>
      <button type="button" className="w-veil" aria-label={say('close')} onClick={onClose} />
      <section className="w-person" aria-label={say('thisTablet')}>
        <h2>{say('language')}</h2>
        <LanguageKeys staffId={session.staffId} />
        <h2>{say('look')}</h2>
        <div className="w-choices">
          {THEMES.map((each) => (
            <Key
              key={each}
              look={each === theme ? 'ink' : 'line'}
              pressed={each === theme}
              onPress={() => setTheme(each)}
            >
              {say(`theme_${each}`)}
            </Key>
          ))}
        </div>
        <h2>{say('sound')}</h2>
        <SoundTest />
        <Reach api={api} app="waiter" />
        <h2>{say('myTables')}</h2>
        <MineKeys />
        <h2>{say('shift')}</h2>
        <SignOut />
      </section>
    </>
  );
}

function MineKeys() {
  const mine = useMine();
  const change = useChange();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Key onPress={() => setOpen(true)}>{say('myTables')}…</Key>
      {mine.length > 0 && (
        <Key look="plain" onPress={() => change(assignTables(mine, false))}>
          {say('letMineGo', { n: mine.length })}
        </Key>
      )}
      {open && <MyTables onClose={() => setOpen(false)} />}
    </>
  );
}

function SoundTest() {
  const [heard, setHeard] = useState<boolean | null>(null);
  const test = () => {
    bell.arm();
    setHeard(bell.ring('ready'));
  };
  return (
    <>
      <Key onPress={test}>{say('ringTest')}</Key>
      {heard === false && <p className="w-fault">{say('noRing')}</p>}
    </>
  );
}

function SignOut() {
  const { api, outbox } = useTablet();
  const { waiting } = useOutbox(outbox);
  const endOfShift = useEndOfShift();
  const [fault, setFault] = useState<string | null>(null);
  const signOut = async () => {
    const answer = await api.call(SESSION_ROUTES.endSession, {});
    if (answer.ok) endOfShift();
    else setFault(answer.error.detail);
  };
  const press = () => {
    signOut().catch((error: unknown) => reportError(error));
  };
  return (
    <>
      <Key look="ink" onPress={press} disabled={waiting.length > 0}>
        {say('signOut')}
      </Key>
      {waiting.length > 0 && <p className="w-fault">{say('stillWait', { n: waiting.length })}</p>}
      {fault !== null && <p className="w-fault">{fault}</p>}
    </>
  );
}

function useEscape(close: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || inDialog(event)) return;
      // It closes the menu alone: the page below stays where it is.
      event.stopPropagation();
      close();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [close]);
}
