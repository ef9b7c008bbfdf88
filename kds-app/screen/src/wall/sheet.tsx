import { useEffect, useRef, type ReactNode } from 'react';
import { KeyButton } from '../press/key-button.tsx';
import { Keycap } from '#shared/ui/keycap.tsx';
import { say } from '../words/say.ts';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Something that lies over the board until it is closed; the board goes on under it. */
export function Sheet({ title, onClose, wide = false, children }: SheetProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className={`sheet ${wide ? 'sheet-wide' : ''}`} aria-label={title}>
      <header className="sheet-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <KeyButton className="sheet-close" act={onClose}>
          <Keycap>{say('cap.cancel')}</Keycap> {say('keyClose')}
        </KeyButton>
      </header>
      <div className="sheet-body">{children}</div>
    </section>
  );
}
