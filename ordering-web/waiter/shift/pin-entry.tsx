import { useEffect, useState } from 'react';
import { Key } from '../../device/key.tsx';
import { say } from '../words.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const SHORTEST = 4;
const LONGEST = 8;

interface PinEntryProps {
  /** What the main key says. */
  readonly go: string;
  readonly busy: boolean;
  readonly fault: string | null;
  /** Somebody types anew: what was wrong before is forgotten. */
  readonly onType: () => void;
  readonly onPin: (pin: string) => void;
}

/** A PIN, by touch or by keyboard. It is forgotten here the moment that it is handed on. */
export function PinEntry({ go, busy, fault, onType, onPin }: PinEntryProps) {
  const [pin, setPin] = useState('');
  const type = (digit: string) => {
    onType();
    setPin((before) => (before + digit).slice(0, LONGEST));
  };
  const back = () => setPin((before) => before.slice(0, -1));
  const ready = pin.length >= SHORTEST && !busy;
  const begin = () => {
    if (!ready) return;
    setPin('');
    onPin(pin);
  };
  useDigitKeys(type, back, begin);
  return (
    <>
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
        {busy ? say('asking') : go}
      </Key>
    </>
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
      <Key look="plain" onPress={back} disabled={empty} label={say('backLabel')}>
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
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) start();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
