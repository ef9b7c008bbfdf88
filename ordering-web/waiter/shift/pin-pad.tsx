import { useEffect, useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { unlockSound } from '../alert/sound.ts';
import { Key } from '../../device/key.tsx';

interface PinPadProps {
  readonly api: ApiClient;
  readonly session: SessionInfo;
  readonly onShift: () => void;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const SHORTEST = 4;
const LONGEST = 8;

/** A person takes the tablet into use. The tap on Start also lets the page make sounds. */
export function PinPad({ api, session, onShift }: PinPadProps) {
  const [pin, setPin] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const type = (digit: string) => {
    setFault(null);
    setPin((before) => (before + digit).slice(0, LONGEST));
  };
  const back = () => setPin((before) => before.slice(0, -1));
  const start = async () => {
    unlockSound();
    setBusy(true);
    setPin('');
    const answer = await api.call(SESSION_ROUTES.staffSession, { body: { pin } });
    setBusy(false);
    if (answer.ok) onShift();
    else setFault(answer.error.detail);
  };
  const ready = pin.length >= SHORTEST && !busy;
  const begin = () => {
    if (ready) start().catch((error: unknown) => reportError(error));
  };
  useDigitKeys(type, back, begin);
  return (
    <main className="w-shift">
      <section className="w-shift-card">
        <h1>{session.site.name}</h1>
        <p className="w-shift-device">{session.device?.name ?? 'This tablet'}</p>
        <p className="w-pin" aria-label={`${pin.length} digits`} role="status">
          {Array.from({ length: Math.max(SHORTEST, pin.length) }, (_, at) => (
            <i key={at} className={at < pin.length ? 'w-pin-full' : ''} />
          ))}
        </p>
        <p className="w-shift-fault" role="alert">
          {fault}
        </p>
        <Pad empty={pin === ''} type={type} back={back} clear={() => setPin('')} />
        <Key look="ink" className="w-shift-go" onPress={begin} disabled={!ready}>
          {busy ? 'Asking…' : 'Start shift'}
        </Key>
        <p className="w-shift-hint">Keep this page open: it rings when plates are ready.</p>
      </section>
    </main>
  );
}

interface PadProps {
  readonly empty: boolean;
  readonly type: (digit: string) => void;
  readonly back: () => void;
  readonly clear: () => void;
}

function Pad({ empty, type, back, clear }: PadProps) {
  return (
    <div className="w-pad">
      {DIGITS.map((digit) => (
        <Key key={digit} onPress={() => type(digit)}>
          {digit}
        </Key>
      ))}
      <Key look="plain" onPress={clear} disabled={empty}>
        Clear
      </Key>
      <Key onPress={() => type('0')}>0</Key>
      <Key look="plain" onPress={back} disabled={empty} label="Take the last digit back">
        Back
      </Key>
    </div>
  );
}

function useDigitKeys(type: (digit: string) => void, back: () => void, start: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (/^\d$/.test(event.key)) type(event.key);
      else if (event.key === 'Backspace') back();
      else if (event.key === 'Enter' && event.target === document.body) start();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
