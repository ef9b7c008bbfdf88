import { Tick } from './icons.tsx';

/** One line of an order at one station, as a square: the same for cook, expo and diner. */
export type SquareState = 'waiting' | 'cooking' | 'done' | 'changed' | 'voided' | 'held' | 'gate';

interface SquareProps {
  readonly state: SquareState;
  /** What a screen reader says, such as `Ribeye: done`. Leave it out where a word stands beside the square. */
  readonly label?: string;
}

export function Square({ state, label }: SquareProps) {
  return (
    <span className={`pl-square pl-square-${state}`}>
      {state === 'done' && <Tick />}
      {label !== undefined && <span className="pl-said">{label}</span>}
    </span>
  );
}
