import { useEffect, useMemo, useState } from 'react';
import { useTablet } from '../tablet.ts';
import { isEmpty, type Draft } from './draft.ts';
import type { Ordering } from './ordering.ts';

const UNDO_MS = 8000;

/** Changing a draft, and taking back what was taken off it, for eight seconds or until the next change. */
export function useDrafting(at: string, draft: Draft): Pick<Ordering, 'change' | 'takeOff' | 'bringBack'> {
  const { memory } = useTablet();
  const [gone, setGone] = useState<Draft | null>(null);
  useEffect(() => {
    if (gone === null) return undefined;
    const timer = window.setTimeout(() => setGone(null), UNDO_MS);
    return () => window.clearTimeout(timer);
  }, [gone]);
  return useMemo(() => {
    // Without lines there is nothing that could join another order.
    const keep = (next: Draft) => memory.setDraft(at, isEmpty(next) ? { ...next, addTo: undefined } : next);
    const change = (next: Draft) => {
      setGone(null);
      keep(next);
    };
    const takeOff = (next: Draft) => {
      keep(next);
      setGone(draft);
    };
    return { change, takeOff, bringBack: gone === null ? null : () => change(gone) };
  }, [memory, at, draft, gone]);
}
