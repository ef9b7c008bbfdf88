import { useEffect, useState } from 'react';
import { STAY_ROUTES, type StayAccount } from '#shared/contract/routes-stays.ts';
import type { Stay } from '#shared/floor/stay.ts';
import { say } from '#shared/i18n/reception/say.ts';
import { word } from '#shared/i18n/words/say.ts';
import { isOnRoom } from '#shared/orders/account.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { AccountPaper } from '../device/paper/account-paper.tsx';
import { useDesk, useRoomOrders, useWriting } from './desk.ts';

interface Accounting {
  readonly account: StayAccount | null;
  readonly fault: string | null;
}

/** The account of a stay, asked for again whenever one of its open orders changes. */
export function useAccount({ id, sittingId }: Stay): Accounting {
  const { api } = useDesk();
  const [state, setState] = useState<Accounting>({ account: null, fault: null });
  const open = useRoomOrders().filter((order) => order.sittingId === sittingId);
  const mark = open.map((order) => `${order.id}.${order.version}`).join(' ');
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      const answer = await api.call(STAY_ROUTES.stayAccount, { params: { room: id } });
      if (!wanted) return;
      if (answer.ok) setState({ account: answer.value, fault: null });
      else setState((before) => ({ ...before, fault: answer.error.detail }));
    };
    ask().catch(surprise);
    return () => {
      wanted = false;
    };
  }, [api, id, sittingId, mark]);
  return state;
}

/** What was ordered, how each goes on, and what is left to pay. */
export function AccountList({ account }: { readonly account: StayAccount | null }) {
  const { money, time, day } = useWriting();
  if (account === null) return <p className="c-none">…</p>;
  const orders = account.orders.filter((order) => order.status !== 'cancelled');
  if (orders.length === 0) return <p className="c-none">{say('nothingOrdered')}</p>;
  return (
    <>
      <ul className="c-list c-account">
        {orders.map((order) => (
          <li key={order.id}>
            <span>
              {say('orderNumber', { n: order.number })}
              <small>
                {day(order.businessDay)} {time(order.createdAt)}, {word(`status.${order.status}`)}
              </small>
            </span>
            <b className={isOnRoom(order) ? '' : 'c-quiet'}>{money(order.totals.total)}</b>
            {!isOnRoom(order) && (
              <small className="c-quiet">{say('otherWay', { method: order.paymentMethod ?? '' })}</small>
            )}
          </li>
        ))}
      </ul>
      <p className="c-sum">
        <span>{say('due')}</span>
        <b>{money(account.due)}</b>
      </p>
      {account.paid > 0 && (
        <p className="c-sum c-quiet">
          <span>{say('paidAlready')}</span>
          <span>{money(account.paid)}</span>
        </p>
      )}
    </>
  );
}

interface RoomPaperProps {
  readonly placeId: string;
  readonly account: StayAccount | null;
}

/** Whether anything was ordered that was not cancelled. */
export function isAnything(account: StayAccount | null): account is StayAccount {
  return account !== null && account.orders.some(({ status }) => status !== 'cancelled');
}

/** The bill of a room on paper, or its receipt where nothing is left to pay. */
export function RoomPaper({ placeId, account }: RoomPaperProps) {
  const desk = useDesk();
  if (!isAnything(account)) return null;
  return <AccountPaper desk={desk} of={{ placeId }} kinds={[account.due > 0 ? 'bill' : 'receipt']} />;
}
