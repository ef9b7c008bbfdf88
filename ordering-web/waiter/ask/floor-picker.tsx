import type { Place } from '#shared/floor/place.ts';
import { Key } from '../../device/key.tsx';
import { areasOf } from '../floor/areas.ts';
import { FloorMap } from '../floor/floor-map.tsx';
import { usePlaces } from '../house.ts';
import { say } from '../words.ts';
import { Dialog } from './dialog.tsx';

interface FloorPickerProps {
  readonly title: string;
  readonly kind: 'table' | 'room';
  /** Where it is now: not a place to choose. */
  readonly from: string;
  /** What choosing a place means, beside `dashed is free`. */
  readonly hint?: string;
  readonly onPick: (place: Place) => void;
  readonly onClose: () => void;
}

/** The floor to pick a place from. */
export function FloorPicker({ title, kind, from, hint, onPick, onClose }: FloorPickerProps) {
  const areas = areasOf(usePlaces().filter((place) => place.kind === kind));
  return (
    <Dialog label={title} onClose={onClose} wide>
      <h2>{title}</h2>
      <p className="w-dialog-why">{hint ?? say('dashedIsFree')}</p>
      {areas.map((area) => (
        <section key={area.name} className="w-area">
          <h3>{area.name}</h3>
          <FloorMap
            area={area}
            renderCard={(place, round) => (
              <PickKey
                key={place.id}
                place={place}
                round={round}
                here={place.id === from}
                onPick={() => onPick(place)}
              />
            )}
          />
        </section>
      ))}
      <Key look="plain" onPress={onClose}>
        {say('leaveIt')}
      </Key>
    </Dialog>
  );
}

interface PickKeyProps {
  readonly place: Place;
  readonly round: boolean;
  readonly here: boolean;
  readonly onPick: () => void;
}

function PickKey({ place, round, here, onPick }: PickKeyProps) {
  const free = place.sitting === null;
  const words = here ? say('here') : free ? say('free') : say('taken');
  return (
    <button
      type="button"
      className={`w-table w-pick ${free ? 'w-table-free' : ''} ${round ? 'w-table-round' : ''}`}
      disabled={here}
      onClick={onPick}
    >
      <b>{place.name}</b>
      {place.seats > 0 && (
        <small>
          {place.seats}
          <span className="pl-said"> {say('seats')}</span>
        </small>
      )}
      <span className="w-table-what">{words}</span>
    </button>
  );
}
