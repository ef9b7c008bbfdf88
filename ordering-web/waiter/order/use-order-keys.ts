import { useEffect } from 'react';
import { FLOOR, goTo } from '../where.ts';
import { TABLE, useOrdering } from './ordering.ts';
import { useSend } from './use-send.ts';

/** The search field; letters typed anywhere go there. */
export const SEARCH_ID = 'find';

/** The keyboard on a table: letters find, Escape goes back, Control and Enter send. */
export function useOrderKeys(): void {
  const { selected, select } = useOrdering();
  const { send, ready } = useSend();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey;
      if (event.key === 'Escape') {
        if (selected.kind === 'table') goTo(FLOOR);
        else select(TABLE);
      } else if (event.key === 'Enter' && command) {
        if (ready) send(false);
      } else if (!command && !event.altKey && /^\p{L}$/u.test(event.key) && event.target === document.body) {
        document.getElementById(SEARCH_ID)?.focus();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [selected, select, send, ready]);
}
