import { useEffect, useRef, type ReactNode } from 'react';
import { Key } from '../../device/key.tsx';
import { say } from '#shared/i18n/runner/say.ts';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something asked from below; what is behind it waits. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="r-sheet" aria-label={title} onCancel={onClose}>
      <div className="r-sheet-in">
        <header>
          <h2>{title}</h2>
          <Key look="plain" onPress={onClose}>
            {say('close')}
          </Key>
        </header>
        {children}
      </div>
    </dialog>
  );
}
