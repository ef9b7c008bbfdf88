import { useRef, type ReactNode } from 'react';

interface KeyProps {
  readonly onPress: () => void;
  readonly children: ReactNode;
  /** `go`: what is right to do now. `ink`: the main key. `line`: the others. `plain`: no frame. */
  readonly look?: 'ink' | 'go' | 'line' | 'plain' | 'allergy';
  readonly className?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly label?: string;
}

/** A wet finger that bounces is one touch. */
const BOUNCE_MS = 80;

/** Everything that a waiter presses: 52 px at the least, acts on release, ignores a bounce. */
export function Key({
  onPress,
  children,
  look = 'line',
  className = '',
  pressed,
  disabled,
  label,
}: KeyProps) {
  const lastPress = useRef(-Infinity);
  const press = (at: number) => {
    const bounced = at - lastPress.current < BOUNCE_MS;
    lastPress.current = at;
    if (!bounced) onPress();
  };
  return (
    <button
      type="button"
      className={`w-key w-key-${look} ${className}`}
      aria-pressed={pressed}
      aria-label={label}
      disabled={disabled}
      onClick={(event) => press(event.timeStamp)}
    >
      {children}
    </button>
  );
}
