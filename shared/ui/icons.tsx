import type { JSX } from 'react';

/** Every sign is drawn in `currentColor`, one em high, and hidden from readers: a word always stands beside it. */
interface SignProps {
  readonly className?: string;
}

function sign(box: string, drawing: JSX.Element, wide = false) {
  return function Sign({ className = '' }: SignProps) {
    return (
      <svg
        className={`pl-sign ${wide ? 'pl-sign-wide' : ''} ${className}`}
        viewBox={box}
        aria-hidden="true"
        focusable="false"
      >
        {drawing}
      </svg>
    );
  };
}

const stroke = (d: string, width: number) => (
  <path d={d} fill="none" stroke="currentColor" strokeWidth={width} />
);

/** Done. Never mirrored. */
export const Tick = sign('0 0 24 24', stroke('M3 13l6 6L21 5', 4.4));
/** Rush. */
export const Chevrons = sign('0 0 40 24', stroke('M3 3l9 9-9 9M15 3l9 9-9 9M27 3l9 9-9 9', 5), true);
/** Recalled, brought back. */
export const Loop = sign('0 0 24 24', stroke('M5 10h9a5 5 0 0 1 0 10H8M10 4L4 10l6 6', 3.4));
/** Held. */
export const Bars = sign('0 0 24 24', stroke('M7 4v16M17 4v16', 5));
/** Late. */
export const Triangle = sign('0 0 24 24', <path d="M12 3l11 19H1z" fill="currentColor" />);
/** Allergy, and nothing else. */
export const Octagon = sign(
  '0 0 24 24',
  <>
    <path d="M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9z" fill="currentColor" />
    <path d="M12 6v8M12 16.4v3" stroke="var(--pl-sign-inside, var(--ticket))" strokeWidth="3.2" />
  </>,
);
/** No connection to the host. */
export const BrokenLink = sign(
  '0 0 64 64',
  <>
    {stroke('M0 32h19M45 32h19', 10)}
    {stroke('M22 14l20 36M42 14L22 50', 8)}
  </>,
);
/** Not seen by anybody yet. */
export const DottedRing = sign(
  '0 0 24 24',
  <circle
    cx="12"
    cy="12"
    r="9"
    fill="none"
    stroke="currentColor"
    strokeWidth="4"
    strokeDasharray="0.01 7.06"
    strokeLinecap="round"
  />,
);
