import { useEffect, useMemo, useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { localeFor, type Language } from '#shared/i18n/language.ts';
import { may } from '#shared/people/roles.ts';
import { useSpoken } from '#shared/ui/browser/speaking.ts';
import { useLink, useOutbox } from '#shared/ui/browser/hooks.ts';
import { FloorAlert } from './alert/floor-alert.tsx';
import { FloorPage } from './floor/floor-page.tsx';
import { OrderPage } from './order/order-page.tsx';
import { useQuietConflicts } from './order/use-conflicts.ts';
import { EndOfShift } from './shift/end-of-shift.ts';
import { useDutyAlerts } from '../device/duty-alerts.ts';
import { useTheme } from '../device/theme.ts';
import { PairingPage } from '../device/pairing-page.tsx';
import { PinPad } from './shift/pin-pad.tsx';
import { Unfit, Waiting } from './shift/waiting.tsx';
import { useShift } from './shift/shift.ts';
import { newTablet, TabletContext, type TabletParts } from './tablet.ts';
import { speakFor, writeFor } from './speaking.ts';
import { hashOf, useWhere } from './where.ts';

/** The waiter's tablet: paired, in somebody's hand, on the floor or at a table. */
export function App({ api }: { readonly api: ApiClient }) {
  const parts = useState(() => newTablet(api))[0];
  const { shift, ask } = useShift(api);
  useTheme('waiter');
  switch (shift.kind) {
    case 'asking':
      return <Waiting />;
    case 'unreachable':
      return <Waiting words={shift.detail} again={ask} />;
    case 'unpaired':
      return <PairingPage api={api} kind="tablet" what="tablet" onPaired={ask} />;
    case 'idle':
      return <PinPad api={api} session={shift.session} onShift={ask} />;
    case 'on':
      return (
        <EndOfShift value={ask}>
          {may(shift.session.role, 'order.place') ? (
            <OnShift parts={parts} session={shift.session} onLost={ask} />
          ) : (
            <Unfit api={api} session={shift.session} />
          )}
        </EndOfShift>
      );
  }
}

interface OnShiftProps {
  readonly parts: TabletParts;
  readonly session: SessionInfo;
  /** The host does not know this session any more. */
  readonly onLost: () => void;
}

function OnShift({ parts, session, onLost }: OnShiftProps) {
  const { feed, outbox, takeUp } = parts;
  const { refused } = useLink(feed);
  const { trouble } = useOutbox(outbox);
  const unknown =
    refused === 'unauthenticated' || (trouble?.kind === 'refused' && trouble.problem.status === 401);
  const language = useSpoken();
  const tablet = useMemo(
    () => ({ ...parts, session: readIn(session, language) }),
    [parts, session, language],
  );
  useEffect(() => speakFor(session.staffId), [session.staffId]);
  useEffect(() => writeFor(session.site.locale), [session.site.locale]);
  useEffect(() => {
    feed.start();
    return () => feed.stop();
  }, [feed]);
  useEffect(takeUp, [takeUp]);
  useDutyAlerts(parts.api, 'waiter', session.staffId);
  useEffect(() => {
    if (unknown) onLost();
  }, [unknown, onLost]);
  return (
    <TabletContext value={tablet}>
      <FloorAlert />
      <QuietConflicts />
      <Page />
    </TabletContext>
  );
}

/** Numbers and money as the reader's language writes them. */
function readIn(session: SessionInfo, language: Language): SessionInfo {
  return { ...session, site: { ...session.site, locale: localeFor(language, session.site.locale) } };
}

function QuietConflicts() {
  useQuietConflicts();
  return null;
}

function Page() {
  const where = useWhere();
  return where.kind === 'floor' ? <FloorPage /> : <OrderPage key={hashOf(where)} at={where} />;
}
