import { useEffect, useState } from 'react';
import { Key } from './key.tsx';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const SHORTEST = 4;
const LONGEST = 8;

/** What a PIN entry says, in the language of who holds the device. */
export interface PinWords {
  /** How many digits stand there. */
  readonly digits: (count: number) => string;
  readonly asking: string;
  readonly clear: string;
  readonly back: string;
  /** The same for a screen reader. */
  readonly backDigit: string;
}

interface PinEntryProps {
  readonly words: PinWords;
  /** What the main key says. */
  readonly go: string;
  readonly busy: boolean;
  readonly fault: string | null;
  /** Somebody types anew: what was wrong before is forgotten. */
  readonly onType: () => void;
  readonly onPin: (pin: string) => void;
}

/** A PIN, by touch or by keyboard. It is forgotten here the moment that it is handed on. */
export function PinEntry({ words, go, busy, fault, onType, onPin }: PinEntryProps) {
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
      <p className="w-pin" aria-label={words.digits(pin.length)} role="status">
        {Array.from({ length: Math.max(SHORTEST, pin.length) }, (_, at) => (
          <i key={at} className={at < pin.length ? 'w-pin-full' : ''} />
        ))}
      </p>
      <p className="w-shift-fault" role="alert">
        {fault}
      </p>
      <Pad words={words} empty={pin === ''} type={type} back={back} clear={() => setPin('')} />
      <Key look="ink" className="w-shift-go" onPress={begin} disabled={!ready}>
        {busy ? words.asking : go}
      </Key>
    </>
  );
}

interface PadProps {
  readonly words: PinWords;
  readonly empty: boolean;
  readonly type: (digit: string) => void;
  readonly back: () => void;
  readonly clear: () => void;
}

/** Digits stand as on a telephone in every language. */
function Pad({ words, empty, type, back, clear }: PadProps) {
  return (
    <div className="w-pad" dir="ltr">
      {DIGITS.map((digit) => (
        <Key key={digit} onPress={() => type(digit)}>
          {digit}
        </Key>
      ))}
      <Key look="plain" onPress={clear} disabled={empty}>
        {words.clear}
      </Key>
      <Key onPress={() => type('0')}>0</Key>
      <Key look="plain" onPress={back} disabled={empty} label={words.backDigit}>
        {words.back}
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
