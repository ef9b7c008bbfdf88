import { useEffect, useRef, useState } from 'react';
import { KeyButton } from '../press/key-button.tsx';
import { say } from '../words/say.ts';

const LEAST = 4;
const MOST = 8;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** Large keys for a PIN; it is shown as dots only and kept nowhere. */
export function PinKeys({ done }: { readonly done: (pin: string) => void }) {
  const [pin, setPin] = useState('');
  const send = () => {
    if (pin.length < LEAST) return;
    done(pin);
    setPin('');
  };
  usePinTyping(setPin, send);
  return (
    <div className="pin-keys">
      <output className="pin-dots" aria-label={say('digits', { n: pin.length })}>
        {'•'.repeat(pin.length) || '– – – –'}
      </output>
      <div className="choices">
        {DIGITS.map((digit) => (
          <KeyButton
            key={digit}
            className="choice pin-key"
            act={() => setPin((before) => (before + digit).slice(0, MOST))}
          >
            {digit}
          </KeyButton>
        ))}
        <KeyButton
          className="choice pin-key"
          label={say('deleteDigit')}
          act={() => setPin((before) => before.slice(0, -1))}
        >
          ←
        </KeyButton>
        <KeyButton className="choice choice-on pin-key" disabled={pin.length < LEAST} act={send}>
          {say('ok')}
        </KeyButton>
      </div>
    </div>
  );
}

/** Digits, Backspace and Enter of a keyboard or a bar are the PIN's while it is asked for, and the board's no more. */
function usePinTyping(setPin: (change: (before: string) => string) => void, send: () => void): void {
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  }, [send]);
  useEffect(() => {
    const typed = (event: KeyboardEvent) => {
      const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
      if (digit !== undefined) setPin((before) => (before + digit).slice(0, MOST));
      else if (event.code === 'Backspace') setPin((before) => before.slice(0, -1));
      else if (event.code === 'Enter' || event.code === 'NumpadEnter') latest.current();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', typed, { capture: true });
    return () => window.removeEventListener('keydown', typed, { capture: true });
  }, [setPin]);
}
