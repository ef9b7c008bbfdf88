import { useEffect, useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { Failure } from '#shared/client/failure.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { Key } from '../../device/key.tsx';
import { bell } from '../../device/bell.ts';
import { say } from '#shared/i18n/runner/say.ts';

interface DoorProps {
  readonly api: ApiClient;
  readonly session: SessionInfo;
  readonly onShift: () => void;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const SHORTEST = 4;
const LONGEST = 8;

/** Somebody takes the phone into use. The tap on Start also lets the page make sounds. */
export function Door({ api, session, onShift }: DoorProps) {
  const [pin, setPin] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const type = (digit: string) => {
    setFault(null);
    setPin((before) => (before + digit).slice(0, LONGEST));
  };
  const back = () => setPin((before) => before.slice(0, -1));
  const start = async () => {
    bell.arm();
    setBusy(true);
    setPin('');
    const answer = await api.call(SESSION_ROUTES.staffSession, { body: { pin } });
    setBusy(false);
    if (answer.ok) onShift();
    else setFault(wordsOf(answer.error));
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
        <p className="w-shift-device">{say('typePin')}</p>
        <p className="w-pin" aria-label={say('digits', { n: pin.length })} role="status">
          {Array.from({ length: Math.max(SHORTEST, pin.length) }, (_, at) => (
            <i key={at} className={at < pin.length ? 'w-pin-full' : ''} />
          ))}
        </p>
        <p className="w-shift-fault" role="alert">
          {fault}
        </p>
        <Pad empty={pin === ''} type={type} back={back} clear={() => setPin('')} />
        <Key look="ink" className="w-shift-go" onPress={begin} disabled={!ready}>
          {say(busy ? 'starting' : 'start')}
        </Key>
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

interface PadProps {
  readonly empty: boolean;
  readonly type: (digit: string) => void;
  readonly back: () => void;
  readonly clear: () => void;
}

/** Digits stand as on a telephone in every language. */
function Pad({ empty, type, back, clear }: PadProps) {
  return (
    <div className="w-pad" dir="ltr">
      {DIGITS.map((digit) => (
        <Key key={digit} onPress={() => type(digit)}>
          {digit}
        </Key>
      ))}
      <Key look="plain" onPress={clear} disabled={empty}>
        {say('clear')}
      </Key>
      <Key onPress={() => type('0')}>0</Key>
      <Key look="plain" onPress={back} disabled={empty} label={say('backDigit')}>
        {say('back')}
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
