import { useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { Failure } from '#shared/client/failure.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { LineField } from '#shared/ui/guest/field.tsx';
import { MainKey } from '#shared/ui/guest/frame.tsx';
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
    <GatePage hanging="ROOM SERVICE" title="Good to have you">
      <p>Say the PIN of your stay. It is on your key card’s sleeve; the reception knows it too.</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <LineField
          label="PIN of the stay"
          inputMode="numeric"
          autoComplete="one-time-code"
          most={12}
          value={pin}
          problem={failure?.detail ?? null}
          onChange={setPin}
        />
        <MainKey label="See the menu" disabled={pin.trim().length < SHORTEST || busy} onPress={submit} />
      </form>
    </GatePage>
  );
}
