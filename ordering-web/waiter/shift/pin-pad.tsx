import { useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { bell } from '../../device/bell.ts';
import { PinEntry } from './pin-entry.tsx';

interface PinPadProps {
  readonly api: ApiClient;
  readonly session: SessionInfo;
  readonly onShift: () => void;
}

/** A person takes the tablet into use. The tap on Start also lets the page make sounds. */
export function PinPad({ api, session, onShift }: PinPadProps) {
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const start = async (pin: string) => {
    bell.arm();
    setBusy(true);
    const answer = await api.call(SESSION_ROUTES.staffSession, { body: { pin } });
    setBusy(false);
    if (answer.ok) onShift();
    else setFault(answer.error.detail);
  };
  const begin = (pin: string) => {
    start(pin).catch((error: unknown) => reportError(error));
  };
  return (
    <main className="w-shift">
      <section className="w-shift-card">
        <h1>{session.site.name}</h1>
        <p className="w-shift-device">{session.device?.name ?? 'This tablet'}</p>
        <PinEntry go="Start shift" busy={busy} fault={fault} onType={() => setFault(null)} onPin={begin} />
        <p className="w-shift-hint">Keep this page open: it rings when plates are ready.</p>
      </section>
    </main>
  );
}
