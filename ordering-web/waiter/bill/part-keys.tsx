import { Key } from '../../device/key.tsx';
import { Stepper } from '../order/stepper.tsx';
import { say } from '../words.ts';
import { useMoney } from './use-money.ts';
import { MoneyPad } from './money-pad.tsx';
import { partOf, WHOLE, type Choice, type Mode } from './part.ts';
import type { BillNow } from './use-bill.ts';

const MODES: readonly Mode[] = ['whole', 'equal', 'lines', 'amount'];
const WORDS = { whole: 'modeWhole', equal: 'modeEqual', lines: 'modeLines', amount: 'modeAmount' } as const;

interface PartKeysProps {
  readonly bill: BillNow;
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
}

/** How the bill is parted: all of it, in equal parts, by what somebody had, or by a sum. */
export function PartKeys({ bill, choice, choose }: PartKeysProps) {
  const guests = Math.max(2, ...bill.orders.flatMap((order) => order.guests ?? []));
  return (
    <>
      <div className="w-keys w-keys-four">
        {MODES.map((mode) => (
          <Key
            key={mode}
            look={mode === choice.mode ? 'ink' : 'line'}
            pressed={mode === choice.mode}
            onPress={() => choose({ ...WHOLE, method: choice.method, mode, parts: guests })}
          >
            {say(WORDS[mode])}
          </Key>
        ))}
      </div>
      <PartOf bill={bill} choice={choice} choose={choose} />
    </>
  );
}

function PartOf({ bill, choice, choose }: PartKeysProps) {
  const money = useMoney();
  switch (choice.mode) {
    case 'whole':
      return null;
    case 'equal':
      return (
        <>
          <Stepper
            value={choice.parts}
            least={1}
            most={60}
            of={say('parts')}
            step={(by) => choose({ ...choice, parts: choice.parts + by })}
          />
          <p className="w-dialog-why">
            {say('eachPays', { amount: money(partOf(choice, bill.due, bill.orders)), n: choice.parts })}
          </p>
        </>
      );
    case 'lines':
      return choice.lines.size > 0 ? null : <p className="w-dialog-why">{say('chooseLines')}</p>;
    case 'amount':
      return <MoneyPad value={choice.amount} set={(amount) => choose({ ...choice, amount })} />;
  }
}
