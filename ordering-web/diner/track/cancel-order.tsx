import { useState } from 'react';
import type { Failure } from '#shared/client/failure.ts';
import { ORDER_ROUTES } from '#shared/contract/routes-orders.ts';
import type { Order } from '#shared/orders/order.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { Notice, SmallKey } from '#shared/ui/guest/frame.tsx';
import { tell } from '#shared/i18n/track/say.ts';
import { failureWords } from '../failure-words.ts';
import { useHouse } from '../house.ts';
import { TAKEN_BACK } from './headline.ts';

/** Takes an order back that nobody has begun to make: it cannot be undone, so it is asked once. */
export function CancelOrder({ order }: { readonly order: Order }) {
  const { api } = useHouse();
  const [key, setKey] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const cancel = async (once: string) => {
    setBusy(true);
    const body = { reason: TAKEN_BACK };
    const answer = await api.call(ORDER_ROUTES.cancelOrder, { params: { id: order.id }, body, key: once });
    setBusy(false);
    setFailure(answer.ok ? null : answer.error);
  };
  const confirm = (once: string) => {
    cancel(once).catch(surprise);
  };
  if (key === null) return <SmallKey onPress={() => setKey(makeKey())}>{tell('cancelOrder')}</SmallKey>;
  return (
    <Notice
      tone={failure === null ? 'plain' : 'stop'}
      keys={
        <>
          <SmallKey loud disabled={busy} onPress={() => confirm(key)}>
            {tell('cancelIt')}
          </SmallKey>
          <SmallKey disabled={busy} onPress={() => setKey(null)}>
            {tell('keepIt')}
          </SmallKey>
        </>
      }
    >
      {failure === null ? tell('cancelAsk') : failureWords(failure)}
    </Notice>
  );
}
