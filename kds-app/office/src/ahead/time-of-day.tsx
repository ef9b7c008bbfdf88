import { useId, useState } from 'react';
import { Field } from '../fields.tsx';
import { clockOf } from './minor.ts';

interface TimeProps {
  readonly name: string;
  readonly value: string;
  /** It has to lie before, or after, this other time. */
  readonly before?: string;
  readonly after?: string;
  readonly save: (value: string) => void;
}

/** A time of day such as 18:30; it is saved when the field is left or Enter pressed. */
export function TimeOfDay({ name, value, before, after, save }: TimeProps) {
  const [text, setText] = useState<string | null>(null);
  const fault = useId();
  const wrong = text === null ? null : faultOf(text, { before, after });
  const done = () => {
    const clock = text === null || wrong ? null : clockOf(text, after !== undefined);
    if (clock === null) return;
    setText(null);
    if (clock !== value) save(clock);
  };
  return (
    <Field name={name}>
      {(id) => (
        <span className="count">
          <input
            id={id}
            inputMode="numeric"
            maxLength={5}
            aria-invalid={wrong !== null}
            aria-describedby={wrong ? fault : undefined}
            value={text ?? value}
            onChange={(event) => setText(event.target.value)}
            onBlur={done}
            onKeyDown={(event) => {
              if (event.key === 'Enter') done();
            }}
          />
          {wrong && (
            <b id={fault} className="warn" role="alert">
              {wrong}
            </b>
          )}
        </span>
      )}
    </Field>
  );
}

function faultOf(text: string, { before, after }: Pick<TimeProps, 'before' | 'after'>): string | null {
  const clock = clockOf(text, after !== undefined);
  if (clock === null) return 'A time such as 18:30.';
  if (before !== undefined && clock >= before) return `It begins before ${before}.`;
  return after !== undefined && clock <= after ? `It ends after ${after}.` : null;
}
