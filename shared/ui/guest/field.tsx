import { useId, type HTMLInputAutoCompleteAttribute, type HTMLInputTypeAttribute } from 'react';
import { say } from '../../i18n/diner/say.ts';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  /** The sentence that the host, or the page, has against what is written. */
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
}

interface LineFieldProps extends FieldProps {
  readonly type?: HTMLInputTypeAttribute;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: 'text' | 'numeric' | 'tel';
  readonly optional?: boolean;
  /** Only capital letters are written here. */
  readonly capitals?: boolean;
  readonly most?: number;
}

/** One line to write in, with its name above it and what is wrong below it. */
export function LineField(props: LineFieldProps) {
  const id = useId();
  const { label, value, problem, onChange, optional = false } = props;
  return (
    <div className="g-field">
      <label htmlFor={id}>
        {label} {optional && <span className="g-rule">{say('optional')}</span>}
      </label>
      <input
        id={id}
        type={props.type ?? 'text'}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? 'off'}
        autoCapitalize={props.capitals ? 'characters' : undefined}
        spellCheck={props.capitals ? false : undefined}
        maxLength={props.most}
        value={value}
        disabled={props.disabled}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Problem id={id} problem={problem} />
    </div>
  );
}

/** A note, with how many characters are left of it once it gets long. */
export function NoteField(props: FieldProps & { readonly most: number; readonly placeholder?: string }) {
  const id = useId();
  const { label, value, problem, most, onChange } = props;
  const left = most - value.length;
  return (
    <div className="g-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        placeholder={props.placeholder}
        value={value}
        disabled={props.disabled}
        aria-invalid={problem !== null || left < 0}
        aria-describedby={`${id}-left ${id}-problem`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p id={`${id}-left`} className={left < 0 ? 'g-problem' : 'g-left'}>
        {leftWords(left)}
      </p>
      <Problem id={id} problem={problem} />
    </div>
  );
}

function leftWords(left: number): string {
  if (left < 0) return say('tooLong', { n: -left });
  return say('lettersLeft', { n: left });
}

function Problem({ id, problem }: { readonly id: string; readonly problem: string | null }) {
  if (problem === null) return null;
  return (
    <p id={`${id}-problem`} className="g-problem" role="alert">
      {problem}
    </p>
  );
}
