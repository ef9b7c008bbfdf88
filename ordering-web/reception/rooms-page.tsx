import { useState } from 'react';
import { say } from '#shared/i18n/reception/say.ts';
import type { Order } from '#shared/orders/order.ts';
import { useFloors, useRoomOrders, useToday, useWriting } from './desk.ts';
import type { Room } from './floors.ts';
import { RoomPanel } from './room-panel.tsx';
import { TodayPanel } from './today-panel.tsx';

/** All rooms on the left, what is to be done with one of them, or today, on the right. */
export function RoomsPage() {
  const floors = useFloors();
  const orders = useRoomOrders();
  const [chosen, setChosen] = useState<string | null>(null);
  const room = floors.flatMap((floor) => floor.rooms).find(({ place }) => place.id === chosen) ?? null;
  return (
    <main className="c-body">
      <div className="c-rooms">
        {floors.length === 0 && <p className="c-none">{say('noRooms')}</p>}
        {floors.map((floor) => (
          <section key={floor.name} className="c-floor">
            <h2>{say('floor', { name: floor.name })}</h2>
            <div className="c-grid">
              {floor.rooms.map((each) => (
                <RoomCard
                  key={each.place.id}
                  room={each}
                  orders={orders.filter((order) => order.place?.id === each.place.id)}
                  chosen={each.place.id === chosen}
                  onChoose={() => setChosen(each.place.id === chosen ? null : each.place.id)}
                />
              ))}
            </div>
          </section>
        ))}
      </div>
      <aside className="c-panel">
        {room === null ? (
          <TodayPanel onChoose={setChosen} />
        ) : (
          <RoomPanel key={room.place.id} room={room} onClose={() => setChosen(null)} />
        )}
      </aside>
    </main>
  );
}

interface RoomCardProps {
  readonly room: Room;
  readonly orders: readonly Order[];
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function RoomCard({ room, orders, chosen, onChoose }: RoomCardProps) {
  const { place, stay, taken } = room;
  const here = taken ? stay : null;
  const look = `c-room${taken ? '' : ' c-room-free'}${chosen ? ' c-room-chosen' : ''}`;
  return (
    <button type="button" className={look} aria-pressed={chosen} onClick={onChoose}>
      <b className="c-room-name">{place.name}</b>
      {here?.vip && <i className="c-vip">{say('vip')}</i>}
      <span className="c-room-guest">{here?.guest ?? say('free')}</span>
      {here && <Leaving until={here.until} />}
      {orders.length > 0 && <span className="c-room-orders">{say('openOrders', { n: orders.length })}</span>}
    </button>
  );
}

function Leaving({ until }: { readonly until: string }) {
  const today = useToday();
  const { day } = useWriting();
  if (until < today) return <span className="c-late">▲ {say('overdue', { day: day(until) })}</span>;
  if (until === today) return <span className="c-soon">{say('leavesToday')}</span>;
  return <span className="c-until">{say('staysUntil', { day: day(until) })}</span>;
}
