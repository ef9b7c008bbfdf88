import type { ReactNode } from 'react';
import { businessDay } from '#shared/basics/business-day.ts';
import { say } from '#shared/i18n/reception/say.ts';
import { word } from '#shared/i18n/words/say.ts';
import type { Order } from '#shared/orders/order.ts';
import { Key } from '../device/key.tsx';
import { useDesk, useFloors, useRoomOrders, useToday, useWriting } from './desk.ts';
import type { Room } from './floors.ts';

/** Who came, who leaves, and what is on its way to the rooms. */
export function TodayPanel({ onChoose }: { readonly onChoose: (roomId: string) => void }) {
  const today = useToday();
  const { timeZone } = useDesk().session.site;
  const { longDay, time } = useWriting();
  const rooms = useFloors().flatMap((floor) => floor.rooms);
  const arrived = rooms.filter(({ stay, taken }) => taken && stay?.from === today);
  const leaving = rooms.filter(({ stay, taken }) => taken && stay !== null && stay.until <= today);
  const gone = rooms.filter(
    ({ stay }) => stay?.leftAt !== null && stay && businessDay(stay.leftAt, timeZone, 0) === today,
  );
  return (
    <>
      <h2 className="c-panel-head">
        {say('today')} <small>{longDay(today)}</small>
      </h2>
      <h3>{say('departures')}</h3>
      {leaving.length + gone.length === 0 && <p className="c-none">{say('nobodyLeaves')}</p>}
      <ul className="c-list">
        {leaving.map((room) => (
          <Row key={room.place.id} room={room}>
            <Key look="ink" onPress={() => onChoose(room.place.id)}>
              {say('checkOut')}
            </Key>
          </Row>
        ))}
        {gone.map((room) => (
          <Row key={room.place.id} room={room}>
            <span className="c-quiet">{say('gone', { time: time(room.stay?.leftAt ?? '') })}</span>
          </Row>
        ))}
      </ul>
      <h3>{say('roomOrders')}</h3>
      <RoomOrders />
      <h3>{say('arrivals')}</h3>
      {arrived.length === 0 && <p className="c-none">{say('nobodyArrived')}</p>}
      <ul className="c-list">
        {arrived.map((room) => (
          <Row key={room.place.id} room={room}>
            <span className="c-quiet">{time(room.stay?.checkedInAt ?? '')}</span>
          </Row>
        ))}
      </ul>
    </>
  );
}

function Row({ room, children }: { readonly room: Room; readonly children: ReactNode }) {
  return (
    <li>
      <b>{room.place.name}</b>
      <span>{room.stay?.guest}</span>
      {children}
    </li>
  );
}

function RoomOrders() {
  const orders = useRoomOrders();
  if (orders.length === 0) return <p className="c-none">{say('noOrders')}</p>;
  return (
    <ul className="c-list">
      {orders.map((order) => (
        <OrderRow key={order.id} order={order} />
      ))}
    </ul>
  );
}

/** An open order of a room: which, for when, how far. */
export function OrderRow({ order }: { readonly order: Order }) {
  const { time, day } = useWriting();
  const today = useToday();
  const { timeZone } = useDesk().session.site;
  const { requestedFor } = order;
  const on = requestedFor && businessDay(requestedFor, timeZone, 0);
  const when = requestedFor
    ? say('forTime', { time: `${on === today ? '' : `${day(on ?? today)} `}${time(requestedFor)}` })
    : say('soon');
  return (
    <li>
      <b>{order.place?.name}</b>
      <span>
        {say('orderNumber', { n: order.number })}, {when}
        <small>{order.items.map((line) => `${line.quantity} ${line.name}`).join(', ')}</small>
      </span>
      <span className="c-status">{word(`status.${order.status}`)}</span>
    </li>
  );
}
