import { useId, useState } from 'react';
import { decimals, type Amount } from '#shared/basics/money.ts';
import { Field } from '../fields.tsx';
import { useSettings } from '../house.ts';
import { minorOf } from './minor.ts';

interface MoneyProps {
  readonly name: string;
  readonly means?: string;
  readonly value: Amount;
  readonly save: (value: Amount) => void;
}

const MOST = 1_000_000;

/** A price; it is saved when the field is left or Enter pressed. */
export function Money({ name, means, value, save }: MoneyProps) {
  const currency = useSettings()?.site.currency ?? 'EUR';
  const digits = decimals(currency);
  const [text, setText] = useState<string | null>(null);
  const fault = useId();
  const given = text === null ? value : minorOf(text, digits, MOST);
  const done = () => {
    if (text === null || given === null) return;
    setText(null);
    if (given !== value) save(given);
  };
  return (
    <Field name={name} means={means}>
      {(id) => (
        <span className="count">
          <input
            id={id}
            inputMode="decimal"
            aria-invalid={given === null}
            aria-describedby={given === null ? fault : undefined}
            value={text ?? (value / 10 ** digits).toFixed(digits)}
            onChange={(event) => setText(event.target.value)}
            onBlur={done}
            onKeyDown={(event) => {
              if (event.key === 'Enter') done();
            }}
          />
          {currency}
          {given === null && (
            <b id={fault} className="warn" role="alert">
              An amount such as {(2.5).toFixed(digits)}.
            </b>
          )}
        </span>
      )}
    </Field>
  );
}
