import { Key } from '../../device/key.tsx';
import { say } from '../words.ts';

interface StepperProps {
  readonly value: number;
  readonly step: (by: number) => void;
  /** What is counted, for the keys' names. */
  readonly of: string;
  readonly least?: number;
  readonly most?: number;
}

/** One less, how many, one more. */
export function Stepper({ value, step, of, least = 0, most = 99 }: StepperProps) {
  return (
    <div className="w-stepper">
      <Key onPress={() => step(-1)} label={say('oneLess', { what: of })} disabled={value <= least}>
        −
      </Key>
      <b aria-live="polite">{value}</b>
      <Key onPress={() => step(1)} label={say('oneMore', { what: of })} disabled={value >= most}>
        +
      </Key>
    </div>
  );
}
