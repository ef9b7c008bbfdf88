import { useId, useState } from 'react';
import { Field } from './fields.tsx';
import type { Reading } from './reading.ts';

interface TypedProps<T> {
  readonly name: string;
  readonly means?: string;
  readonly value: T;
  readonly write: (value: T) => string;
  readonly read: (text: string) => Reading<T>;
  readonly unit?: string;
  /** What it means when nothing is typed. */
  readonly empty?: string;
  readonly kind?: 'text' | 'time' | 'url' | 'email' | 'tel';
  readonly short?: boolean;
  readonly save: (value: T) => void;
}

/** Something typed that not every text can be; saved when the field is left, and what is wrong is said beside it. */
export function Typed<T>(props: TypedProps<T>) {
  const { name, means, value, write, read, unit, empty, kind = 'text', short = false, save } = props;
  const [text, setText] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const fault = useId();
  const done = () => {
    if (text === null) return;
    const given = read(text);
    setWrong(given.ok ? null : given.error);
    if (!given.ok) return;
    setText(null);
    if (write(given.value) !== write(value)) save(given.value);
  };
  return (
    <Field name={name} means={means}>
      {(id) => (
        <span className={short ? 'count' : 'typed'}>
          <input
            id={id}
            type={kind}
            placeholder={empty}
            aria-invalid={wrong !== null}
            aria-describedby={wrong === null ? undefined : fault}
            value={text ?? write(value)}
            onChange={(event) => setText(event.target.value)}
            onBlur={done}
            onKeyDown={(event) => {
              if (event.key === 'Enter') done();
            }}
          />
          {unit}
          {wrong !== null && (
            <b id={fault} className="warn" role="alert">
              {wrong}
            </b>
          )}
        </span>
      )}
    </Field>
  );
}
