import type { ReactNode } from 'react';
import { KeyButton } from '../press/key-button.tsx';

/** One thing that can be set, with its keys. */
export function Setting({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <fieldset className="setting">
      <legend>{name}</legend>
      <div className="choices">{children}</div>
    </fieldset>
  );
}

/** A key that chooses. */
export function Choice({
  on,
  act,
  children,
}: {
  readonly on?: boolean;
  readonly act: () => void;
  readonly children: ReactNode;
}) {
  return (
    <KeyButton className={`choice ${on ? 'choice-on' : ''}`} pressed={on} act={act}>
      {children}
    </KeyButton>
  );
}
