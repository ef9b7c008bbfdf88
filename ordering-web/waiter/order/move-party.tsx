import { useState } from 'react';
import type { Place } from '#shared/floor/place.ts';
import { FloorPicker } from '../ask/floor-picker.tsx';
import { Dialog } from '../ask/dialog.tsx';
import { useChange } from '../floor/use-floor.ts';
import { Key } from '../../device/key.tsx';
import { moveParty } from '../send.ts';
import { useTablet, type Tablet } from '../tablet.ts';
import { goTo, hashOf } from '../where.ts';
import { say } from '../words.ts';
import { EMPTY_DRAFT, isEmpty, joinDrafts } from './draft.ts';

/** A whole party changes its table: at a taken one the two become one, which is asked first. */
export function MoveParty({ place, onClose }: { readonly place: Place; readonly onClose: () => void }) {
  const { memory } = useTablet();
  const change = useChange();
  const [joining, setJoining] = useState<Place | null>(null);
  const move = (to: Place) => {
    change(moveParty(place, to));
    bringDraft(memory, place, to);
    onClose();
    goTo({ kind: 'place', id: to.id });
  };
  if (joining !== null) {
    const names = { from: place.name, to: joining.name };
    return (
      <Dialog label={say('joinTitle', names)} onClose={onClose}>
        <h2>{say('joinTitle', names)}</h2>
        <p>{say('joinWhy', names)}</p>
        <Key look="ink" className="w-shift-go" onPress={() => move(joining)}>
          {say('joinGo')}
        </Key>
        <Key look="plain" onPress={onClose}>
          {say('leaveIt')}
        </Key>
      </Dialog>
    );
  }
  return (
    <FloorPicker
      title={say('movePartyTitle', { where: place.name })}
      kind={place.kind === 'room' ? 'room' : 'table'}
      from={place.id}
      hint={say('movePartyHint')}
      onPick={(to) => (to.sitting === null ? move(to) : setJoining(to))}
      onClose={onClose}
    />
  );
}

/** What was tapped and not sent goes along. */
function bringDraft(memory: Tablet['memory'], from: Place, to: Place): void {
  const [left, there] = [from, to].map(({ id }) => hashOf({ kind: 'place', id }));
  if (left === undefined || there === undefined || isEmpty(memory.draft(left))) return;
  memory.setDraft(there, joinDrafts(memory.draft(there), memory.draft(left)));
  memory.setDraft(left, EMPTY_DRAFT);
}
