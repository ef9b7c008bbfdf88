import { useState } from 'react';
import type { SlotView } from '#shared/contract/routes-capacity.ts';
import { daysLater } from '#shared/floor/stay.ts';
import { say } from '#shared/i18n/diner/say.ts';
import { room } from '#shared/i18n/room/say.ts';
import { useDocuments } from '#shared/ui/browser/hooks.ts';
import { SignKey, SmallKey, Top } from '#shared/ui/guest/frame.tsx';
import { Cross } from '#shared/ui/guest/guest-icons.tsx';
import { LanguageKey } from '#shared/ui/guest/language-key.tsx';
import { back } from '../go.ts';
import { HouseContext, useCart, useHouse, useWords } from '../house.ts';
import { ItemSheet } from '../item/item-sheet.tsx';
import { useMenu, type LiveMenu } from '../menu/use-menu.ts';
import { useDays } from './days.ts';
import { Dish } from './dish.tsx';
import { breakfastOf, greetingAt, hoursOf, slotsWithin, type Hours } from './morning.ts';
import { Rest } from './rest.tsx';
import { SlotGrid } from './slot-grid.tsx';
import { useSending } from '../cart/use-sending.ts';
import { useRoomSlots } from './use-room-slots.ts';
import './room.css';

interface BreakfastPageProps {
  /** The dish that is being chosen, and the line that is being changed. */
  readonly itemId: string | null;
  readonly lineId: string | null;
}

/**
 * Breakfast in the room, on one page: when, what, and one key. It is an order of its own beside whatever else is being
 * put together, so everything below works on the cart of the morning.
 */
export function BreakfastPage(props: BreakfastPageProps) {
  const house = useHouse();
  const morning = { ...house, cart: house.morning ?? house.cart };
  return (
    <HouseContext value={morning}>
      <Breakfast {...props} />
    </HouseContext>
  );
}

function Breakfast({ itemId, lineId }: BreakfastPageProps) {
  const { feed, hanging } = useHouse();
  const menu = useMenu();
  const cart = useCart();
  const served = breakfastOf(useDocuments(feed, 'category').values());
  const hours = hoursOf(served);
  const item = itemId === null ? undefined : menu.items.get(itemId);
  return (
    <div className="g-page">
      <Top hanging={hanging}>
        <LanguageKey />
        <SignKey label={say('close')} onPress={back}>
          <Cross />
        </SignKey>
      </Top>
      {hours === null ? (
        <p className="g-width g-empty">{room.say('noBreakfast')}</p>
      ) : (
        <Tray menu={menu} hours={hours} served={new Set(served.map(({ id }) => id))} />
      )}
      {item && (
        <ItemSheet
          key={`${item.id} ${lineId ?? ''}`}
          item={item}
          line={cart.lines.find((line) => line.id === lineId) ?? null}
        />
      )}
    </div>
  );
}

interface TrayProps {
  readonly menu: LiveMenu;
  readonly hours: Hours;
  /** The categories of breakfast. */
  readonly served: ReadonlySet<string>;
}

function Tray({ menu, hours, served }: TrayProps) {
  const { stay } = useHouse().session;
  const { clock, today, weekday, momentOf } = useDays();
  const { time } = useWords();
  const stillToday = clock() < hours.to;
  const [ahead, setAhead] = useState(stillToday ? 0 : 1);
  const day = daysLater(today, ahead);
  const [from, to] = [time(momentOf(day, hours.from)), time(momentOf(day, hours.to))];
  const dishes = menu.view.categories.filter(({ id }) => served.has(id)).flatMap(({ items }) => items);
  return (
    <main className="g-width g-narrow g-hello">
      <h1>{room.say(ahead === 0 ? 'breakfastToday' : 'breakfastTomorrow')}</h1>
      <p>
        {stay && `${room.say(greetingAt(clock()), { guest: stay.guest })} `}
        {room.say('brought', { day: weekday(day), from, to })}
      </p>
      <Times day={day} hours={hours} today={stillToday} ahead={ahead} onAhead={setAhead} />
      <div className="r-step">
        <h2>{room.say('what')}</h2>
        {stay && <span>{room.say('forPeople', { n: stay.guests })}</span>}
      </div>
      {dishes.map((dish) => (
        <Dish key={dish.id} item={dish} />
      ))}
      <Rest menu={menu} />
    </main>
  );
}

interface TimesProps {
  readonly day: string;
  readonly hours: Hours;
  /** There is breakfast today still. */
  readonly today: boolean;
  readonly ahead: number;
  readonly onAhead: (ahead: number) => void;
}

function Times({ day, hours, today, ahead, onAhead }: TimesProps) {
  const { cart: store } = useHouse();
  const { value: view, failure } = useRoomSlots(day);
  const move = (to: number) => {
    store.change((cart) => ({ ...cart, when: null }));
    onAhead(to);
  };
  return (
    <>
      <div className="r-step">
        <h2>{room.say('when')}</h2>
        <span>{room.say('eachQuarter')}</span>
      </div>
      {today && (
        <div className="r-days">
          {[0, 1].map((each) => (
            <SmallKey key={each} loud={each === ahead} onPress={() => move(each)}>
              {room.say(each === 0 ? 'today' : 'tomorrow')}
            </SmallKey>
          ))}
        </div>
      )}
      {view === null && <p className="g-quiet">{failure?.detail ?? room.say('fetching')}</p>}
      {view?.date === day && <Windows slots={view.slots} hours={hours} />}
    </>
  );
}

function Windows({ slots, hours }: { readonly slots: readonly SlotView[]; readonly hours: Hours }) {
  const { cart: store } = useHouse();
  const { when } = useCart();
  const sending = useSending();
  const { clock } = useDays();
  const within = slotsWithin(slots, hours, (at) => clock(at));
  if (within.length === 0) return <p className="g-quiet">{room.say('noTimes')}</p>;
  return (
    <SlotGrid
      label={room.say('when')}
      slots={within}
      chosen={when?.slotId ?? null}
      disabled={sending}
      onChoose={({ id, from, to }) => store.change((cart) => ({ ...cart, when: { slotId: id, from, to } }))}
    />
  );
}
