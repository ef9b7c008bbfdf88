import { CART_ROUTES } from '#shared/contract/routes-cart.ts';
import { table as say } from '#shared/i18n/table/say.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { Notice, SmallKey } from '#shared/ui/guest/frame.tsx';
import { show } from '../go.ts';
import { useHouse } from '../house.ts';
import { usePlaceCart } from './use-table.ts';

/** Call a waiter, or ask for the bill; and what was called for already. */
export function CallKeys({ bill }: { readonly bill: boolean }) {
  const { api, session } = useHouse();
  const cart = usePlaceCart();
  if (!session.place || session.place.kind === 'counter') return null;
  const calls = cart?.calls ?? [];
  const isCalled = (kind: 'waiter' | 'bill') => calls.some((call) => call.kind === kind);
  const call = () => {
    const body = { kind: 'waiter' } as const;
    api.call(CART_ROUTES.callHouse, { body, key: makeKey() }).catch(surprise);
  };
  return (
    <div className="g-calls">
      {isCalled('waiter') && <Called kind="waiter" />}
      {isCalled('bill') && <Called kind="bill" />}
      {!isCalled('waiter') && <SmallKey onPress={call}>{say('callWaiter')}</SmallKey>}
      {bill && <SmallKey onPress={() => show({ at: 'bill' })}>{say('askBill')}</SmallKey>}
    </div>
  );
}

function Called({ kind }: { readonly kind: 'waiter' | 'bill' }) {
  const { api } = useHouse();
  const takeBack = () => {
    api.call(CART_ROUTES.answerCall, { params: { kind }, key: makeKey() }).catch(surprise);
  };
  return (
    <Notice tone="plain" keys={<SmallKey onPress={takeBack}>{say('notNeeded')}</SmallKey>}>
      {say(kind === 'waiter' ? 'waiterCalled' : 'billAsked')}
    </Notice>
  );
}
