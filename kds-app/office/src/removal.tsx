import { useState, type ReactNode } from 'react';

interface RemovalProps {
  readonly name: string;
  readonly onRemove: () => void;
  /** What becomes of it all, said before it is done. */
  readonly children: ReactNode;
}

/** Takes something away for good: asks once more, and says what that means. */
export function Removal({ name, onRemove, children }: RemovalProps) {
  const [sure, setSure] = useState(false);
  if (!sure) {
    return (
      <button type="button" className="key" onClick={() => setSure(true)}>
        Remove {name}…
      </button>
    );
  }
  return (
    <div className="sure">
      <p>{children}</p>
      <button type="button" className="key key-ink" onClick={onRemove}>
        Remove it
      </button>
      <button type="button" className="key" onClick={() => setSure(false)}>
        Keep it
      </button>
    </div>
  );
}
