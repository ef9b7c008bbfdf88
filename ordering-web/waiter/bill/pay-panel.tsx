import { useState } from 'react';
import type { Amount } from '#shared/basics/money.ts';
import { useSettings, usePlaces } from '../house.ts';
import { Key } from '../../device/key.tsx';
import { useTablet } from '../tablet.ts';
import { say } from '../words.ts';
import { useMoney } from './use-money.ts';
import { changeDue, likelyCash } from './cash.ts';
import { MoneyPad } from './money-pad.tsx';
import { METHODS, partOf, tipOf, type Choice } from './part.ts';
import type { BillNow } from './use-bill.ts';

interface PayPanelProps {
  readonly bill: BillNow;
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
  readonly onPaid: () => void;
}

const WORDS = { card: 'byCard', cash: 'byCash', room: 'onRoom' } as const;

/** Taking the money: a tip on top, then card, cash with its change, or a room of the house. */
export function PayPanel({ bill, choice, choose, onPaid }: PayPanelProps) {
  const money = useMoney();
  const { tip, method } = choice;
  const part = partOf(choice, bill.due, bill.orders);
  const sum = part + tip;
  const take = (name = '') => {
    const lines = choice.mode === 'lines' ? { lines: [...choice.lines] } : { amount: part };
    bill.pay({ method, tip, name, ...lines }, `${money(sum)} ${say(WORDS[method])}`);
    onPaid();
  };
  return (
    <div className="w-pay">
      <TipKeys part={part} tip={tip} set={(next) => choose({ ...choice, tip: next })} />
      <div className="w-keys">
        {METHODS.map((each) => (
          <Key
            key={each}
            look={each === method ? 'ink' : 'line'}
            pressed={each === method}
            onPress={() => choose({ ...choice, method: each })}
          >
            {say(WORDS[each])}
          </Key>
        ))}
      </div>
      <p className="w-pay-sum">
        <span>{tip > 0 ? say('withTip', { amount: money(part), tip: money(tip) }) : say('toTake')}</span>
        <b>{money(sum)}</b>
      </p>
      {method === 'card' && (
        <Key look="ink" className="w-shift-go" disabled={part === 0} onPress={() => take()}>
          {say('cardTaken', { amount: money(sum) })}
        </Key>
      )}
      {method === 'cash' && <Cash key={sum} sum={sum} disabled={part === 0} take={() => take()} />}
      {method === 'room' && <RoomKeys disabled={part === 0} take={take} />}
    </div>
  );
}

interface TipKeysProps {
  readonly part: Amount;
  readonly tip: Amount;
  readonly set: (tip: Amount) => void;
}

function TipKeys({ part, tip, set }: TipKeysProps) {
  const money = useMoney();
  const settings = useSettings();
  const [other, setOther] = useState(false);
  const tips = settings?.ordering.tips ?? [];
  return (
    <>
      <div className="w-keys w-keys-tips">
        <Key look={tip === 0 ? 'ink' : 'line'} pressed={tip === 0} onPress={() => set(0)}>
          {say('noTip')}
        </Key>
        {tips.map((percent) => {
          const amount = tipOf(part, percent);
          const on = tip === amount && amount > 0;
          return (
            <Key key={percent} look={on ? 'ink' : 'line'} pressed={on} onPress={() => set(amount)}>
              {percent} %<small>{money(amount)}</small>
            </Key>
          );
        })}
        <Key look="plain" pressed={other} onPress={() => setOther(!other)}>
          {say('otherTip')}
        </Key>
      </div>
      {other && <MoneyPad value={tip} set={set} />}
    </>
  );
}

interface CashProps {
  readonly sum: Amount;
  readonly disabled: boolean;
  readonly take: () => void;
}

/** What was handed over, and what goes back. */
function Cash({ sum, disabled, take }: CashProps) {
  const money = useMoney();
  const { session } = useTablet();
  const [given, setGiven] = useState<Amount>(sum);
  const [typing, setTyping] = useState(false);
  const change = changeDue(given, sum);
  const type = () => {
    setGiven(typing ? sum : 0);
    setTyping(!typing);
  };
  return (
    <>
      <div className="w-keys w-keys-tips" role="group" aria-label={say('given')}>
        {likelyCash(sum, session.site.currency).map((amount) => (
          <Key
            key={amount}
            look={given === amount ? 'ink' : 'line'}
            pressed={given === amount}
            onPress={() => setGiven(amount)}
          >
            {money(amount)}
          </Key>
        ))}
        <Key look="plain" pressed={typing} onPress={type}>
          {say('otherAmount')}
        </Key>
      </div>
      {typing && <MoneyPad value={given} set={setGiven} />}
      <p className="w-pay-change" role="status">
        <span>{say(change === null ? 'notEnough' : 'changeDue')}</span>
        <b>{money(change ?? sum - given)}</b>
      </p>
      <Key look="ink" className="w-shift-go" disabled={disabled || change === null} onPress={take}>
        {say('cashTaken', { amount: money(sum) })}
      </Key>
    </>
  );
}

function RoomKeys({ disabled, take }: { readonly disabled: boolean; readonly take: (name: string) => void }) {
  const rooms = usePlaces().filter((place) => place.kind === 'room');
  return (
    <>
      <p className="w-dialog-why">{say('whichRoom')}</p>
      <div className="w-keys w-keys-rooms">
        {rooms.map((room) => (
          <Key
            key={room.id}
            disabled={disabled || room.sitting === null}
            label={say('chargeTo', { room: room.name })}
            onPress={() => take(room.name)}
          >
            {room.name}
          </Key>
        ))}
      </div>
    </>
  );
}
