import { useEffect, useRef } from 'react';
import type { KeyAction } from './keymap.ts';
import { keyDown, keyUp, NO_KEYS } from './resolve.ts';

/** Listens to the bump bar and the keyboard while the page is shown. */
export function useKeys(press: (action: KeyAction) => void): void {
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  }, [press]);
  useEffect(() => {
    let memory = NO_KEYS;
    const down = (event: KeyboardEvent) => {
      if (isForElement(event)) return;
      const resolved = keyDown(event, memory);
      memory = resolved.memory;
      if (resolved.action === null) return;
      event.preventDefault();
      leaveFocus();
      latest.current(resolved.action);
    };
    const up = (event: KeyboardEvent) => {
      const resolved = keyUp(event.code, memory);
      memory = resolved.memory;
      if (resolved.action !== null) latest.current(resolved.action);
    };
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
    };
  }, []);
}

/** Text is being typed, or a button that was reached by Tab is about to be pressed. */
function isForElement(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('input, textarea, select')) return true;
  const presses = event.code === 'Enter' || event.code === 'Space';
  return presses && target.matches('button:focus-visible, a:focus-visible');
}

/** The selection of the board takes over from a button that was touched. */
function leaveFocus(): void {
  if (document.activeElement instanceof HTMLButtonElement) document.activeElement.blur();
}
