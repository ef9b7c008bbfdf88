import { useState } from 'react';
import { z } from 'zod';
import { keptValue } from '../browser/kept-value.ts';

/** On which printer each paper was printed from here the last time. */
const kept = keptValue('paper-printers', z.record(z.string(), z.string()));

/** The printer that was chosen on this device for such papers, and how a choice is remembered. */
export function useChosen(papers: string): readonly [string | null, (printerId: string) => void] {
  const [now, setNow] = useState(() => kept.read() ?? {});
  const remember = (printerId: string) => {
    const after = { ...kept.read(), [papers]: printerId };
    kept.write(after);
    setNow(after);
  };
  return [now[papers] ?? null, remember];
}
