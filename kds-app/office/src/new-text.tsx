interface NewTextProps {
  readonly label: string;
  readonly value: string;
  /** An example of what is meant. */
  readonly example: string;
  readonly most?: number;
  readonly type: (value: string) => void;
}

/** Something to be typed where a new thing is added. */
export function NewText({ label, value, example, most = 40, type }: NewTextProps) {
  return (
    <label>
      {label}
      <input
        value={value}
        maxLength={most}
        placeholder={example}
        onChange={(event) => type(event.target.value)}
      />
    </label>
  );
}
