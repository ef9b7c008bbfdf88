import { useRef, type MouseEvent, type PointerEvent } from 'react';
import { useScreen } from '../store/use-screen.ts';

/** What a button needs to act when the finger is lifted, wherever on it that happens. */
export interface PressHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(): void;
  onClick(event: MouseEvent<HTMLElement>): void;
}

/**
 * A press for wet and greasy hands: it acts on release, a finger that slips on the button still means it, and a
 * second touch within 80 ms does not count. Keys and assistive tools act by their click.
 */
export function usePress(act: () => void): PressHandlers {
  const { touch } = useScreen();
  const down = useRef<number | null>(null);
  return {
    onPointerDown(event) {
      down.current = event.button === 0 ? event.pointerId : null;
    },
    onPointerUp(event) {
      const meant = down.current === event.pointerId && isInside(event);
      down.current = null;
      if (meant && touch.allows(event.timeStamp)) act();
    },
    onPointerCancel() {
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
