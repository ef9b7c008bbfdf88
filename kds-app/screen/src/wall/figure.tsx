import type { ReactNode } from 'react';

/** One figure of the header, with what it counts above it. */
export function Figure({
  name,
  loud = false,
  shrinks = false,
  children,
}: {
  readonly name: string;
  readonly loud?: boolean;
  /** It may be cut short where the wall is narrow. */
  readonly shrinks?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={`figure ${loud ? 'figure-loud' : ''} ${shrinks ? 'figure-shrinks' : ''}`}>
      <span className="figure-name">{name}</span>
      <b className="figure-value">{children}</b>
    </div>
  );
}
