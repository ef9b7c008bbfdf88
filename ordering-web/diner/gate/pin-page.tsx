import { useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { Failure } from '#shared/client/failure.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { LineField } from '#shared/ui/guest/field.tsx';
import { MainKey } from '#shared/ui/guest/frame.tsx';
import { diner, say } from '#shared/i18n/diner/say.ts';
import { failureWords } from '../failure-words.ts';
import { GatePage } from './gate-pages.tsx';

interface PinPageProps {
  readonly api: ApiClient;
  readonly code: string;
  readonly onOpen: (session: SessionInfo) => void;
}

const SHORTEST = 4;

/** A room's guest says the PIN of their stay, once. */
export function PinPage({ api, code, onOpen }: PinPageProps) {
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async () => {
    setBusy(true);
    const answer = await api.call(SESSION_ROUTES.roomSession, { body: { code, pin: pin.trim() } });
    setBusy(false);
    if (answer.ok) return onOpen(answer.value);
    setFailure(answer.error);
    return setPin('');
  };
  const submit = () => {
    if (pin.trim().length >= SHORTEST && !busy) send().catch(surprise);
  };
  return (
    <GatePage hanging={say('roomService')} title={say('goodToHave')}>
      <p>{say('pinHelp')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <LineField
          label={say('pin')}
          inputMode="numeric"
          autoComplete="one-time-code"
          most={12}
          value={pin}
          problem={failure && pinWords(failure)}
          onChange={setPin}
        />
        <MainKey label={say('seeMenu')} disabled={pin.trim().length < SHORTEST || busy} onPress={submit} />
      </form>
    </GatePage>
  );
}

/** The host's own sentence says what to do; in another language the plain fact has to do. */
function pinWords(failure: Failure): string {
  const wrong = failure.kind === 'refused' && failure.problem.code === 'forbidden';
  return wrong && diner.language() !== 'en' ? say('pinWrong') : failureWords(failure);
}
