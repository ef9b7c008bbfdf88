import { LineId } from '#shared/basics/ids.ts';
import type { BillWish } from '#shared/floor/cart.ts';
import { Key } from '../../device/key.tsx';
import { wishWords } from '../floor/calls.ts';
import { say } from '../words.ts';
import { WHOLE, type Choice } from './part.ts';
import type { BillNow } from './use-bill.ts';
import { useMoney } from './use-money.ts';

interface WishesProps {
  readonly bill: BillNow;
  readonly choose: (choice: Choice) => void;
}

/** How the guests said on their telephones that they mean to pay: one tap takes it over. */
export function Wishes({ bill, choose }: WishesProps) {
  const money = useMoney();
  return bill.wishes.map((wish) => (
    <Key key={wish.member} className="w-key-wide" onPress={() => choose(choiceOf(wish))}>
      {say('wishOf', { name: wish.by, how: wishWords(wish, money) })}
    </Key>
  ));
}

function choiceOf({ method, part, tip }: BillWish): Choice {
  const plain: Choice = { ...WHOLE, method, tip };
  switch (part.of) {
    case 'all':
      return plain;
    case 'equal':
      return { ...plain, mode: 'equal', parts: part.parts };
    case 'lines':
      return { ...plain, mode: 'lines', lines: new Set(part.lines.map((id) => LineId.parse(id))) };
    case 'amount':
      return { ...plain, mode: 'amount', amount: part.amount };
  }
}
