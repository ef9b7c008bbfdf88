import { useEffect, useRef, type ReactNode } from 'react';

interface DialogProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** As wide as a plan of the floor needs. */
  readonly wide?: boolean;
}

/** A sheet over everything, until it is answered: the page behind it cannot be touched. */
export function Dialog({ label, onClose, children, wide = false }: DialogProps) {
  const own = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const dialog = own.current;
    if (dialog === null) return undefined;
    if (!dialog.open) dialog.showModal();
    // Enter is nobody's until somebody chose: the browser would give it to the first key.
    body.current?.focus();
    const onCancel = (event: Event) => {
      event.preventDefault();
      close.current();
    };
    const onClick = (event: Event) => {
      if (event.target === dialog) close.current();
    };
    dialog.addEventListener('cancel', onCancel);
    dialog.addEventListener('click', onClick);
    return () => {
      dialog.removeEventListener('cancel', onCancel);
      dialog.removeEventListener('click', onClick);
      dialog.close();
    };
  }, []);
  return (
    <dialog ref={own} className={wide ? 'w-dialog w-dialog-wide' : 'w-dialog'} aria-label={label}>
      <div ref={body} className="w-dialog-body" tabIndex={-1}>
        {children}
      </div>
    </dialog>
  );
}
