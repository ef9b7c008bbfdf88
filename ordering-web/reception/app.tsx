import { useEffect, useMemo, useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import { houseAskedPaper } from '#shared/i18n/asked-paper/say.ts';
import { languageFor } from '#shared/i18n/language.ts';
import { say } from '#shared/i18n/reception/say.ts';
import { may } from '#shared/people/roles.ts';
import { houseFeed } from '#shared/ui/browser/house-feed.ts';
import { useLink } from '#shared/ui/browser/hooks.ts';
import { useDutyAlerts } from '../device/duty-alerts.ts';
import { useTheme } from '../device/theme.ts';
import { Key } from '../device/key.tsx';
import { PairingPage } from '../device/pairing-page.tsx';
import { PinPad } from '../waiter/shift/pin-pad.tsx';
import { useShift } from '../waiter/shift/shift.ts';
import { Waiting } from '../waiter/shift/waiting.tsx';
import { BreakfastPage } from './breakfast-page.tsx';
import { DeskContext, TOPICS } from './desk.ts';
import { going } from './going.ts';
import { RoomBell } from './room-bell.tsx';
import { RoomsPage } from './rooms-page.tsx';
import { TopBar, type Tab } from './top-bar.tsx';

/** Reception's page: on a paired device, in the hands of somebody who works there. */
export function App({ api }: { readonly api: ApiClient }) {
  const { shift, ask } = useShift(api);
  useTheme('reception');
  switch (shift.kind) {
    case 'asking':
      return <Waiting words={say('asking')} />;
    case 'unreachable':
      return <Waiting words={shift.detail} again={ask} />;
    case 'unpaired':
      return <PairingPage api={api} kind="tablet" what="tablet" onPaired={ask} />;
    case 'idle':
      return <PinPad api={api} session={shift.session} onShift={ask} />;
    case 'on':
      if (!may(shift.session.role, 'stay.edit'))
        return <Unfit api={api} session={shift.session} onGone={ask} />;
      return <OnDuty api={api} session={shift.session} onLost={ask} />;
  }
}

interface OnDutyProps {
  readonly api: ApiClient;
  readonly session: SessionInfo;
  readonly onLost: () => void;
}

function OnDuty({ api, session, onLost }: OnDutyProps) {
  const [feed] = useState(() => houseFeed(TOPICS));
  const [tab, setTab] = useState<Tab>('rooms');
  const { refused } = useLink(feed);
  useDutyAlerts(api, 'reception', session.staffId);
  const desk = useMemo(() => ({ api, feed, session }), [api, feed, session]);
  useEffect(() => {
    // Why a drawer was opened is written down in the language of the house.
    houseAskedPaper.speak(languageFor([session.site.locale])).catch(() => undefined);
  }, [session.site.locale]);
  useEffect(() => {
    feed.start();
    return () => feed.stop();
  }, [feed]);
  useEffect(() => {
    if (refused === 'unauthenticated') onLost();
  }, [refused, onLost]);
  return (
    <DeskContext value={desk}>
      <div className="c-page">
        <RoomBell />
        <TopBar tab={tab} onTab={setTab} onGone={onLost} />
        {tab === 'rooms' ? <RoomsPage /> : <BreakfastPage />}
      </div>
    </DeskContext>
  );
}

interface UnfitProps {
  readonly api: ApiClient;
  readonly session: SessionInfo;
  readonly onGone: () => void;
}

/** Somebody whose work is elsewhere. */
function Unfit({ api, session, onGone }: UnfitProps) {
  const [fault, setFault] = useState<string | null>(null);
  const signOut = async () => {
    const answer = await api.call(SESSION_ROUTES.endSession, {});
    if (answer.ok) onGone();
    else setFault(answer.error.detail);
  };
  return (
    <main className="w-shift">
      <section className="w-shift-card">
        <p className="w-shift-words">{say('unfit', { name: session.name, role: session.role })}</p>
        {fault !== null && <p className="w-fault">{fault}</p>}
        <Key look="ink" className="w-shift-go" onPress={going(signOut)}>
          {say('somebodyElse')}
        </Key>
      </section>
    </main>
  );
}
