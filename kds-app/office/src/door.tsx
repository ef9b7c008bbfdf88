import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { may } from '#shared/people/roles.ts';

type Doorway =
  | { readonly kind: 'asking' | 'unknown' }
  | { readonly kind: 'silent'; readonly detail: string }
  | { readonly kind: 'pin' | 'in'; readonly session: SessionInfo };

interface DoorProps {
  readonly api: ApiClient;
  readonly children: (session: SessionInfo) => ReactNode;
}

const AGAIN_MS = 3000;

/** Lets an owner or a manager in: by PIN, on a paired device or on the host's own machine. */
export function Door({ api, children }: DoorProps) {
  const [doorway, setDoorway] = useState<Doorway>({ kind: 'asking' });
  const ask = useCallback(() => void enter(api).then(setDoorway), [api]);
  useEffect(ask, [ask]);
  useEffect(() => {
    if (doorway.kind !== 'silent') return;
    const timer = window.setTimeout(ask, AGAIN_MS);
    return () => window.clearTimeout(timer);
  }, [doorway, ask]);
  switch (doorway.kind) {
    case 'in':
      return children(doorway.session);
    case 'pin':
      return <PinPage api={api} session={doorway.session} onDone={ask} />;
    case 'unknown':
      return (
        <main className="door">
          <h1>This device is not paired</h1>
          <p>
            Open <a href="/">the first page</a> on it and pair it with the code that the kitchen screen shows,
            or open the office on the kitchen computer itself.
          </p>
        </main>
      );
    default:
      return (
        <main className="door">
          <h1>Opening the office…</h1>
          {doorway.kind === 'silent' && <p role="alert">{doorway.detail} Trying again.</p>}
        </main>
      );
  }
}

async function enter(api: ApiClient): Promise<Doorway> {
  const known = await api.call(SESSION_ROUTES.getSession, {});
  if (!known.ok && known.error.kind !== 'refused') return { kind: 'silent', detail: known.error.detail };
  const session = known.ok ? known : await api.call(SESSION_ROUTES.kioskSession, {});
  if (!session.ok) return { kind: 'unknown' };
  if (may(session.value.role, 'settings.edit')) return { kind: 'in', session: session.value };
  return session.value.device === null ? { kind: 'unknown' } : { kind: 'pin', session: session.value };
}

function PinPage({
  api,
  session,
  onDone,
}: Omit<DoorProps, 'children'> & { session: SessionInfo; onDone: () => void }) {
  const [pin, setPin] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const signIn = async () => {
    const answer = await api.call(SESSION_ROUTES.staffSession, { body: { pin } });
    setPin('');
    if (!answer.ok) return setFault(answer.error.detail);
    if (may(answer.value.role, 'settings.edit')) return onDone();
    await api.call(SESSION_ROUTES.endSession, {});
    setFault(`${answer.value.name}, the office is for owners and managers.`);
  };
  return (
    <main className="door">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void signIn();
        }}
      >
        <h1>{session.site.name}: office</h1>
        <label>
          Your PIN
          <input
            type="password"
            inputMode="numeric"
            autoComplete="off"
            maxLength={8}
            value={pin}
            onChange={(event) => setPin(event.target.value.replaceAll(/\D/g, ''))}
          />
        </label>
        {fault !== null && <p role="alert">{fault}</p>}
        <button type="submit" className="key key-ink" disabled={pin.length < 4}>
          Come in
        </button>
      </form>
    </main>
  );
}
