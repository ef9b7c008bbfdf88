import type { ReactNode } from 'react';

interface KeycapProps {
  readonly children: ReactNode;
  /** `ring`: outlined in the text's own colour, inside a sentence. `now`: what the big key does at this moment. */
  readonly look?: 'key' | 'ring' | 'now';
}

/** A key of the bump bar or the keyboard, drawn. */
export function Keycap({ children, look = 'key' }: KeycapProps) {
  return <kbd className={`pl-key pl-key-${look}`}>{children}</kbd>;
}
