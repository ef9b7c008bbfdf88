import { useState } from 'react';
import { Card, Pick } from '../fields.tsx';
import { HoursOf } from '../hours/hours-of.tsx';
import { useAll, useHouse } from '../house.ts';

/** When each part of the menu is served. */
export function Hours() {
  const house = useHouse();
  const categories = [...useAll('category').values()].sort((a, b) => a.position - b.position);
  return (
    <>
      <p>
        Without hours, something is served whenever you are open. Outside its hours guests see it with the
        time from which it can be ordered; waiters can order it still.
      </p>
      <Card title="Parts of the menu">
        {categories.map((category) => (
          <HoursOf
            key={category.id}
            name={category.name}
            hours={category.served}
            save={(served) =>
              house.change('categories', category.id, { served }, `hours of ${category.name}`, category)
            }
          />
        ))}
      </Card>
      <Dishes />
    </>
  );
}

const NONE = '';

/** Dishes that have hours of their own; those of their part of the menu are not theirs then. */
function Dishes() {
  const house = useHouse();
  const items = [...useAll('item').values()].sort((a, b) => a.name.localeCompare(b.name));
  const [opened, setOpened] = useState(NONE);
  const shown = items.filter((item) => item.served.length > 0 || item.id === opened);
  const others = items.filter((item) => item.served.length === 0 && item.id !== opened);
  return (
    <Card title="Dishes with hours of their own">
      {shown.map((item) => (
        <HoursOf
          key={item.id}
          name={item.name}
          hours={item.served}
          save={(served) => house.change('items', item.id, { served }, `hours of ${item.name}`, item)}
        />
      ))}
      <Pick
        name={shown.length === 0 ? 'A dish' : 'Another dish'}
        means="It is served in its own hours then, not in those of its part of the menu."
        value={NONE}
        options={[[NONE, 'choose…'], ...others.map((item) => [String(item.id), item.name] as const)]}
        save={setOpened}
      />
    </Card>
  );
}
