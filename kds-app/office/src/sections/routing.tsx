import { useState } from 'react';
import type { StationId } from '#shared/basics/ids.ts';
import type { Category, Item } from '#shared/menu/menu.ts';
import { isPassedOn, stationsFor, type Route } from '#shared/menu/routing.ts';
import { Card, Several, Switch } from '../fields.tsx';
import { useAll, useHouse } from '../house.ts';
import { TYPES } from '../words.ts';

export function Routing() {
  const categories = [...useAll('category').values()].sort((a, b) => a.position - b.position);
  return (
    <>
      <Whereto />
      {categories.map((category) => (
        <CategoryCard key={category.id} category={category} />
      ))}
    </>
  );
}

function useStationOptions() {
  const stations = [...useAll('station').values()].sort((a, b) => a.position - b.position);
  return stations.map(({ id, name }) => [id, name] as const);
}

/** Asks of one dish where it goes, by every order type. */
function Whereto() {
  const items = [...useAll('item').values()].sort((a, b) => a.name.localeCompare(b.name));
  const [wanted, setWanted] = useState('');
  const item = items.find(({ name }) => name === wanted);
  return (
    <Card title="Where does it go?">
      <label className="search-label">
        Dish
        <select value={wanted} onChange={(event) => setWanted(event.target.value)}>
          <option value="">choose a dish</option>
          {items.map(({ id, name }) => (
            <option key={id} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {item && <Goes key={item.id} item={item} />}
    </Card>
  );
}

function Goes({ item }: { readonly item: Item }) {
  const routes = [...useAll('route').values()];
  const stations = useAll('station');
  const groups = useAll('group');
  const [chosen, setChosen] = useState<string[]>([]);
  const choices = item.modifierGroupIds.flatMap((id) => groups.get(id)?.modifiers ?? []);
  const modifiers = choices
    .filter(({ id }) => chosen.includes(id))
    .map(({ id, station }) => ({ modifierId: id, station }));
  return (
    <>
      {choices.length > 0 && (
        <Several
          name="With these choices"
          chosen={chosen}
          options={choices.map(({ id, name }) => [id, name] as const)}
          save={setChosen}
        />
      )}
      <ul className="goes">
        {TYPES.filter(([type]) => item.orderTypes?.includes(type) ?? true).map(([type, name]) => {
          const line = { itemId: item.id, categoryId: item.categoryId, modifiers, orderType: type };
          const to = stationsFor(line, routes).map((id) => stations.get(id)?.name ?? id);
          return (
            <li key={type}>
              {name}:{' '}
              <b>{to.join(isPassedOn(line, routes) ? ' → ' : ', ') || 'no station: it goes to the expo'}</b>
            </li>
          );
        })}
      </ul>
    </>
  );
}

type Target = Pick<Route, 'itemId' | 'categoryId'>;

function isOf(route: Route, { itemId, categoryId }: Target): boolean {
  const plain = route.modifierId === null && route.orderType === null;
  return plain && route.itemId === itemId && route.categoryId === categoryId;
}

/** The stations of a category or a dish, kept as one route of its own. */
function StationsOf({ target, id, name }: { target: Target; id: string; name: string }) {
  const house = useHouse();
  const options = useStationOptions();
  const route = [...useAll('route').values()].find((each) => isOf(each, target));
  const save = (stations: StationId[]) => {
    if (route && stations.length === 0)
      return house.remove('routes', route.id, `${name}: route removed`, route);
    if (route) return house.change('routes', route.id, { stations }, `${name}: stations`, route);
    return house.add('routes', { id, ...target, stations }, `${name}: stations`);
  };
  return (
    <>
      <Several name={`Stations of ${name}`} chosen={route?.stations ?? []} options={options} save={save} />
      {route && route.stations.length > 1 && (
        <Switch
          name="They pass it on in this order"
          means={route.stations.map((each) => options.find(([of]) => of === each)?.[1] ?? each).join(' → ')}
          on={route.inOrder}
          save={(inOrder) =>
            house.change('routes', route.id, { inOrder }, `${name}: order of stations`, route)
          }
        />
      )}
    </>
  );
}

function CategoryCard({ category }: { readonly category: Category }) {
  const items = [...useAll('item').values()].filter((item) => item.categoryId === category.id);
  const routes = [...useAll('route').values()];
  const own = items.filter((item) =>
    routes.some((route) => isOf(route, { itemId: item.id, categoryId: null })),
  );
  const [more, setMore] = useState<string | null>(null);
  const shown = items.filter((item) => own.includes(item) || item.id === more);
  return (
    <Card title={category.name}>
      <StationsOf
        target={{ itemId: null, categoryId: category.id }}
        id={`category-${category.id}`}
        name={category.name}
      />
      {shown.map((item) => (
        <StationsOf
          key={item.id}
          target={{ itemId: item.id, categoryId: null }}
          id={`item-${item.id}`}
          name={item.name}
        />
      ))}
      <label className="search-label">
        A dish that goes elsewhere
        <select value="" onChange={(event) => setMore(event.target.value)}>
          <option value="">choose a dish</option>
          {items
            .filter((item) => !shown.includes(item))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
    </Card>
  );
}
