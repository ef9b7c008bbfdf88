import { useOpenOrders } from '../house.ts';
import { goTo } from '../where.ts';
import { ordersByPlace, takenAway, type Area } from './areas.ts';
import { whereTo } from './hands.ts';
import { TableCard } from './table-card.tsx';
import { useOrderCard, useTableState } from './use-floor.ts';

/** The area of what is taken away. */
export const TAKEAWAY = 'takeaway';

const BIG = 7;

/** The floor by area, and the counter. */
export function Plan({ areas, chosen }: { readonly areas: readonly Area[]; readonly chosen: string | null }) {
  const orders = useOpenOrders();
  const byPlace = ordersByPlace(orders);
  const stateOf = useTableState();
  const shown = areas.filter((area) => chosen === null || area.name === chosen);
  return (
    <section className="w-plan" aria-label="Tables">
      {shown.map((area) => (
        <div key={area.name} className="w-area">
          <h2>{area.name}</h2>
          <div className="w-tables">
            {area.places.map((place) => (
              <TableCard
                key={place.id}
                name={place.name}
                state={stateOf(place, byPlace.get(place.id) ?? [])}
                wide={place.seats >= BIG}
                onPress={() => goTo({ kind: 'place', id: place.id })}
              />
            ))}
          </div>
        </div>
      ))}
      {(chosen === null || chosen === TAKEAWAY) && <Counter />}
    </section>
  );
}

function Counter() {
  const orders = takenAway(useOpenOrders());
  const cardOf = useOrderCard();
  return (
    <div className="w-area">
      <h2>Takeaway</h2>
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
          <span className="w-table-what">New takeaway</span>
        </button>
      </div>
    </div>
  );
}
