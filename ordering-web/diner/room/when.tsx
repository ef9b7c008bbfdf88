import { useState } from 'react';
import { room } from '#shared/i18n/room/say.ts';
import type { SlotView } from '#shared/contract/routes-capacity.ts';
import { ChoiceTile } from '#shared/ui/guest/choices.tsx';
import { SmallKey } from '#shared/ui/guest/frame.tsx';
import { useCart, useHouse } from '../house.ts';
import { useDays } from './days.ts';
import { SlotGrid } from './slot-grid.tsx';
import { useRoomSlots } from './use-room-slots.ts';
import './room.css';

/** When an order is brought to the room: as soon as it can be, or in a window that the guest chooses. */
export function When({ locked }: { readonly locked: boolean }) {
  const { cart: store } = useHouse();
  const { when } = useCart();
  const [choosing, setChoosing] = useState(when !== null);
  const soon = () => {
    setChoosing(false);
    store.change((cart) => ({ ...cart, when: null }));
  };
  return (
    <section className="g-hung">
      <h2 id="when">{room.say('whenHead')}</h2>
      <div className="g-tiles g-tiles-plain" role="radiogroup" aria-labelledby="when">
        <ChoiceTile
          name={room.say('soon')}
          group="when"
          of="one"
          picture={null}
          chosen={!choosing}
          soldOut={false}
          full={locked}
          onChoose={soon}
        />
        <ChoiceTile
          name={room.say('atTime')}
          group="when"
          of="one"
          picture={null}
          chosen={choosing}
          soldOut={false}
          full={locked}
          onChoose={() => setChoosing(true)}
        />
      </div>
      {choosing && <Times locked={locked} />}
    </section>
  );
}

function Times({ locked }: { readonly locked: boolean }) {
  const { cart: store } = useHouse();
  const { when } = useCart();
  const [date, setDate] = useState<string | null>(null);
  const { dayWords } = useDays();
  const { value: view, failure } = useRoomSlots(date);
  const choose = ({ id, from, to }: SlotView) =>
    store.change((cart) => ({ ...cart, when: { slotId: id, from, to } }));
  if (view === null) return <p className="g-quiet">{failure?.detail ?? room.say('fetching')}</p>;
  return (
    <>
      <div className="r-days">
        {view.days.map((day) => (
          <SmallKey
            key={day.date}
            loud={day.date === view.date}
            disabled={locked || !day.open}
            onPress={() => setDate(day.date)}
          >
            {dayWords(day.date)}
          </SmallKey>
        ))}
      </div>
      {view.slots.length === 0 && <p className="g-quiet">{room.say('noTimes')}</p>}
      <SlotGrid
        label={room.say('whenHead')}
        slots={view.slots.filter((slot) => slot.state !== 'closed')}
        chosen={when?.slotId ?? null}
        disabled={locked}
        onChoose={choose}
      />
    </>
  );
}
