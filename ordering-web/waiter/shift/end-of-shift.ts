import { createContext, useContext } from 'react';

/** Tells the page that nobody has the tablet in hand any more. */
export const EndOfShift = createContext<() => void>(() => undefined);

export function useEndOfShift(): () => void {
  return useContext(EndOfShift);
}
