import { useSettings, useWords } from '../house.ts';
import { Bars } from '#shared/ui/icons.tsx';
import { Key } from '../../device/key.tsx';
import { chosenModifiers } from '../../menu/choices.ts';
import { cleared, type DraftLine } from './draft.ts';
import { lineAllergies } from './guest-allergies.ts';
import { lineFault } from './line-fault.ts';
import { LineRow } from './line-row.tsx';
import { TABLE, useOrdering } from './ordering.ts';
import { heldCourses } from './request.ts';
import { seatWords } from './seats.ts';
import { say } from '../words.ts';

/** What was tapped and not sent, by course. */
export function DraftLines() {
  const { draft } = useOrdering();
  if (draft.lines.length === 0) return null;
  const courses = [...new Set(draft.lines.map((line) => line.course))].toSorted(
    (a, b) => (a ?? 0) - (b ?? 0),
  );
  return (
    <div className="w-draft">
      <DraftHead />
      {courses.map((course) => (
        <DraftCourse
          key={course ?? 0}
          course={course}
          lines={draft.lines.filter((line) => line.course === course)}
        />
      ))}
    </div>
  );
}

/** What becomes of the new lines, and the way to something else. */
function DraftHead() {
  const { draft, joined, orders, change, takeOff, select } = useOrdering();
  const joining = joined
    ? say('addsTo', { number: joined.number })
    : orders.length > 0
      ? say('anOwnOrder')
      : say('notSentYet');
  const clear = () => {
    takeOff(cleared(draft));
    select(TABLE);
  };
  return (
    <p className="w-draft-head">
      <b>{say('newLines')}</b>
      <span>{joining}</span>
      {joined && draft.addTo === undefined && orders.length > 0 && (
        <Key look="plain" onPress={() => change({ ...draft, addTo: null })}>
          {say('ownOrder')}
        </Key>
      )}
      {draft.addTo === null && (
        <Key look="plain" onPress={() => change({ ...draft, addTo: undefined })}>
          {say('addToIt')}
        </Key>
      )}
      <Key look="plain" onPress={clear}>
        {say('clear')}
      </Key>
    </p>
  );
}

function DraftCourse({
  course,
  lines,
}: {
  readonly course: number | null;
  readonly lines: readonly DraftLine[];
}) {
  const { draft, change, joined, orderType } = useOrdering();
  const settings = useSettings();
  const words = useWords();
  const held = isHeld();
  function isHeld(): boolean {
    if (course === null || settings === null) return false;
    if (!joined) return heldCourses(draft, orderType, settings).includes(course);
    return joined.tickets.some((ticket) => ticket.course === course && ticket.status === 'held');
  }
  const mayToggle = joined === null && course !== null && orderType === 'dine_in';
  const toggle = () => {
    if (course !== null) change({ ...draft, holds: { ...draft.holds, [course]: !held } });
  };
  const state = say(held ? 'heldUntil' : 'goesNow');
  return (
    <section className={held ? 'w-course w-course-held' : 'w-course'}>
      <h3>
        <span>
          {held && <Bars />} {course === null ? say('atOnce') : words.courseName(course)}
        </span>
        {mayToggle ? (
          <Key look="plain" className="w-course-toggle" pressed={held} onPress={toggle}>
            {state}
          </Key>
        ) : (
          <em>{state}</em>
        )}
      </h3>
      {lines.map((line) => (
        <DraftRow key={line.id} line={line} />
      ))}
    </section>
  );
}

function DraftRow({ line }: { readonly line: DraftLine }) {
  const { draft, itemOf, selected, select, orderType } = useOrdering();
  const item = itemOf(line.itemId);
  return (
    <LineRow
      quantity={line.quantity}
      name={item?.name ?? say('notOnMenu')}
      modifiers={item ? chosenModifiers(item, line.modifiers) : []}
      note={line.note}
      allergies={lineAllergies(draft, line)}
      fault={lineFault(draft, line, item)}
      aside={orderType === 'dine_in' ? seatWords(line.seats, line.quantity) : ''}
      selected={selected.kind === 'draft' && selected.lineId === line.id}
      onPress={() => select({ kind: 'draft', lineId: line.id })}
    />
  );
}
