import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import type { Place, Plan } from '#shared/floor/place.ts';
import { overlap, sizeOf, type Standing } from '#shared/floor/plan.ts';
import { keyed, moved, whereText } from './moves.ts';

interface BoardProps {
  readonly area: string;
  readonly standings: readonly Standing[];
  readonly chosen: string | null;
  readonly onChoose: (place: Place) => void;
  readonly onMove: (place: Place, plan: Plan) => void;
}

/** A place that is being moved, and where it is now. */
interface Draft {
  readonly id: string;
  readonly plan: Plan;
}

interface Drag {
  readonly plan: Plan;
  readonly x: number;
  readonly y: number;
  readonly cell: number;
}

/** Room to drag something outwards. */
const MARGIN = 2;
const REST_MS = 600;

/** The plan of an area: every table and room where it stands, moved by dragging or by the arrow keys. */
export function Board({ area, standings, chosen, onChoose, onMove }: BoardProps) {
  const board = useRef<HTMLDivElement>(null);
  const { draft, drag, begin, follow, drop, press, rest } = useMoving(board, onMove);
  const shown = standings.map(({ place, plan }) => ({
    place,
    plan: draft?.id === place.id ? draft.plan : plan,
  }));
  // While something is dragged the plan keeps its size, so that a cell stays as large as it was.
  const [w, h] = sides(drag ? standings : shown);
  return (
    <div className="plan-scroll">
      <div
        className="plan-board"
        style={gridOf(w, h)}
        ref={board}
        role="group"
        aria-label={`Plan of ${area}`}
      >
        {shown.map(({ place, plan }) => (
          <button
            key={place.id}
            type="button"
            className={`plan-place plan-${plan.shape}`}
            style={placed(plan)}
            aria-pressed={place.id === chosen}
            aria-label={`${place.name}, ${place.seats} seats, ${whereText(plan)}`}
            aria-describedby="plan-help"
            data-over={shown.some((other) => other.place !== place && overlap(other.plan, plan))}
            onClick={() => onChoose(place)}
            onPointerDown={(event) => begin(event, place, plan, w)}
            onPointerMove={(event) => follow(event, place)}
            onPointerUp={(event) => drop(event, place)}
            onPointerCancel={() => drop(null, place)}
            onKeyDown={(event) => press(event, place, plan)}
            onBlur={rest}
          >
            <i style={{ rotate: `${plan.rotation}deg` }} />
            <b>{place.name}</b>
            <small data-seats={place.seats} />
          </button>
        ))}
      </div>
    </div>
  );
}

function sides(standings: readonly Standing[]): readonly [w: number, h: number] {
  const { w, h } = sizeOf(standings);
  return [w + MARGIN, Math.max(10, h + MARGIN)];
}

/** Custom properties of a style are none that React's types know. */
function gridOf(cols: number, rows: number): CSSProperties {
  const own: Record<`--${string}`, number> = { '--cols': cols, '--rows': rows };
  return own;
}

function placed({ x, y, w, h }: Plan): CSSProperties {
  const share = (cells: number, side: string) => `calc(${cells} / var(--${side}) * 100%)`;
  return {
    insetInlineStart: share(x, 'cols'),
    top: share(y, 'rows'),
    width: share(w, 'cols'),
    height: share(h, 'rows'),
  };
}

function draggedTo(drag: Drag, event: PointerEvent): Plan {
  const across = Math.round((event.clientX - drag.x) / drag.cell);
  return moved(drag.plan, across, Math.round((event.clientY - drag.y) / drag.cell));
}

/** Moving one place by hand: nothing is kept before the finger lifts or the keys rest. */
function useMoving(board: { readonly current: HTMLElement | null }, onMove: BoardProps['onMove']) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const resting = useRef<{ timer: number; keep: () => void } | null>(null);
  const keep = (place: Place, plan: Plan) => {
    onMove(place, plan);
    window.setTimeout(() => setDraft((now) => (now?.id === place.id ? null : now)), REST_MS);
  };
  const rest = () => {
    const waiting = resting.current;
    if (waiting === null) return;
    window.clearTimeout(waiting.timer);
    resting.current = null;
    waiting.keep();
  };
  return {
    draft,
    drag,
    rest,
    begin: (event: PointerEvent<HTMLElement>, place: Place, plan: Plan, cols: number) => {
      if (event.button !== 0) return;
      rest();
      event.currentTarget.setPointerCapture(event.pointerId);
      const cell = (board.current?.clientWidth ?? cols) / cols;
      setDrag({ plan, x: event.clientX, y: event.clientY, cell });
      setDraft({ id: place.id, plan });
    },
    follow: (event: PointerEvent<HTMLElement>, place: Place) => {
      if (drag !== null) setDraft({ id: place.id, plan: draggedTo(drag, event) });
    },
    /** `event` null: it was taken away from the finger, and nothing is moved. */
    drop: (event: PointerEvent<HTMLElement> | null, place: Place) => {
      if (drag === null) return;
      setDrag(null);
      const plan = event ? draggedTo(drag, event) : drag.plan;
      setDraft({ id: place.id, plan });
      if (plan.x !== drag.plan.x || plan.y !== drag.plan.y) keep(place, plan);
      else setDraft(null);
    },
    press: (event: KeyboardEvent, place: Place, plan: Plan) => {
      const next = keyed(plan, event.key, event.shiftKey);
      if (next === null) return;
      event.preventDefault();
      if (resting.current) window.clearTimeout(resting.current.timer);
      setDraft({ id: place.id, plan: next });
      const keepNext = () => keep(place, next);
      resting.current = { timer: window.setTimeout(rest, REST_MS), keep: keepNext };
    },
  };
}
