import { useState } from 'react';
import { useSettings, useWords } from '../house.ts';
import { Key } from '../../device/key.tsx';
import { ChoiceKeys } from './choice-keys.tsx';
import { changeLine, removeLine, stepQuantity, toggleSeat, type DraftLine } from './draft.ts';
import { allergicSeats, lineAllergies, sayAllergies } from './guest-allergies.ts';
import { AllergyKeys, NoteField, PhraseKeys } from './note-keys.tsx';
import { TABLE, useOrdering } from './ordering.ts';
import { FEWEST_SEATS, SeatKeys } from './seat-keys.tsx';
import { Stepper } from './stepper.tsx';
import { say } from '../words.ts';

/** The choices of a line that was tapped and not sent; every tap counts at once. */
export function DraftSheet({ line }: { readonly line: DraftLine }) {
  const { draft, change, takeOff, itemOf, select, orderType } = useOrdering();
  const item = itemOf(line.itemId);
  const set = (next: Partial<DraftLine>) => change(changeLine(draft, line.id, next));
  const remove = () => {
    takeOff(removeLine(draft, line.id));
    select(TABLE);
  };
  const step = (by: number) => (line.quantity + by < 1 ? remove() : change(stepQuantity(draft, line.id, by)));
  return (
    <>
      <header className="w-sheet-head">
        <h2>{item?.name ?? say('notOnMenu')}</h2>
        <Stepper value={line.quantity} step={step} of={item?.name ?? ''} />
      </header>
      {item && <ChoiceKeys item={item} chosen={line.modifiers} choose={(modifiers) => set({ modifiers })} />}
      {orderType === 'dine_in' && <DraftSeats line={line} />}
      {orderType === 'dine_in' && <CourseKeys line={line} />}
      <DraftGuest line={line} />
      <Key look="plain" className="w-apart" onPress={remove}>
        {say('takeOff')}
      </Key>
    </>
  );
}

/** What this guest must not eat, and what else the kitchen should know. */
function DraftGuest({ line }: { readonly line: DraftLine }) {
  const { draft, change, itemOf } = useOrdering();
  const [noting, setNoting] = useState(line.note !== '');
  const item = itemOf(line.itemId);
  const [seat = null, ...others] = line.seats;
  const setNote = (note: string) => change(changeLine(draft, line.id, { note }));
  return (
    <fieldset className="w-group">
      <legend>{say('guest')}</legend>
      {item && (
        <AllergyKeys
          item={item}
          modifierIds={line.modifiers.map((each) => each.modifierId)}
          allergies={lineAllergies(draft, line)}
          set={(allergies) => change(sayAllergies(draft, line, allergies))}
          seat={others.length === 0 ? seat : null}
        />
      )}
      <PhraseKeys note={line.note} set={setNote} />
      {noting ? (
        <NoteField note={line.note} set={setNote} />
      ) : (
        <Key className="w-key-wide" onPress={() => setNoting(true)}>
          {say('noteKey')}
        </Key>
      )}
    </fieldset>
  );
}

const MOST_SEATS = 24;

function DraftSeats({ line }: { readonly line: DraftLine }) {
  const { draft, change, place, orders } = useOrdering();
  const guests = draft.guests ?? orders[0]?.guests ?? 0;
  const count = Math.min(MOST_SEATS, Math.max(FEWEST_SEATS, guests, place?.seats ?? 0, ...line.seats));
  return (
    <SeatKeys
      seats={line.seats}
      count={count}
      allergic={allergicSeats(draft)}
      toggle={(seat) => change(toggleSeat(draft, line.id, seat))}
      share={() => change(changeLine(draft, line.id, { seats: [] }))}
    />
  );
}

function CourseKeys({ line }: { readonly line: DraftLine }) {
  const { draft, change } = useOrdering();
  const settings = useSettings();
  const words = useWords();
  const courses = [...(settings?.courses ?? []).map((course) => course.number), null];
  return (
    <fieldset className="w-group">
      <legend>{say('course')}</legend>
      <div className={courses.length % 3 === 0 ? 'w-keys' : 'w-keys w-keys-two'}>
        {courses.map((course) => (
          <Key
            key={course ?? 0}
            look={course === line.course ? 'ink' : 'line'}
            pressed={course === line.course}
            onPress={() => change(changeLine(draft, line.id, { course }))}
          >
            {course === null ? say('atOnce') : words.courseName(course)}
          </Key>
        ))}
      </div>
    </fieldset>
  );
}
