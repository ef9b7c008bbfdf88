import { useLink, useOutbox } from '#shared/ui/browser/hooks.ts';
import { useKept, useTablet } from '../tablet.ts';
import { chosenModifiers } from '../../menu/choices.ts';
import type { Draft } from './draft.ts';
import { lineAllergies } from './guest-allergies.ts';
import { LineRow } from './line-row.tsx';
import { useOrdering } from './ordering.ts';
import { seatWords } from './seats.ts';
import { say } from '../words.ts';

/** The commands of orders that were sent from here and have not reached the host. */
export function useUnsent(): { readonly key: string; readonly label: string; readonly draft: Draft }[] {
  const { outbox } = useTablet();
  const { waiting } = useOutbox(outbox);
  const { sent } = useKept();
  const { at } = useOrdering();
  return waiting.flatMap(({ key, label }) => {
    const kept = sent[key];
    return kept?.at === at ? [{ key, label, draft: kept.draft }] : [];
  });
}

/** What was sent from here and has not reached the host. */
export function UnsentOrders() {
  const { feed } = useTablet();
  const { link } = useLink(feed);
  return useUnsent().map(({ key, label, draft }) => (
    <article key={key} className="w-unsent">
      <p className="w-unsent-head">
        <b>{label}</b>
        <span>{say(link === 'linked' ? 'isOnItsWay' : 'untilLinked')}</span>
      </p>
      <UnsentLines draft={draft} />
    </article>
  ));
}

function UnsentLines({ draft }: { readonly draft: Draft }) {
  const { itemOf, orderType } = useOrdering();
  return draft.lines.map((line) => {
    const item = itemOf(line.itemId);
    return (
      <LineRow
        key={line.id}
        quantity={line.quantity}
        name={item?.name ?? line.itemId}
        modifiers={item ? chosenModifiers(item, line.modifiers) : []}
        note={line.note}
        allergies={lineAllergies(draft, line)}
        aside={orderType === 'dine_in' ? seatWords(line.seats, line.quantity) : ''}
      />
    );
  });
}
