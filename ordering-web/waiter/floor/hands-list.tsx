import { useState } from 'react';
import { Octagon } from '#shared/ui/icons.tsx';
import { Key } from '../../device/key.tsx';
import { RefuseOrder } from '../ask/refuse-order.tsx';
import { carried, orderChange } from '../send.ts';
import { useTablet } from '../tablet.ts';
import { goTo, type Where } from '../where.ts';
import { say } from '../words.ts';
import type { Hand } from './hands.ts';
import { useChange } from './use-floor.ts';

/** Where a hand leads when it is looked at. */
export function whereOfHand({ order }: Hand): Where {
  const { place } = order;
  return place && place.kind !== 'counter'
    ? { kind: 'place', id: place.id }
    : { kind: 'order', id: order.id };
}

const LOOKS: Readonly<Partial<Record<Hand['kind'], 'go' | 'ink'>>> = {
  ready: 'go',
  approve: 'ink',
  held: 'ink',
};

/** One thing that wants a hand, and the key that does it. */
export function HandRow({ hand }: { readonly hand: Hand }) {
  const press = useHandPress();
  const [refusing, setRefusing] = useState(false);
  const look = LOOKS[hand.kind] ?? 'line';
  return (
    <li className={`w-hand w-hand-${hand.kind}`}>
      <button type="button" className="w-hand-body" onClick={() => goTo(whereOfHand(hand))}>
        <b className={hand.where.length > 3 ? 'w-hand-long' : ''}>{hand.where}</b>
        <span>
          <span className="w-hand-title">{hand.title}</span>
          {hand.allergy !== null && (
            <span className="w-hand-allergy">
              <Octagon /> {say('allergyIs', { what: hand.allergy })}
            </span>
          )}
          <span className="w-hand-detail">{hand.detail}</span>
        </span>
      </button>
      {hand.kind === 'approve' && (
        <Key
          label={say('refuseOf', { where: hand.where, what: hand.title })}
          onPress={() => setRefusing(true)}
        >
          {say('refuse')}
        </Key>
      )}
      {refusing && <RefuseOrder order={hand.order} onClose={() => setRefusing(false)} />}
      <Key look={look} onPress={() => press(hand)} label={`${hand.label}: ${hand.where}, ${hand.title}`}>
        {hand.label}
      </Key>
    </li>
  );
}

function useHandPress(): (hand: Hand) => void {
  const { memory } = useTablet();
  const change = useChange();
  return (hand) => {
    const { action, order } = hand;
    switch (action.kind) {
      case 'take':
        memory.take(action.keys);
        return change(carried(order, action.tickets, action.status));
      case 'accept':
        return change(orderChange.accept(order));
      case 'status':
        return change(orderChange.status(order, action.status));
      case 'fire':
        return change(orderChange.fire(order, action.course));
      case 'look':
        goTo(whereOfHand(hand));
    }
  };
}
