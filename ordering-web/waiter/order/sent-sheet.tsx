import { useState } from 'react';
import type { Line, Order } from '#shared/orders/order.ts';
import { isInKitchen } from '#shared/orders/status.ts';
import { useChange } from '../floor/use-floor.ts';
import { Key } from '../key.tsx';
import { orderChange } from '../send.ts';
import { instruction, readInstruction } from './allergy.ts';
import { ChoiceKeys } from './choice-keys.tsx';
import { missingChoices } from './choices.ts';
import { lineChange, type EditedLine } from './line-change.ts';
import { AllergyKeys, NoteField } from './note-keys.tsx';
import { TABLE, useOrdering } from './ordering.ts';
import { Reasons, VOID_REASONS } from './reasons.tsx';
import { SeatKeys } from './seat-keys.tsx';
import { Stepper } from './stepper.tsx';

interface SentSheetProps {
  readonly order: Order;
  readonly line: Line;
}

/** A line that the kitchen has: what is changed here is sent as one change and shows there as changed. */
export function SentSheet({ order, line }: SentSheetProps) {
  const editable = isInKitchen(order.status) && line.status !== 'voided';
  return (
    <>
      <header className="w-sheet-head">
        <h2>
          {line.quantity} {line.name}
        </h2>
        <p className="w-sheet-state">
          #{order.number}, {lineWords(line)}
        </p>
      </header>
      {editable ? <EditLine order={order} line={line} /> : <p className="w-none">{whyNot(order, line)}</p>}
    </>
  );
}

function lineWords(line: Line): string {
  return { held: 'held', waiting: 'not started', cooking: 'cooking', done: 'done', voided: 'voided' }[
    line.status
  ];
}

function whyNot(order: Order, line: Line): string {
  if (line.status === 'voided') return 'It was voided; nobody makes it.';
  return `Order ${order.number} has left the kitchen: it cannot be changed. Send what is missing as new lines.`;
}

function EditLine({ order, line }: SentSheetProps) {
  const { itemOf, select, place, orderType } = useOrdering();
  const change = useChange();
  const read = readInstruction(line.specialInstructions);
  const before: EditedLine = {
    quantity: line.quantity,
    modifiers: line.modifiers.map(({ modifierId, quantity }) => ({ modifierId, quantity })),
    instruction: line.specialInstructions,
    seat: line.seat,
  };
  const [edited, setEdited] = useState(before);
  const [allergies, setAllergies] = useState([...read.allergies]);
  const [note, setNote] = useState(read.note);
  const [voiding, setVoiding] = useState(false);
  const item = itemOf(line.menuItemId);
  const after = { ...edited, instruction: instruction(allergies, note) };
  const changes = lineChange(before, after);
  const missing = item ? missingChoices(item, edited.modifiers) : [];
  const send = () => {
    if (changes) change(orderChange.line(order, line, changes));
    select(TABLE);
  };
  const voidIt = (reason: string) => {
    change(orderChange.voidLine(order, line, reason));
    select(TABLE);
  };
  if (voiding)
    return (
      <Reasons
        title="Void it, because"
        reasons={VOID_REASONS}
        choose={voidIt}
        back={() => setVoiding(false)}
      />
    );
  return (
    <>
      <Stepper
        value={edited.quantity}
        least={1}
        step={(by) => setEdited({ ...edited, quantity: edited.quantity + by })}
        of={line.name}
      />
      {item && (
        <ChoiceKeys
          item={item}
          chosen={edited.modifiers}
          choose={(modifiers) => setEdited({ ...edited, modifiers })}
        />
      )}
      {orderType === 'dine_in' && (
        <SeatKeys
          seats={edited.seat === null ? [] : [edited.seat]}
          count={Math.max(4, place?.seats ?? 0, edited.seat ?? 0)}
          toggle={(seat) => setEdited({ ...edited, seat: seat === edited.seat ? null : seat })}
          share={() => setEdited({ ...edited, seat: null })}
        />
      )}
      {item && (
        <AllergyKeys
          item={item}
          modifierIds={edited.modifiers.map((each) => each.modifierId)}
          allergies={allergies}
          set={setAllergies}
        />
      )}
      <NoteField note={note} set={setNote} />
      <Key look="ink" className="w-key-wide" disabled={changes === null || missing.length > 0} onPress={send}>
        {missing[0] ? `Choose: ${missing[0].name.toLowerCase()}` : 'Send the change'}
      </Key>
      <Key look="plain" className="w-apart" onPress={() => setVoiding(true)}>
        Void this line…
      </Key>
    </>
  );
}
