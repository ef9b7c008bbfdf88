import { useState, type SubmitEvent } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import { fieldProblems, type Failure } from '#shared/client/failure.ts';
import { DEVICE_ROUTES } from '#shared/contract/routes-session.ts';
import { PairDevice } from '#shared/contract/sessions.ts';
import { say } from '../words/say.ts';

interface PairingProps {
  readonly api: ApiClient;
  readonly onPaired: () => void;
}

/** A screen that the house does not know yet: a code from the kiosk makes it one of its own. */
export function PairingPage({ api, onPaired }: PairingProps) {
  const { failure, busy, submit } = usePairing(api, onPaired);
  return (
    <main className="door">
      <form className="pairing" onSubmit={submit}>
        <h1>{say('pairTitle')}</h1>
        <ol>
          <li>{say('pairAsk')}</li>
          <li>{say('pairType')}</li>
        </ol>
        <label>
          {say('pairCode')}
          <input
            name="code"
            required
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={20}
            className="pairing-code"
          />
        </label>
        <Problems failure={failure} path="code" />
        <label>
          {say('pairWhere')}
          <input name="name" required defaultValue={say('kitchen')} maxLength={40} autoComplete="off" />
        </label>
        <Problems failure={failure} path="name" />
        <button type="submit" disabled={busy}>
          {busy ? say('pairing') : say('pair')}
        </button>
        {failure !== null && (
          <p className="pairing-problem" role="alert">
            {failure.detail}
          </p>
        )}
      </form>
    </main>
  );
}

function usePairing(api: ApiClient, onPaired: () => void) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const pair = async (form: FormData): Promise<void> => {
    const body = PairDevice.parse({
      kind: 'screen',
      code: textOf(form, 'code').toUpperCase(),
      name: textOf(form, 'name'),
    });
    const paired = await api.call(DEVICE_ROUTES.pairDevice, { body });
    if (paired.ok) onPaired();
    else setFailure(paired.error);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    pair(new FormData(event.currentTarget))
      .catch(() => setFailure({ kind: 'no-connection', detail: say('pairShort') }))
      .finally(() => setBusy(false));
  };
  return { failure, busy, submit };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function Problems({ failure, path }: { readonly failure: Failure | null; readonly path: string }) {
  return fieldProblems(failure, path).map(({ detail }) => (
    <p key={detail} className="pairing-problem">
      {detail}
    </p>
  ));
}
