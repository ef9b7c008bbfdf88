import { useState } from 'react';
import { KeyButton } from '../press/key-button.tsx';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** Large keys for a PIN; it is shown as dots only and kept nowhere. */
export function PinKeys({ done }: { readonly done: (pin: string) => void }) {
  const [pin, setPin] = useState('');
  return (
    <div className="pin-keys">
      <output className="pin-dots" aria-label={`${pin.length} digits`}>
        {'•'.repeat(pin.length) || '– – – –'}
      </output>
      <div className="choices">
        {DIGITS.map((digit) => (
          <KeyButton
            key={digit}
            className="choice pin-key"
            act={() => setPin((before) => (before + digit).slice(0, 8))}
          >
            {digit}
          </KeyButton>
        ))}
        <KeyButton
          className="choice pin-key"
          label="Delete the last digit"
          act={() => setPin((before) => before.slice(0, -1))}
        >
          ←
        </KeyButton>
        <KeyButton
          className="choice choice-on pin-key"
          disabled={pin.length < 4}
          act={() => {
            done(pin);
            setPin('');
          }}
        >
          OK
        </KeyButton>
      </div>
    </div>
  );
}
