import { useEffect, useState } from 'react';
import { z } from 'zod';
import { addressOf } from '#shared/client/address.ts';
import { jsonOf } from '#shared/client/json.ts';
import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import { Staff } from '#shared/people/staff.ts';
import { KeyButton } from '../press/key-button.tsx';
import { useAll, useScreen } from '../store/use-screen.ts';
import { Sheet } from '../wall/sheet.tsx';
import { conflictsOf } from './allergy-gate.tsx';
import { allergenWords } from './bands.ts';
import { useBoardKit } from './board-context.ts';
import { calledOut } from './page-words.ts';
import { PinKeys } from './pin-keys.tsx';
import { say } from '../words/say.ts';

interface AllergyProps {
  readonly ticket: Ticket;
  readonly onClose: () => void;
}

/** Everything about the allergy of a ticket, and whoever answers for it: by name, or by PIN where the site asks for it. */
export function AllergySheet({ ticket, onClose }: AllergyProps) {
  const gate = useAll('settings').get('site')?.kitchen.allergyGate ?? 'name';
  const { allergy } = ticket;
  if (allergy === null) return null;
  const notes = [ticket.specialInstructions, ...ticket.lines.map((line) => line.specialInstructions)];
  return (
    <Sheet title={say('allergyAt', { name: calledOut(ticket) })} onClose={onClose} wide>
      <p className="allergy-what">{allergenWords(allergy.declared, allergy.inWords)}</p>
      <ul className="allergy-lines">
        {conflictsOf(ticket).map(({ lineId, text }) => (
          <li key={lineId} className="allergy-conflict">
            {text}
          </li>
        ))}
        {notes.filter(Boolean).map((note) => (
          <li key={note}>{say('quote', { note })}</li>
        ))}
      </ul>
      <h3 className="sheet-words">{gate === 'pin' ? say('whoReadPin') : say('whoRead')}</h3>
      {gate === 'pin' ? (
        <ByPin ticket={ticket} onClose={onClose} />
      ) : (
        <ByName ticket={ticket} onClose={onClose} />
      )}
    </Sheet>
  );
}

const StaffList = z.object({ staff: z.array(Staff) });

/** Who works here, as far as this screen may know. */
function useNames(): readonly string[] {
  const { api, session } = useScreen();
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let gone = false;
    void api.send('get', addressOf('/staff'), undefined, null).then((answer) => {
      const list = answer.ok ? StaffList.safeParse(jsonOf(answer.value.text)) : null;
      if (gone || !list?.success) return;
      const kitchenFirst = list.data.staff
        .filter(({ active }) => active)
        .toSorted((a, b) => Number(b.role === 'kitchen') - Number(a.role === 'kitchen'));
      setNames(kitchenFirst.map(({ name }) => name));
    });
    return () => {
      gone = true;
    };
  }, [api]);
  if (session.staffId !== null) return [session.name, ...names.filter((name) => name !== session.name)];
  return names.length > 0 ? names : [session.device?.name ?? session.name];
}

function ByName({ ticket, onClose }: AllergyProps) {
  const { board } = useBoardKit();
  const names = useNames();
  const answer = (name: string) => {
    board.answerAllergy(ticket, name);
    onClose();
  };
  return (
    <div className="choices names">
      {names.map((name) => (
        <KeyButton key={name} className="choice name-key" act={() => answer(name)}>
          {name}
        </KeyButton>
      ))}
    </div>
  );
}

function ByPin({ ticket, onClose }: AllergyProps) {
  const { api, notices } = useScreen();
  const send = (pin: string) => {
    void api
      .call(KITCHEN_ROUTES.answerAllergy, { params: { id: ticket.id }, body: { pin } })
      .then((answer) => (answer.ok ? onClose() : notices.say(ticket.id, answer.error.detail)));
  };
  return <PinKeys done={send} />;
}
