import { useEffect, useMemo, useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { may } from '#shared/people/roles.ts';
import { useLink, useOutbox } from '#shared/ui/browser/hooks.ts';
import { useDutyAlerts } from '../device/duty-alerts.ts';
import { PairingPage } from '../device/pairing-page.tsx';
import { useShift } from '../waiter/shift/shift.ts';
import { newPhone, PhoneContext, type PhoneParts } from './phone.ts';
import { useTheme } from '../device/theme.ts';
import { Door } from './shift/door.tsx';
import { Unfit, Waiting } from './shift/waiting.tsx';
import { WorkPage } from './work/work-page.tsx';
import { say } from '#shared/i18n/runner/say.ts';

/** The runner's phone: paired, in somebody's hand, at work. */
export function App({ api }: { readonly api: ApiClient }) {
  const parts = useState(() => newPhone(api))[0];
  const { shift, ask } = useShift(api);
  useTheme('runner');
  switch (shift.kind) {
    case 'asking':
      return <Waiting words={say('asking')} />;
    case 'unreachable':
      return <Waiting words={shift.detail} again={ask} />;
    case 'unpaired':
      return <PairingPage api={api} kind="runner" what="phone" onPaired={ask} />;
    case 'idle':
      return <Door api={api} session={shift.session} onShift={ask} />;
    case 'on':
      return may(shift.session.role, 'order.carry') ? (
        <OnShift parts={parts} session={shift.session} ask={ask} />
      ) : (
        <Unfit api={api} session={shift.session} onEnd={ask} />
      );
  }
}

interface OnShiftProps {
  readonly parts: PhoneParts;
  readonly session: SessionInfo;
  /** Asks the host again who this is. */
  readonly ask: () => void;
}

function OnShift({ parts, session, ask }: OnShiftProps) {
  const { feed, outbox, takeUp } = parts;
  const { refused } = useLink(feed);
  const { trouble } = useOutbox(outbox);
  const unknown =
    refused === 'unauthenticated' || (trouble?.kind === 'refused' && trouble.problem.status === 401);
  const phone = useMemo(() => ({ ...parts, session }), [parts, session]);
  useEffect(() => {
    feed.start();
    return () => feed.stop();
  }, [feed]);
  useEffect(takeUp, [takeUp]);
  useDutyAlerts(parts.api, 'runner', session.staffId);
  useEffect(() => {
    if (unknown) ask();
  }, [unknown, ask]);
  return (
    <PhoneContext value={phone}>
      <WorkPage onEnd={ask} />
    </PhoneContext>
  );
}
