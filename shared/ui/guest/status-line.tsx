import type { ReactNode } from 'react';
import { tell } from '../../i18n/track/say.ts';
import { Tick } from '../icons.tsx';
import { Square, type SquareState } from '../square.tsx';

interface LargeProps {
  readonly lead: string;
  readonly large: string;
  readonly unit: string | null;
  readonly tone: 'plain' | 'go' | 'off';
}

/** The one thing that a waiting guest wants to know. A sentence when read aloud. */
export function Large({ lead, large, unit, tone }: LargeProps) {
  const size = unit !== null && large.length <= 5 ? 'g-large-figure' : 'g-large-word';
  return (
    <div className={`g-large-box g-tone-${tone}`} role="status">
      {unit !== null || tone === 'plain' ? <p>{lead}</p> : null}
      <p className={`g-large ${size}`}>
        <bdi dir={unit === null ? undefined : 'ltr'}>{large}</bdi>
        {unit !== null && <small>{unit}</small>}
      </p>
      {unit === null && tone !== 'plain' ? <p>{lead}</p> : null}
    </div>
  );
}

interface PromiseLineProps {
  /** Places on the line, from 0 to 1. */
  readonly now: number;
  readonly from: number;
  readonly to: number;
  readonly sentWords: string;
  readonly windowWords: string;
}

/** The line from the sending to the promise: how far it is, and the promised window, hatched. */
export function PromiseLine({ now, from, to, sentWords, windowWords }: PromiseLineProps) {
  const percent = (place: number) => `${place * 100}%`;
  const nearStart = now < 0.34;
  const nearWindow = now > from - 0.14;
  return (
    <div className="g-promise" aria-hidden="true">
      <div className="g-promise-line">
        <i
          className="g-promise-window"
          style={{ insetInlineStart: percent(from), width: percent(to - from) }}
        />
        <i className="g-promise-done" style={{ width: percent(now) }} />
      </div>
      <div className="g-promise-words">
        {from > 0.36 && <span>{sentWords}</span>}
        {!nearStart && !nearWindow && <b style={{ insetInlineStart: percent(now) }}>{tell('now')}</b>}
        <b
          className="g-promise-when"
          style={{ insetInlineStart: `max(var(--g-side, 20px), ${percent(Math.min(from, 0.76))})` }}
        >
          <bdi dir="ltr">{windowWords}</bdi>
        </b>
      </div>
    </div>
  );
}

/** Where an order was, is, and will be. */
export function StopList({ children }: { readonly children: ReactNode }) {
  return <ol className="g-stops">{children}</ol>;
}

interface StopRowProps {
  /** `waiting`: it stands here and nobody has begun. `now`: somebody is at it. */
  readonly state: 'done' | 'waiting' | 'now' | 'next' | 'ended';
  readonly title: string;
  readonly detail: string | null;
  readonly time: string | null;
}

export function StopRow({ state, title, detail, time }: StopRowProps) {
  return (
    <li
      className={`g-stop g-stop-${state}`}
      aria-current={state === 'now' || state === 'waiting' ? 'step' : undefined}
    >
      <i aria-hidden="true">{state === 'done' && <Tick />}</i>
      <div>
        <b>{title}</b>
        {detail !== null && <p>{detail}</p>}
      </div>
      {time !== null && <span className="g-stop-time">{time}</span>}
    </li>
  );
}

interface DishRowProps {
  readonly square: SquareState;
  readonly quantity: number;
  readonly name: string;
  readonly detail: string;
  readonly word: string;
  /** A key at its end. */
  readonly children?: ReactNode;
}

/** A dish of a sent order: its square, and the word for it. */
export function DishRow({ square, quantity, name, detail, word, children }: DishRowProps) {
  return (
    <li className={`g-sent-dish g-sent-dish-${square}`}>
      <Square state={square} />
      <div>
        <span className="g-dish">
          {quantity > 1 && <>{quantity} × </>}
          {name}
        </span>
        {detail !== '' && <p>{detail}</p>}
      </div>
      <b>{word}</b>
      {children}
    </li>
  );
}
