import type { ReactNode } from 'react';
import { usePress } from './use-press.ts';

interface KeyButtonProps {
  readonly className?: string;
  readonly label?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly act: () => void;
  readonly children: ReactNode;
}

/** A button for kitchen hands. */
export function KeyButton({
  className = '',
  label,
  pressed,
  disabled = false,
  act,
  children,
}: KeyButtonProps) {
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      {...usePress(act)}
    >
      {children}
    </button>
  );
}
