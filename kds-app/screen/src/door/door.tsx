import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import type { Screen } from '../store/screen.ts';
import { enter, type Entry } from './enter.ts';
import { PairingPage } from './pairing-page.tsx';
import { say } from '../words/say.ts';
import { secondsWords } from '../words/times.ts';

const AGAIN_MS = 2000;

type Doorway = Exclude<Entry, { kind: 'in' }> | { readonly kind: 'in'; readonly screen: Screen } | null;

interface DoorProps {
  readonly api: ApiClient;
  /** Opens the screen, once, when the house has let this page in. */
  readonly open: (session: SessionInfo) => Screen;
  readonly children: (screen: Screen) => ReactNode;
}

/** Lets a screen that the house knows in, and any other be paired. */
export function Door({ api, open, children }: DoorProps) {
  const [doorway, setDoorway] = useState<Doorway>(null);
  const ask = useCallback(() => {
    enter(api)
      .then((entry) => setDoorway(entry.kind === 'in' ? { kind: 'in', screen: open(entry.session) } : entry))
      .catch(() => setDoorway({ kind: 'silent', detail: say('unfit') }));
  }, [api, open]);
  useEffect(ask, [ask]);
  useEffect(() => {
    if (doorway?.kind !== 'silent') return;
    const timer = window.setTimeout(ask, AGAIN_MS);
    return () => window.clearTimeout(timer);
  }, [doorway, ask]);
  if (doorway?.kind === 'in') return children(doorway.screen);
  if (doorway?.kind === 'pair') return <PairingPage api={api} onPaired={ask} />;
  return <Asking detail={doorway?.detail ?? null} />;
}

/** Counts, so that a page that hangs cannot be taken for one that works. */
function Asking({ detail }: { readonly detail: string | null }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <main className="door">
      <h1>{say('fetching', { time: secondsWords(seconds) })}</h1>
      {detail !== null && <p role="alert">{say('tryingAgain', { why: detail })}</p>}
    </main>
  );
}
