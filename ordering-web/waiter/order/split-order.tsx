import { useState } from 'react';
import { formatMoney } from '#shared/basics/money.ts';
import type { Line, Order } from '#shared/orders/order.ts';
import { Dialog } from '../ask/dialog.tsx';
import { FloorPicker } from '../ask/floor-picker.tsx';
import { useChange } from '../floor/use-floor.ts';
import { Key } from '../../device/key.tsx';
import { regroup } from '../send.ts';
import { useTablet } from '../tablet.ts';
import { say } from '../words.ts';
import { seatsOf, toggleAll } from './split.ts';

/** Part of an order becomes one of its own: whole seats or line by line, here or at another table. */
export function SplitOrder({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const change = useChange();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [picking, setPicking] = useState(false);
  const live = order.items.filter((line) => line.status !== 'voided');
  const lines = live.filter((line) => chosen.has(line.id));
  const ready = lines.length > 0 && lines.length < live.length;
  const send = (place: { id: string; name: string } | null) => {
    change(regroup.split(order, lines, place));
    onClose();
  };
  const title = say('splitTitle', { number: order.number });
  if (picking) {
    return (
      <FloorPicker
        title={say('splitTo', { number: order.number })}
        kind={order.place?.kind === 'room' ? 'room' : 'table'}
        from={order.place?.id ?? ''}
        onPick={send}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog label={title} onClose={onClose}>
      <h2>{title}</h2>
      <SeatChips lines={live} chosen={chosen} choose={setChosen} />
      <ul className="w-split">
        {live.map((line) => (
          <SplitLine
            key={line.id}
            line={line}
            order={order}
            on={chosen.has(line.id)}
            onPress={() => setChosen(toggleAll(chosen, [line.id]))}
          />
        ))}
      </ul>
      {lines.length === live.length && <p className="w-dialog-why">{say('splitAll')}</p>}
      <SplitKeys
        count={lines.length}
        ready={ready}
        here={() => send(null)}
        away={() => setPicking(true)}
        close={onClose}
      />
    </Dialog>
  );
}

interface SplitKeysProps {
  readonly count: number;
  readonly ready: boolean;
  readonly here: () => void;
  readonly away: () => void;
  readonly close: () => void;
}

function SplitKeys({ count, ready, here, away, close }: SplitKeysProps) {
  return (
    <>
      <Key look="ink" className="w-shift-go" disabled={!ready} onPress={here}>
        {say('splitHere', { n: count })}
      </Key>
      <Key disabled={!ready} onPress={away}>
        {say('splitAway')}
      </Key>
      <Key look="plain" onPress={close}>
        {say('leaveIt')}
      </Key>
    </>
  );
}

interface SeatChipsProps {
  readonly lines: readonly Line[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (chosen: ReadonlySet<string>) => void;
}

function SeatChips({ lines, chosen, choose }: SeatChipsProps) {
  const seats = seatsOf(lines);
  if (seats.length < 2) return null;
  return (
    <div className="w-keys">
      {seats.map(({ seat, ids }) => {
        const on = ids.every((id) => chosen.has(id));
        return (
          <Key
            key={seat ?? 0}
            look={on ? 'ink' : 'line'}
            pressed={on}
            onPress={() => choose(toggleAll(chosen, ids))}
          >
            {seat === null ? say('shared') : say('seatNumber', { seat })}
          </Key>
        );
      })}
    </div>
  );
}

interface SplitLineProps {
  readonly line: Line;
  readonly order: Order;
  readonly on: boolean;
  readonly onPress: () => void;
}

function SplitLine({ line, order, on, onPress }: SplitLineProps) {
  const { session } = useTablet();
  return (
    <li>
      <button type="button" className="w-split-line" aria-pressed={on} onClick={onPress}>
        <b>{line.quantity}</b>
        <span>
          {line.name}
          {line.modifiers.length > 0 && <small>{line.modifiers.map((each) => each.name).join(', ')}</small>}
        </span>
        {line.seat !== null && <small>{say('seatNumber', { seat: line.seat })}</small>}
        <span>{formatMoney(line.total, order.currency, session.site.locale)}</span>
      </button>
    </li>
  );
}
