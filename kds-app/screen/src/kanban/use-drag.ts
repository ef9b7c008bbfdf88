import { useRef, useState, type PointerEvent } from 'react';
import type { Order } from '#shared/orders/order.ts';
import { COLUMNS, type Column } from './columns.ts';

/** A card on its way: which, how far from its place in pixels, and the column under it. */
export interface Drag {
  readonly order: Order;
  readonly x: number;
  readonly y: number;
  readonly over: Column | null;
}

interface Begun {
  readonly order: Order;
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
}

/** A finger that moves less than this touches; more, and it carries. */
const SLACK = 10;

/** Cards are carried by finger or mouse alike, by pointer events: the browser's own dragging knows no fingers. */
export function useDrag(drop: (order: Order, to: Column) => void) {
  const begun = useRef<Begun | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const end = () => {
    begun.current = null;
    setDrag(null);
  };
  const handlers = (order: Order) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || isKey(event.target)) return;
      begun.current = { order, pointer: event.pointerId, x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const from = begun.current;
      if (from === null || from.pointer !== event.pointerId) return;
      const [x, y] = [event.clientX - from.x, event.clientY - from.y];
      if (drag === null && Math.hypot(x, y) < SLACK) return;
      setDrag({ order: from.order, x, y, over: columnAt(event.clientX, event.clientY) });
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const over = drag === null ? null : columnAt(event.clientX, event.clientY);
      if (drag !== null && over !== null) drop(drag.order, over);
      end();
    },
    onPointerCancel: end,
  });
  return { drag, handlers };
}

function isKey(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button') !== null;
}

function columnAt(x: number, y: number): Column | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const name = element.closest<HTMLElement>('[data-column]')?.dataset['column'];
    const column = COLUMNS.find((each) => each === name);
    if (column) return column;
  }
  return null;
}
