import type { Ticket } from '#shared/kitchen/ticket.ts';
import { Octagon } from '#shared/ui/icons.tsx';
import { usePress } from '../press/use-press.ts';
import { allergenName, allergenWords } from './bands.ts';
import { useBoardKit } from './board-context.ts';
import { listed, say } from '../words/say.ts';

/** Stands before the lines of a ticket until somebody answers for the allergy that was declared (rule Y3). */
export function AllergyGate({ ticket }: { readonly ticket: Ticket }) {
  const { board } = useBoardKit();
  const press = usePress(() => board.ask('allergy', ticket));
  const { allergy } = ticket;
  if (allergy === null) return null;
  return (
    <button type="button" className="gate" {...press}>
      <span className="gate-word">
        <Octagon className="gate-sign" /> {say('allergy')}
      </span>
      <b className="gate-what">{allergenWords(allergy.declared, allergy.inWords)}</b>
      {conflictsOf(ticket).map(({ lineId, text }) => (
        <span key={lineId} className="gate-conflict">
          {text}
        </span>
      ))}
      <span className="gate-do">{say('touchToRead')}</span>
    </button>
  );
}

/** `Ribeye 300 g: milk`: the dishes that meet what was declared. */
export function conflictsOf({ allergy, lines }: Ticket): { lineId: string; text: string }[] {
  return (allergy?.conflicts ?? []).flatMap(({ lineId, allergens }) => {
    const line = lines.find((each) => each.id === lineId);
    return line
      ? [
          {
            lineId,
            text: say('named', { name: line.kitchenName, what: listed(allergens.map(allergenName)) }),
          },
        ]
      : [];
  });
}
