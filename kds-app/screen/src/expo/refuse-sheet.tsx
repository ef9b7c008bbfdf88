import { useState } from 'react';
import type { Order } from '#shared/orders/order.ts';
import { KeyButton } from '../press/key-button.tsx';
import { Sheet } from '../wall/sheet.tsx';
import { orderName } from './waits-for.ts';

const REASONS = [
  'Something in it is out of stock',
  'Too busy to make it in time',
  'The kitchen is closing',
  'Nobody is there',
];

interface RefuseProps {
  readonly order: Order;
  readonly onRefuse: (reason: string) => void;
  readonly onClose: () => void;
}

/** An order that is refused is refused with a reason: the guest reads it. */
export function RefuseSheet({ order, onRefuse, onClose }: RefuseProps) {
  const [reason, setReason] = useState('');
  return (
    <Sheet title={`Refuse ${orderName(order)}: why?`} onClose={onClose}>
      <p className="sheet-words">The guest reads this.</p>
      <div className="reasons">
        {REASONS.map((each) => (
          <KeyButton key={each} className="choice" act={() => onRefuse(each)}>
            {each}
          </KeyButton>
        ))}
        <label className="reason-own">
          Or in your own words
          <input value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} />
        </label>
        <KeyButton className="choice" disabled={reason.trim() === ''} act={() => onRefuse(reason.trim())}>
          Refuse with this
        </KeyButton>
      </div>
    </Sheet>
  );
}
