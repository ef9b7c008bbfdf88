import { useState } from 'react';
import type { Place } from '#shared/floor/place.ts';
import { Dialog } from '../ask/dialog.tsx';
import { usePlaces } from '../house.ts';
import { Key } from '../../device/key.tsx';
import { assignTables } from '../send.ts';
import { useTablet } from '../tablet.ts';
import { say } from '../words.ts';
import { toggleAll } from '../order/split.ts';
import { areasOf, type Area } from './areas.ts';
import { FloorMap } from './floor-map.tsx';
import { othersTables, tablesOf } from './mine.ts';
import { useChange } from './use-floor.ts';

/** Which tables are chosen as one's own, and sending what is different then. */
function useChosen() {
  const { session } = useTablet();
  const places = usePlaces().filter((place) => place.kind !== 'counter');
  const change = useChange();
  const before = new Set<string>(tablesOf(places, session.staffId).map((place) => place.id));
  const [mine, setMine] = useState<ReadonlySet<string>>(before);
  const toggle = (of: readonly Place[]) => {
    const ids = of.map((place) => place.id);
    setMine(toggleAll(mine, ids));
  };
  const send = () => {
    const taken = places.filter((place) => mine.has(place.id) && !before.has(place.id));
    const gone = places.filter((place) => !mine.has(place.id) && before.has(place.id));
    if (taken.length > 0) change(assignTables(taken, true));
    if (gone.length > 0) change(assignTables(gone, false));
  };
  return { places, others: othersTables(places, session.staffId), mine, toggle, send };
}

/** Which tables are one's own: tapped on the plan, an area at once, or taken over from somebody who goes home. */
export function MyTables({ onClose }: { readonly onClose: () => void }) {
  const { places, others, mine, toggle, send } = useChosen();
  const done = () => {
    send();
    onClose();
  };
  return (
    <Dialog label={say('myTables')} onClose={onClose} wide>
      <h2>{say('myTables')}</h2>
      <p className="w-dialog-why">{say('myTablesHint')}</p>
      <div className="w-row">
        {others.map((other) => (
          <Key key={other.id} onPress={() => toggle(other.places)}>
            {say('takeOver', { name: other.name, n: other.places.length })}
          </Key>
        ))}
      </div>
      {areasOf(places).map((area) => (
        <MyArea key={area.name} area={area} mine={mine} toggle={toggle} />
      ))}
      <Key look="ink" className="w-shift-go" onPress={done}>
        {say('doneMine', { n: mine.size })}
      </Key>
    </Dialog>
  );
}

interface MyAreaProps {
  readonly area: Area;
  readonly mine: ReadonlySet<string>;
  readonly toggle: (of: readonly Place[]) => void;
}

function MyArea({ area, mine, toggle }: MyAreaProps) {
  return (
    <section className="w-area">
      <div className="w-row">
        <h3>{area.name}</h3>
        <Key look="plain" onPress={() => toggle(area.places)}>
          {say('wholeArea')}
        </Key>
      </div>
      <FloorMap
        area={area}
        renderCard={(place, round) => (
          <MineKey
            key={place.id}
            place={place}
            round={round}
            on={mine.has(place.id)}
            onPress={() => toggle([place])}
          />
        )}
      />
    </section>
  );
}

interface MineKeyProps {
  readonly place: Place;
  readonly round: boolean;
  readonly on: boolean;
  readonly onPress: () => void;
}

function MineKey({ place, round, on, onPress }: MineKeyProps) {
  return (
    <button
      type="button"
      className={`w-table w-pick ${on ? 'w-table-rush' : ''} ${round ? 'w-table-round' : ''}`}
      aria-pressed={on}
      onClick={onPress}
    >
      <b>{place.name}</b>
      <span className="w-table-what">{on ? say('mine') : (place.waiter?.name ?? '')}</span>
    </button>
  );
}
