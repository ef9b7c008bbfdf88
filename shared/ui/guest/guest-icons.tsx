import type { JSX } from 'react';

/** Signs of the guests' pages, in the hand of `icons.tsx`: drawn in `currentColor`, always beside a word or a label. */
function sign(drawing: JSX.Element) {
  return function Sign() {
    return (
      <svg className="pl-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {drawing}
      </svg>
    );
  };
}

const stroke = (d: string, width = 2.6) => (
  <path d={d} fill="none" stroke="currentColor" strokeWidth={width} />
);

export const Plus = sign(stroke('M12 3v18M3 12h18', 3));
export const Minus = sign(stroke('M3 12h18', 3));
export const Cross = sign(stroke('M4.5 4.5l15 15M19.5 4.5l-15 15', 2.8));
export const Magnifier = sign(
  <>
    <circle cx="10.5" cy="10.5" r="6.5" fill="none" stroke="currentColor" strokeWidth="2.6" />
    {stroke('M15.5 15.5l6 6')}
  </>,
);
export const Bell = sign(stroke('M4 18h16M6 18v-6a6 6 0 0 1 12 0v6M12 3v3M10.500 21.500h3', 2.4));
export const Bin = sign(stroke('M3.5 6.500h17M9 6V3.500h6V6M6 7l1 13.500h10L18 7M10 11v6M14 11v6', 2.2));
export const Globe = sign(
  <>
    <circle cx="12" cy="12" r="9.5" fill="none" stroke="currentColor" strokeWidth="2.2" />
    {stroke('M2.5 12h19M12 2.5c-6 5.500-6 13.500 0 19M12 2.500c6 5.500 6 13.500 0 19', 2)}
  </>,
);
