import { useEffect, useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { bell } from '../../device/bell.ts';
import { speakFor } from '../speaking.ts';
import { say } from '../words.ts';
import { pinFault } from './pin-fault.ts';
import { pinWords } from './pin-words.ts';
import { LanguageKeys } from '../bar/language-keys.tsx';
import { PinEntry } from '../../device/pin-entry.tsx';

interface PinPadProps {
  readonly api: ApiClient;
  readonly session: SessionInfo;
  readonly onShift: () => void;
}

/** A person takes the tablet into use. The tap on Start also lets the page make sounds. */
export function PinPad({ api, session, onShift }: PinPadProps) {
  // Nobody has it in hand: it speaks the tablet's own language.
  useEffect(() => speakFor(null), []);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const start = async (pin: string) => {
    bell.arm();
    setBusy(true);
    const answer = await api.call(SESSION_ROUTES.staffSession, { body: { pin } });
    setBusy(false);
    if (answer.ok) onShift();
    else setFault(pinFault(answer.error, 'wrongPin'));
  };
  const begin = (pin: string) => {
    start(pin).catch((error: unknown) => reportError(error));
  };
  return (
    <main className="w-shift">
      <section className="w-shift-card">
        <h1>{session.site.name}</h1>
        <p className="w-shift-device">{session.device?.name ?? say('thisTablet')}</p>
        <PinEntry
          words={pinWords()}
          go={say('startShift')}
          busy={busy}
          fault={fault}
          onType={() => setFault(null)}
          onPin={begin}
        />
        <LanguageKeys />
        <p className="w-shift-hint">{say('keepOpen')}</p>
      </section>
    </main>
  );
}
