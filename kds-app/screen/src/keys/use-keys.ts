import { useEffect, useRef } from 'react';
import { useScreen } from '../store/use-screen.ts';
import { Bounces } from './bounces.ts';
import { actionFor, actionOf } from './functions.ts';
import type { KeyAction } from './keymap.ts';
import { barKey, keyDown, keyUp, NO_KEYS } from './resolve.ts';

/**
 * Does what a key asks for. `seen`: the board that its presser saw, for a key of a bar that an agent reads; left out for
 * a key that was pressed here.
 */
export type KeyPress = (action: KeyAction, seen?: string | null) => void;

/** Listens to the bump bar and the keyboard while the page is shown. */
export function useKeys(press: KeyPress): void {
  const { preferences, feed } = useScreen();
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  }, [press]);
  useEffect(() => {
    let memory = NO_KEYS;
    const bounces = new Bounces();
    const asked = (code: string) => {
      const { bar, keys } = preferences.state();
      return actionFor(code, bar, keys);
    };
    const down = (event: KeyboardEvent) => {
      if (isForElement(event)) return;
      if (!event.repeat) bounces.down(event.code, event.timeStamp);
      const resolved = keyDown(event, memory, asked);
      if (bounces.isEcho(event.code, resolved.action)) return event.preventDefault();
      memory = resolved.memory;
      if (resolved.action === null) return;
      event.preventDefault();
      leaveFocus();
      latest.current(resolved.action);
    };
    const up = (event: KeyboardEvent) => {
      bounces.up(event.code, event.timeStamp);
      const resolved = keyUp(event.code, memory, asked);
      memory = resolved.memory;
      if (resolved.action !== null && !bounces.isEcho(event.code, resolved.action))
        latest.current(resolved.action);
    };
    // A key of a bar that an agent reads is a stroke without a keyboard: down and up in one.
    const stop = feed.onBarWord((word) => {
      if (word.type !== 'pressed') return;
      const { code, does } = word;
      const resolved = barKey(code, memory, does === undefined ? asked : () => actionOf(does));
      memory = resolved.memory;
      if (resolved.action !== null) latest.current(resolved.action, word.seen);
    });
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    return () => {
      stop();
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
    };
  }, [preferences, feed]);
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
