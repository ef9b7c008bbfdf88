/** The gauge is full at this many times the promise; its notch, *due*, therefore stands at 70 %. */
export const GAUGE_SCALE = 1.43;

interface GaugeProps {
  /** Share of the promise used up: 1 is due now. */
  readonly used: number;
}

/** Time on the rail: the fill moves by a transform alone. What is late, soon or rush is said around it. */
export function Gauge({ used }: GaugeProps) {
  const shown = Math.min(1, Math.max(0, used / GAUGE_SCALE));
  return (
    <span className="pl-gauge" aria-hidden="true">
      <i
        className="pl-gauge-fill"
        style={{ transform: `translateX(calc(${(shown - 1) * 100}% * var(--pl-forward, 1)))` }}
      />
      <i className="pl-gauge-due" />
    </span>
  );
}
