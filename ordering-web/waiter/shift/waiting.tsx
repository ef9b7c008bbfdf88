import { useEffect, useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { Key } from '../../device/key.tsx';
import { say } from '../words.ts';
import { useEndOfShift } from './end-of-shift.ts';

/** What is waited for, counting, so that a page that waits never looks like one that hangs. */
export function Waiting({ words = '', again }: { readonly words?: string; readonly again?: () => void }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <main className="w-shift">
      <section className="w-shift-card">
        <p className="w-shift-words" role="status">
          {again === undefined
            ? say('askingHost', { n: seconds })
            : `${words} ${say('tryingAgain', { n: seconds })}`}
        </p>
        {again !== undefined && (
          <Key look="ink" className="w-shift-go" onPress={again}>
            {say('tryNow')}
          </Key>
        )}
      </section>
    </main>
  );
}

/** Somebody whose work is not the floor. */
export function Unfit({ api, session }: { readonly api: ApiClient; readonly session: SessionInfo }) {
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
    <main className="w-shift">
      <section className="w-shift-card">
        <p className="w-shift-words">{say('notForYou', { name: session.name })}</p>
        {fault !== null && <p className="w-fault">{fault}</p>}
        <Key look="ink" className="w-shift-go" onPress={press}>
          {say('somebodyElse')}
        </Key>
      </section>
    </main>
  );
}
