import { useState } from 'react';
import type { MenuItem } from '#shared/contract/menu-view.ts';
import type { Line, Order } from '#shared/orders/order.ts';
import { isInKitchen } from '#shared/orders/status.ts';
import { useTakeBack } from '../ask/use-take-back.tsx';
import { Key } from '../../device/key.tsx';
import { orderChange } from '../send.ts';
import { ChoiceKeys } from './choice-keys.tsx';
import { missingChoices } from '../../menu/choices.ts';
import { editedLine, lineChange, type EditedLine } from './line-change.ts';
import { AllergyKeys, NoteField, PhraseKeys } from './note-keys.tsx';
import { TABLE, useOrdering } from './ordering.ts';
import { Reasons, VOID_REASONS } from './reasons.tsx';
import { FEWEST_SEATS, SeatKeys } from './seat-keys.tsx';
import { Stepper } from './stepper.tsx';
import { say } from '../words.ts';

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
  return say(line.status === 'waiting' ? 'notStarted' : line.status);
}

function whyNot(order: Order, line: Line): string {
  if (line.status === 'voided') return say('wasVoided');
  return say('leftKitchen', { number: order.number });
}

function EditLine({ order, line }: SentSheetProps) {
  const { itemOf, select } = useOrdering();
  const before = editedLine(line);
  const [edited, setEdited] = useState(before);
  const [voiding, setVoiding] = useState(false);
  const changes = lineChange(before, edited);
  const item = itemOf(line.menuItemId);
  const [missing] = item ? missingChoices(item, edited.modifiers) : [];
  const { takeBack, asking } = useTakeBack();
  const done = () => select(TABLE);
  const send = () => {
    if (changes === null) return done();
    const fewer = edited.quantity < before.quantity ? [line] : [];
    takeBack(order, fewer, orderChange.line(order, line, changes), done);
  };
  const voidIt = (reason: string) => takeBack(order, [line], orderChange.voidLine(order, line, reason), done);
  if (voiding) {
    const back = () => setVoiding(false);
    return (
      <>
        <Reasons title={say('voidTitle')} of={VOID_REASONS} choose={voidIt} back={back} />
        {asking}
      </>
    );
  }
  return (
    <>
      {asking}
      <EditForm name={line.name} item={item} edited={edited} set={setEdited} />
      <Key
        look="ink"
        className="w-key-wide"
        disabled={changes === null || missing !== undefined}
        onPress={send}
      >
        {missing ? say('choose', { what: missing.name.toLowerCase() }) : say('sendChange')}
      </Key>
      <Key look="plain" className="w-apart" onPress={() => setVoiding(true)}>
        {say('voidLine')}
      </Key>
    </>
  );
}

interface EditFormProps {
  readonly name: string;
  readonly item: MenuItem | undefined;
  readonly edited: EditedLine;
  readonly set: (edited: EditedLine) => void;
}

function EditForm({ name, item, edited, set }: EditFormProps) {
  const { place, orderType } = useOrdering();
  const { quantity, modifiers, seat, allergies, note } = edited;
  const step = (by: number) => set({ ...edited, quantity: quantity + by });
  return (
    <>
      <Stepper value={quantity} least={1} step={step} of={name} />
      {item && (
        <ChoiceKeys
          item={item}
          chosen={modifiers}
          choose={(chosen) => set({ ...edited, modifiers: chosen })}
        />
      )}
      {orderType === 'dine_in' && (
        <SeatKeys
          seats={seat === null ? [] : [seat]}
          count={Math.max(FEWEST_SEATS, place?.seats ?? 0, seat ?? 0)}
          toggle={(chosen) => set({ ...edited, seat: chosen === seat ? null : chosen })}
          share={() => set({ ...edited, seat: null })}
        />
      )}
      {item && (
        <AllergyKeys
          item={item}
          modifierIds={modifiers.map((each) => each.modifierId)}
          allergies={allergies}
          set={(chosen) => set({ ...edited, allergies: chosen })}
        />
      )}
      <PhraseKeys note={note} set={(text) => set({ ...edited, note: text })} />
      <NoteField note={note} set={(text) => set({ ...edited, note: text })} />
    </>
  );
}
