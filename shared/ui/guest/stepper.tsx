import { say } from '../../i18n/diner/say.ts';
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
    <div className={`g-stepper g-stepper-${size}`} role="group" aria-label={say('howMany', { name: of })}>
      <button
        type="button"
        aria-label={say(last && onRemove ? 'removeDish' : 'oneFewer', { name: of })}
        disabled={disabled || (last && !onRemove)}
        onClick={() => (last && onRemove ? onRemove() : onStep(count - 1))}
      >
        {last && onRemove ? <Bin /> : <Minus />}
      </button>
      <output>{count}</output>
      <button
        type="button"
        aria-label={say('oneMore', { name: of })}
        disabled={disabled || count >= most}
        onClick={() => onStep(count + 1)}
      >
        <Plus />
      </button>
    </div>
  );
}
