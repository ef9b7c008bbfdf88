import { useState } from 'react';
import type { Place, Plan } from '#shared/floor/place.ts';
import { standing, overlap } from '#shared/floor/plan.ts';
import { Card, Text } from '../fields.tsx';
import { AddPlace } from '../floor/add-place.tsx';
import { areasOf, type Area } from '../floor/areas.ts';
import { Board } from '../floor/board.tsx';
import { PlaceCard } from '../floor/place-card.tsx';
import { useAll, useHouse } from '../house.ts';

/** Tables and rooms: the plan that the waiters see, arranged by hand. */
export function Floor() {
  const places = [...useAll('place').values()];
  const areas = areasOf(places);
  const [name, setName] = useState<string | null>(null);
  const area = areas.find((each) => each.name === name) ?? areas[0];
  return (
    <>
      <p>The plan that waiters work on. Drag a table to where it stands; what you change is there at once.</p>
      {area && (
        <>
          <div className="tabs" role="group" aria-label="Areas">
            {areas.map((each) => (
              <button
                key={each.name}
                type="button"
                className="key"
                aria-pressed={each.name === area.name}
                onClick={() => setName(each.name)}
              >
                {each.name}
              </button>
            ))}
          </div>
          <AreaPlan key={area.name} area={area} onRenamed={setName} />
        </>
      )}
      <Card title="Add">
        <AddPlace key={area?.name ?? ''} places={places} area={area?.name ?? ''} />
      </Card>
    </>
  );
}

function AreaPlan({ area, onRenamed }: { readonly area: Area; readonly onRenamed: (name: string) => void }) {
  const house = useHouse();
  const [chosen, setChosen] = useState<string | null>(null);
  const standings = standing(area.places);
  const at = standings.find(({ place }) => place.id === chosen);
  const move = (place: Place, plan: Plan) =>
    house.change('places', place.id, { plan }, `${place.name}: plan`, { plan: place.plan ?? null });
  const rename = (name: string) => {
    const changes = area.places.map((place) => ({ id: place.id, change: { area: name }, before: place }));
    onRenamed(name);
    void house.changeAll('places', changes, `${area.name} is called ${name}`);
  };
  return (
    <Card title={area.name}>
      <Board
        area={area.name}
        standings={standings}
        chosen={chosen}
        onChoose={({ id }) => setChosen(id)}
        onMove={move}
      />
      <p className="aside" id="plan-help">
        Arrow keys move the chosen table, with Shift they change its size, R turns it.
        {crowded(standings) && <b className="warn"> Two stand on each other.</b>}
      </p>
      <Text name="Name of the area" value={area.name} save={rename} />
      {at ? (
        <PlaceCard
          key={at.place.id}
          place={at.place}
          plan={at.plan}
          onMove={(plan) => move(at.place, plan)}
        />
      ) : (
        <p className="aside">Touch a table to name it, change its seats or remove it.</p>
      )}
    </Card>
  );
}

function crowded(standings: ReturnType<typeof standing>): boolean {
  return standings.some(({ plan }, index) =>
    standings.slice(index + 1).some((other) => overlap(plan, other.plan)),
  );
}
