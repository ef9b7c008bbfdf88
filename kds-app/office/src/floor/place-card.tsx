import type { Place, Plan } from '#shared/floor/place.ts';
import { Card, Count, Pick, Text } from '../fields.tsx';
import { useHouse } from '../house.ts';
import { Removal } from '../removal.tsx';
import { resized, turned } from './moves.ts';

interface PlaceCardProps {
  readonly place: Place;
  readonly plan: Plan;
  readonly onMove: (plan: Plan) => void;
}

const SHAPES = [
  ['round', 'round'],
  ['square', 'square'],
  ['long', 'long'],
] as const;

/** Everything about one table or room. */
export function PlaceCard({ place, plan, onMove }: PlaceCardProps) {
  const house = useHouse();
  const change = (part: Partial<Place>, words: string) =>
    house.change('places', place.id, part, `${place.name}: ${words}`, place);
  const what = place.kind === 'room' ? 'room' : 'table';
  return (
    <Card title={place.name}>
      <Text
        name="Name"
        means="What is called out in the kitchen."
        most={12}
        value={place.name}
        save={(name) => change({ name }, 'name')}
      />
      <Count
        name="Seats"
        value={place.seats}
        unit=""
        least={0}
        most={60}
        save={(seats) => change({ seats: seats ?? 0 }, 'seats')}
      />
      <Text
        name="Area"
        means="A name that no other place has yet makes a new area."
        value={place.area}
        empty="none"
        save={(area) => change({ area, plan: null }, 'area')}
      />
      <Pick name="Shape" value={plan.shape} options={SHAPES} save={(shape) => onMove({ ...plan, shape })} />
      <Size plan={plan} onMove={onMove} />
      {place.sitting === null ? (
        <Removal
          name={place.name}
          onRemove={() => house.remove('places', place.id, `${place.name} removed`, place)}
        >
          Its printed code will lead nowhere. What was ordered there stays in the books.
        </Removal>
      ) : (
        <p className="own">A party sits here. It can be removed when the {what} is closed.</p>
      )}
    </Card>
  );
}

function Size({ plan, onMove }: Pick<PlaceCardProps, 'plan' | 'onMove'>) {
  const keys = [
    ['Wider', resized(plan, 1, 0)],
    ['Narrower', resized(plan, -1, 0)],
    ['Taller', resized(plan, 0, 1)],
    ['Lower', resized(plan, 0, -1)],
    ['Turn', turned(plan, 3)],
  ] as const;
  return (
    <div className="field">
      <span className="plan-label">Size and turn</span>
      <div className="plan-keys">
        {keys.map(([name, next]) => (
          <button key={name} type="button" className="key" onClick={() => onMove(next)}>
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
