import { useEffect, useRef, type MouseEvent, type PointerEvent } from 'react';
import { useScreen } from '../store/use-screen.ts';

/** A finger that is down for so long means something else than a touch. */
const HOLD_MS = 550;

/** What a button needs to act when the finger is lifted, wherever on it that happens. */
export interface PressHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(): void;
  onClick(event: MouseEvent<HTMLElement>): void;
}

/**
 * A press for wet and greasy hands: it acts on release, a finger that slips on the button still means it, and a
 * second touch within 80 ms does not count. Keys and assistive tools act by their click. A finger that stays down does
 * what `hold` says instead.
 */
export function usePress(act: () => void, hold?: () => void): PressHandlers {
  const { touch } = useScreen();
  const down = useRef<number | null>(null);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return {
    onPointerDown(event) {
      down.current = event.button === 0 ? event.pointerId : null;
      if (hold === undefined || down.current === null) return;
      timer.current = window.setTimeout(() => {
        down.current = null;
        hold();
      }, HOLD_MS);
    },
    onPointerUp(event) {
      const meant = down.current === event.pointerId && isInside(event);
      down.current = null;
      window.clearTimeout(timer.current);
      if (meant && touch.allows(event.timeStamp)) act();
    },
    onPointerCancel() {
      window.clearTimeout(timer.current);
      down.current = null;
    },
    onClick(event) {
      // A click that a pointer made was acted on at its release; the others have no detail.
      if (event.detail === 0) act();
    },
  };
}

function isInside(event: PointerEvent<HTMLElement>): boolean {
  const box = event.currentTarget.getBoundingClientRect();
  const { clientX: x, clientY: y } = event;
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
