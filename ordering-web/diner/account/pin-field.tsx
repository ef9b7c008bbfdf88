import { LineField } from '#shared/ui/guest/field.tsx';

const LONGEST = 8;

interface PinFieldProps {
  readonly label: string;
  readonly value: string;
  readonly problem: string | null;
  /** A PIN that is being made up, not one that is known already. */
  readonly fresh: boolean;
  readonly onChange: (pin: string) => void;
}

/** Where a PIN is typed: digits only, unread by who looks over the shoulder. */
export function PinField({ label, value, problem, fresh, onChange }: PinFieldProps) {
  return (
    <LineField
      label={label}
      type="password"
      inputMode="numeric"
      autoComplete={fresh ? 'new-password' : 'current-password'}
      most={LONGEST}
      value={value}
      problem={problem}
      onChange={(text) => onChange(text.replaceAll(/\D/g, ''))}
    />
  );
}
