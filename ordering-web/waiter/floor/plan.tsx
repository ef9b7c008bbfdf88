import type { Place } from '#shared/floor/place.ts';
import { useOpenOrders } from '../house.ts';
import { useTablet } from '../tablet.ts';
import { goTo } from '../where.ts';
import { say } from '../words.ts';
import { ordersByPlace, takenAway, type Area } from './areas.ts';
import { FloorMap } from './floor-map.tsx';
import { whereTo } from './hands.ts';
import { MINE, useMine } from './mine.ts';
import { TableCard } from './table-card.tsx';
import { useOrderCard, useTableState } from './use-floor.ts';

/** The area of what is taken away. */
export const TAKEAWAY = 'takeaway';

const BIG = 7;

/** The floor by area, and the counter. */
export function Plan({ areas, chosen }: { readonly areas: readonly Area[]; readonly chosen: string | null }) {
  const { session } = useTablet();
  const orders = useOpenOrders();
  const byPlace = ordersByPlace(orders);
  const stateOf = useTableState();
  const mine = useMine();
  const shown = shownAreas(areas, chosen, mine);
  return (
    <section className="w-plan" aria-label={say('tables')}>
      {shown.map((area) => (
        <div key={area.name} className="w-area">
          <h2>{area.name}</h2>
          <FloorMap
            area={area}
            renderCard={(place, round) => (
              <TableCard
                key={place.id}
                name={place.name}
                state={stateOf(place, byPlace.get(place.id) ?? [])}
                wide={place.seats >= BIG}
                round={round}
                waiter={place.waiter && place.waiter.id !== session.staffId ? place.waiter.name : null}
                onPress={() => goTo({ kind: 'place', id: place.id })}
              />
            )}
          />
        </div>
      ))}
      {(chosen === null || chosen === TAKEAWAY) && <Counter />}
    </section>
  );
}

/** The areas to draw; of one's own tables, those areas in which they are, without the others. */
function shownAreas(areas: readonly Area[], chosen: string | null, mine: readonly Place[]): Area[] {
  if (chosen !== MINE) return areas.filter((area) => chosen === null || area.name === chosen);
  const own = new Set(mine.map((place) => place.id));
  return areas
    .map((area) => ({ ...area, places: area.places.filter((place) => own.has(place.id)) }))
    .filter((area) => area.places.length > 0);
}

function Counter() {
  const orders = takenAway(useOpenOrders());
  const cardOf = useOrderCard();
  return (
    <div className="w-area">
      <h2>{say('takeaway')}</h2>
      <div className="w-tables">
        {orders.map((order) => (
          <TableCard
            key={order.id}
            name={whereTo(order)}
            state={cardOf(order)}
            onPress={() => goTo({ kind: 'order', id: order.id })}
          />
        ))}
        <button type="button" className="w-table w-table-new" onClick={() => goTo({ kind: 'takeaway' })}>
          <b>+</b>
          <span className="w-table-what">{say('newTakeaway')}</span>
        </button>
      </div>
    </div>
  );
}
