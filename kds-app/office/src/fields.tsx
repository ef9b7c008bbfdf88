import { useId, useState, type ReactNode } from 'react';
import { numberOf } from './numbers.ts';

interface FieldProps {
  readonly name: string;
  /** One sentence on what it does. */
  readonly means?: string;
  readonly children: (id: string) => ReactNode;
}

/** A setting with its name and what it means. */
export function Field({ name, means, children }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      {children(id)}
      {means !== undefined && <p>{means}</p>}
    </div>
  );
}

interface PickProps<T extends string> {
  readonly name: string;
  readonly means?: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, words: string])[];
  readonly save: (value: T) => void;
}

/** One of a few. */
export function Pick<T extends string>({ name, means, value, options, save }: PickProps<T>) {
  return (
    <Field name={name} means={means}>
      {(id) => (
        <select
          id={id}
          value={value}
          onChange={(event) => {
            const chosen = options.find(([each]) => each === event.target.value);
            if (chosen) save(chosen[0]);
          }}
        >
          {options.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly means?: string;
  readonly on: boolean;
  readonly save: (on: boolean) => void;
}

export function Switch({ name, means, on, save }: SwitchProps) {
  return (
    <div className="field field-switch">
      <label>
        <input type="checkbox" checked={on} onChange={(event) => save(event.target.checked)} />
        <span>{name}</span>
      </label>
      {means !== undefined && <p>{means}</p>}
    </div>
  );
}

interface CountProps {
  readonly name: string;
  readonly means?: string;
  readonly value: number | null;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  /** Left empty: nothing is set. */
  readonly empty?: string;
  readonly save: (value: number | null) => void;
}

/** A whole number; it is saved when the field is left or Enter pressed. */
export function Count({ name, means, value, unit, least, most, empty, save }: CountProps) {
  const [text, setText] = useState<string | null>(null);
  const fault = useId();
  const given = numberOf(text ?? '', { least, most, orNone: empty !== undefined });
  const wrong = text !== null && given === undefined;
  const done = () => {
    if (text === null || given === undefined) return;
    setText(null);
    if (given !== value) save(given);
  };
  return (
    <Field name={name} means={means}>
      {(id) => (
        <span className="count">
          <input
            id={id}
            type="number"
            min={least}
            max={most}
            placeholder={empty}
            aria-invalid={wrong}
            aria-describedby={wrong ? fault : undefined}
            value={text ?? value ?? ''}
            onChange={(event) => setText(event.target.value)}
            onBlur={done}
            onKeyDown={(event) => {
              if (event.key === 'Enter') done();
            }}
          />
          {unit}
          {wrong && (
            <b id={fault} className="warn" role="alert">
              A whole number from {least} to {most}.
            </b>
          )}
        </span>
      )}
    </Field>
  );
}

interface TextProps {
  readonly name: string;
  readonly means?: string;
  readonly value: string;
  readonly most?: number;
  /** May be left empty, and what that means. */
  readonly empty?: string;
  readonly save: (value: string) => void;
}

export function Text({ name, means, value, most = 40, empty, save }: TextProps) {
  const [text, setText] = useState<string | null>(null);
  const done = () => {
    const kept = text?.trim();
    setText(null);
    if (kept === undefined || (kept === '' && empty === undefined)) return;
    if (kept !== value) save(kept);
  };
  return (
    <Field name={name} means={means}>
      {(id) => (
        <input
          id={id}
          value={text ?? value}
          maxLength={most}
          placeholder={empty}
          onChange={(event) => setText(event.target.value)}
          onBlur={done}
          onKeyDown={(event) => {
            if (event.key === 'Enter') done();
          }}
        />
      )}
    </Field>
  );
}

/** Several of a few. */
export function Several<T extends string>({
  name,
  means,
  chosen,
  options,
  atLeastOne = false,
  save,
}: {
  readonly name: string;
  readonly means?: string;
  readonly chosen: readonly T[];
  readonly options: readonly (readonly [value: T, words: string])[];
  /** The last one cannot be taken away. */
  readonly atLeastOne?: boolean;
  readonly save: (chosen: T[]) => void;
}) {
  return (
    <fieldset className="field">
      <legend>{name}</legend>
      <div className="several">
        {options.map(([each, words]) => (
          <label key={each}>
            <input
              type="checkbox"
              checked={chosen.includes(each)}
              disabled={atLeastOne && chosen.length === 1 && chosen.includes(each)}
              onChange={(event) =>
                save(event.target.checked ? [...chosen, each] : chosen.filter((other) => other !== each))
              }
            />
            {words}
          </label>
        ))}
      </div>
      {means !== undefined && <p>{means}</p>}
    </fieldset>
  );
}

export function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
