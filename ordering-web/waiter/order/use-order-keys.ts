import { useEffect } from 'react';
import { inDialog } from '../ask/in-dialog.ts';
import { FLOOR, goTo } from '../where.ts';
import { TABLE, useOrdering } from './ordering.ts';

/** The search field; letters typed anywhere go there. */
export const SEARCH_ID = 'find';

/** The keyboard on a table: letters find a dish, Escape goes back. */
export function useOrderKeys(): void {
  const { selected, select } = useOrdering();
  useEffect(() => {
    const goBack = () => (selected.kind === 'table' ? goTo(FLOOR) : select(TABLE));
    const onKey = (event: KeyboardEvent) => {
      if (inDialog(event)) return;
      if (event.key === 'Escape') goBack();
      else if (isLetter(event)) document.getElementById(SEARCH_ID)?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [selected, select]);
}

/** A letter that no field has. */
function isLetter(event: KeyboardEvent): boolean {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  return plain && event.target === document.body && /^\p{L}$/u.test(event.key);
}

/** Control and Enter, from wherever the focus is. */
export function useSendKey(send: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !inDialog(event) && (event.ctrlKey || event.metaKey)) send();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
