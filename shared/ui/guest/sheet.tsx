import { useLayoutEffect, useRef, type ReactNode } from 'react';

interface SheetProps {
  /** Said by screen readers. */
  readonly label: string;
  readonly look: 'page' | 'item' | 'low';
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The bar at its foot, which stays while the rest is scrolled. */
  readonly foot?: ReactNode;
}

/**
 * What lies over the page until it is closed: the whole screen of a phone, a card on a wide one. The browser keeps
 * the keyboard within it, closes it by Escape, and gives the keyboard back to where it was.
 */
export function Sheet({ label, look, onClose, children, foot }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const asked = useRef(false);
  // Closed before it leaves the page: only then does the browser give the keyboard back.
  useLayoutEffect(() => {
    const element = dialog.current;
    // A tap beside it closes it, where the browser knows how.
    element?.setAttribute('closedby', 'any');
    element?.showModal();
    return () => element?.close();
  }, []);
  const close = () => {
    if (asked.current) return;
    asked.current = true;
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      className={`g-sheet g-sheet-${look}`}
      aria-label={label}
      onCancel={(event) => {
        // A sheet within this one is closed by the same key first.
        if (event.target !== dialog.current) return;
        event.preventDefault();
        close();
      }}
      onClose={(event) => {
        if (event.target === dialog.current && !dialog.current?.open) close();
      }}
    >
      <div className="g-sheet-inner">{children}</div>
      {foot}
    </dialog>
  );
}
