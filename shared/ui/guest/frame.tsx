import type { ReactNode } from 'react';

interface TopProps {
  /** What hangs from the rail: `TABLE 15`. */
  readonly hanging: string;
  readonly children?: ReactNode;
}

/** The rail across the top of a page, with the place hanging from it and the page's keys at its end. */
export function Top({ hanging, children }: TopProps) {
  return (
    <div className="g-top">
      <b className="g-hang">{hanging}</b>
      <span className="g-top-keys">{children}</span>
    </div>
  );
}

interface BarProps {
  /** Said above the keys, such as what is left out. */
  readonly children: ReactNode;
}

/** The bar at the foot of a page, where the thumb is. */
export function Bar({ children }: BarProps) {
  return (
    <div className="g-bar">
      <div className="g-bar-inner">{children}</div>
    </div>
  );
}

interface MainKeyProps {
  readonly count?: number;
  readonly label: string;
  /** An amount, at the key's end. */
  readonly amount?: string | null;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** The one key that goes on: what it does, and what that costs. */
export function MainKey({ count, label, amount, disabled = false, onPress }: MainKeyProps) {
  return (
    <button type="button" className="g-main" disabled={disabled} onClick={onPress}>
      <span className="g-main-what">
        {count !== undefined && <b className="g-main-count">{count}</b>}
        {label}
      </span>
      {amount && <span className="g-price">{amount}</span>}
    </button>
  );
}

interface SignKeyProps {
  /** Said by screen readers. */
  readonly label: string;
  readonly look?: 'plain' | 'round' | 'paper';
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A key that shows a sign alone. */
export function SignKey({ label, look = 'plain', onPress, children }: SignKeyProps) {
  return (
    <button type="button" className={`g-sign-key g-sign-key-${look}`} aria-label={label} onClick={onPress}>
      {children}
    </button>
  );
}

interface SmallKeyProps {
  readonly onPress: () => void;
  readonly loud?: boolean;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** A key within the text. */
export function SmallKey({ onPress, loud = false, disabled = false, children }: SmallKeyProps) {
  return (
    <button
      type="button"
      className={`g-small-key ${loud ? 'g-small-key-loud' : ''}`}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

interface NoticeProps {
  /** `plain`: to know. `warn`: nearly; the link. `stop`: it did not work. */
  readonly tone: 'plain' | 'warn' | 'stop';
  readonly children: ReactNode;
  readonly keys?: ReactNode;
}

/** What happened and what to do, in the place where it matters, with the keys that do it. */
export function Notice({ tone, children, keys }: NoticeProps) {
  return (
    <div className={`g-notice g-notice-${tone}`} role={tone === 'stop' ? 'alert' : 'status'}>
      <div className="g-notice-text">{children}</div>
      {keys && <div className="g-notice-keys">{keys}</div>}
    </div>
  );
}
