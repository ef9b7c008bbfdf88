import type { ReactNode } from 'react';
import { Tick } from '../icons.tsx';

interface ChipProps {
  readonly on: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A wish that is on or off. */
export function Chip({ on, onPress, children }: ChipProps) {
  return (
    <button type="button" className="g-chip" aria-pressed={on} onClick={onPress}>
      {on && <Tick />}
      {children}
    </button>
  );
}
