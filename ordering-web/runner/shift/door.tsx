import { useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { Failure } from '#shared/client/failure.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { bell } from '../../device/bell.ts';
import { PinEntry, type PinWords } from '../../device/pin-entry.tsx';
import { say } from '#shared/i18n/runner/say.ts';

interface DoorProps {
  readonly api: ApiClient;
  readonly session: SessionInfo;
  readonly onShift: () => void;
}

/** Somebody takes the phone into use. The tap on Start also lets the page make sounds. */
export function Door({ api, session, onShift }: DoorProps) {
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const start = async (pin: string) => {
    bell.arm();
    setBusy(true);
    const answer = await api.call(SESSION_ROUTES.staffSession, { body: { pin } });
    setBusy(false);
    if (answer.ok) onShift();
    else setFault(wordsOf(answer.error));
  };
  const begin = (pin: string) => {
    start(pin).catch((error: unknown) => reportError(error));
  };
  return (
    <main className="w-shift">
      <section className="w-shift-card">
        <h1>{session.site.name}</h1>
        <p className="w-shift-device">{say('typePin')}</p>
        <PinEntry
          words={pinWords()}
          go={say('start')}
          busy={busy}
          fault={fault}
          onType={() => setFault(null)}
          onPin={begin}
        />
        <p className="w-shift-hint">{say('startHint')}</p>
      </section>
    </main>
  );
}

/** A wrong PIN is said in the person's language; how long to wait only the host knows. */
function wordsOf(failure: Failure): string {
  const wrong = failure.kind === 'refused' && failure.problem.code === 'forbidden' && failure.problem.fields;
  return wrong ? say('wrongPin') : failure.detail;
}

function pinWords(): PinWords {
  return {
    digits: (n) => say('digits', { n }),
    asking: say('starting'),
    clear: say('clear'),
    back: say('back'),
    backDigit: say('backDigit'),
  };
}
