import { useEffect, useRef, type ReactNode } from 'react';

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
 * the keyboard within it and closes it by Escape.
 */
export function Sheet({ label, look, onClose, children, foot }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    // A tap beside it closes it, where the browser knows how.
    element?.setAttribute('closedby', 'any');
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`g-sheet g-sheet-${look}`}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="g-sheet-inner">{children}</div>
      {foot}
    </dialog>
  );
}
