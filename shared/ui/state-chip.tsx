import type { ReactNode } from 'react';
import { Bars, Chevrons, Triangle } from './icons.tsx';

export type ChipState = 'late' | 'soon' | 'new' | 'rush' | 'held' | 'ready';

const SIGNS: Readonly<Partial<Record<ChipState, ReactNode>>> = {
  late: <Triangle />,
  rush: <Chevrons />,
  held: <Bars />,
};

/** The state of a ticket in a word, with its sign: `▲ LATE 4:41`, `DUE 1:40`, `NEW`. */
export function StateChip({ state, children }: { readonly state: ChipState; readonly children: ReactNode }) {
  return (
    <b className={`pl-chip pl-chip-${state}`}>
      {SIGNS[state]}
      <span>{children}</span>
    </b>
  );
}
