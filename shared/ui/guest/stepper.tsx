import { Bin, Minus, Plus } from './guest-icons.tsx';

interface StepperProps {
  readonly count: number;
  /** What is counted, for screen readers. */
  readonly of: string;
  readonly most: number;
  readonly size?: 'bar' | 'line';
  readonly disabled?: boolean;
  readonly onStep: (count: number) => void;
  /** Takes the last one away; without it the stepper ends at one. */
  readonly onRemove?: () => void;
}

/** One more, one fewer. */
export function Stepper({
  count,
  of,
  most,
  size = 'line',
  disabled = false,
  onStep,
  onRemove,
}: StepperProps) {
  const last = count <= 1;
  return (
    <div className={`g-stepper g-stepper-${size}`} role="group" aria-label={`How many of ${of}`}>
      <button
        type="button"
        aria-label={last && onRemove ? `Remove ${of}` : `One ${of} fewer`}
        disabled={disabled || (last && !onRemove)}
        onClick={() => (last && onRemove ? onRemove() : onStep(count - 1))}
      >
        {last && onRemove ? <Bin /> : <Minus />}
      </button>
      <output>{count}</output>
      <button
        type="button"
        aria-label={`One more ${of}`}
        disabled={disabled || count >= most}
        onClick={() => onStep(count + 1)}
      >
        <Plus />
      </button>
    </div>
  );
}
