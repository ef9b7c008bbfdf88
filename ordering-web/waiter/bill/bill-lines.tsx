import type { LineId } from '#shared/basics/ids.ts';
import { Tick } from '#shared/ui/icons.tsx';
import { Key } from '../../device/key.tsx';
import { seatsOf, toggleAll } from '../order/split.ts';
import { say } from '../words.ts';
import { useMoney } from './use-money.ts';
import { billLines, type BillLine, type Choice } from './part.ts';
import type { BillNow } from './use-bill.ts';

interface BillLinesProps {
  readonly bill: BillNow;
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
}

/** What is on the bill. Where somebody pays for what they had, its lines and seats are chosen here. */
export function BillLines({ bill, choice, choose }: BillLinesProps) {
  const lines = billLines(bill.orders);
  const byLines = choice.mode === 'lines';
  const pick = (ids: readonly LineId[]) => {
    const chosen = toggleAll(choice.lines, ids);
    const known = lines.map(({ line }) => line.id).filter((id) => chosen.has(id));
    choose({ ...choice, lines: new Set(known) });
  };
  const open = lines.filter(({ paid }) => !paid).map(({ line }) => line);
  const seats = seatsOf(open);
  return (
    <>
      {byLines && seats.length > 1 && (
        <div className="w-keys">
          {seats.map(({ seat }) => {
            const ids = open.filter((line) => line.seat === seat).map((line) => line.id);
            const on = ids.every((id) => choice.lines.has(id));
            return (
              <Key key={seat ?? 0} look={on ? 'ink' : 'line'} pressed={on} onPress={() => pick(ids)}>
                {seat === null ? say('shared') : say('seatNumber', { seat })}
              </Key>
            );
          })}
        </div>
      )}
      <ul className="w-split">
        {lines.map((each) => (
          <LineOfBill
            key={each.line.id}
            each={each}
            on={choice.lines.has(each.line.id)}
            onPress={byLines && !each.paid ? () => pick([each.line.id]) : null}
          />
        ))}
      </ul>
    </>
  );
}

interface LineOfBillProps {
  readonly each: BillLine;
  readonly on: boolean;
  /** Null: it is not chosen here. */
  readonly onPress: (() => void) | null;
}

function LineOfBill({ each: { line, amount, paid }, on, onPress }: LineOfBillProps) {
  const money = useMoney();
  const words = (
    <>
      <b>{line.quantity}</b>
      <span>
        {line.name}
        {line.modifiers.length > 0 && <small>{line.modifiers.map(({ name }) => name).join(', ')}</small>}
      </span>
      <small>
        {paid && (
          <>
            <Tick /> {say('paid')}
          </>
        )}
        {!paid && line.seat !== null && say('seatNumber', { seat: line.seat })}
      </small>
      <span>{money(amount)}</span>
    </>
  );
  return (
    <li>
      {onPress === null ? (
        <span className={paid ? 'w-split-line w-bill-paid' : 'w-split-line'}>{words}</span>
      ) : (
        <button type="button" className="w-split-line" aria-pressed={on} onClick={onPress}>
          {words}
        </button>
      )}
    </li>
  );
}
