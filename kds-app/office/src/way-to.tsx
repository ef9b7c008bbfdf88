import type { ReactNode } from 'react';

interface WayToProps {
  readonly section: string;
  readonly here?: boolean;
  /** After it was opened. */
  readonly opened?: () => void;
  readonly children: ReactNode;
}

/** A link to a section of the office, opened without loading the page again. */
export function WayTo({ section, here = false, opened, children }: WayToProps) {
  return (
    <a
      href={`/office/${section}`}
      aria-current={here ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        history.pushState(null, '', event.currentTarget.href);
        window.dispatchEvent(new PopStateEvent('popstate'));
        window.scrollTo(0, 0);
        opened?.();
      }}
    >
      {children}
    </a>
  );
}
