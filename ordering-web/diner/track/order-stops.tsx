import type { Order } from '#shared/orders/order.ts';
import { StopList, StopRow } from '#shared/ui/guest/status-line.tsx';
import { tell } from '#shared/i18n/track/say.ts';
import { useWords } from '../house.ts';
import { stopsOf, type Stop } from './stops.ts';

export function OrderStops({ order }: { readonly order: Order }) {
  const { time } = useWords();
  const timeOf = ({ at, about, state }: Stop): string | null => {
    if (at !== null) return state === 'now' ? tell('since', { time: time(at) }) : time(at);
    if (about !== null) return tell('about', { time: time(about) });
    return state === 'waiting' ? tell('now') : null;
  };
  return (
    <StopList>
      {stopsOf(order).map((stop) => (
        <StopRow
          key={stop.id}
          state={stop.state}
          title={stop.title}
          detail={stop.detail}
          time={timeOf(stop)}
        />
      ))}
    </StopList>
  );
}
