import type { Amount } from '#shared/basics/money.ts';
import { Key } from '../../device/key.tsx';
import { say } from '../words.ts';
import { useMoney } from './use-money.ts';
import { keyed } from './cash.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '00', '0'] as const;

interface MoneyPadProps {
  readonly value: Amount;
  readonly set: (value: Amount) => void;
}

/** A sum of money, typed as on a till. */
export function MoneyPad({ value, set }: MoneyPadProps) {
  const money = useMoney();
  const type = (digits: string) =>
    set([...digits.matchAll(/\d/g)].reduce((sum, [each]) => keyed(sum, each), value));
  return (
    <div className="w-money-pad">
      <output aria-live="polite">{money(value)}</output>
      <div className="w-pad" dir="ltr">
        {DIGITS.map((digits) => (
          <Key key={digits} onPress={() => type(digits)}>
            {digits}
          </Key>
        ))}
        <Key
          look="plain"
          disabled={value === 0}
          onPress={() => set(Math.floor(value / 10))}
          label={say('backLabel')}
        >
          {say('back')}
        </Key>
      </div>
    </div>
  );
}
