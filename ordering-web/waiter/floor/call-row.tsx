import { Key } from '../../device/key.tsx';
import { answerCall, seatChange } from '../send.ts';
import { goTo } from '../where.ts';
import type { Call } from './calls.ts';
import { useChange } from './use-floor.ts';

/** Guests who want something, and the one tap that tells them that somebody comes. */
export function CallRow({ call }: { readonly call: Call }) {
  const change = useChange();
  const { place, kind } = call;
  const press = () => {
    if (kind === 'open') return change(seatChange(place, 'open'));
    if (kind === 'bill') return goTo({ kind: 'place', id: place.id, bill: true });
    change(answerCall(place, kind));
  };
  return (
    <li className={`w-hand w-hand-${kind}`}>
      <button type="button" className="w-hand-body" onClick={() => goTo({ kind: 'place', id: place.id })}>
        <b className={place.name.length > 3 ? 'w-hand-long' : ''}>{place.name}</b>
        <span>
          <span className="w-hand-title">{call.title}</span>
          <span className="w-hand-detail">{call.detail}</span>
        </span>
      </button>
      <Key
        look={kind === 'bill' ? 'line' : 'ink'}
        onPress={press}
        label={`${call.label}: ${place.name}, ${call.title}`}
      >
        {call.label}
      </Key>
    </li>
  );
}
