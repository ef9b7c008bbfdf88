import { useSyncExternalStore } from 'react';
import { hashOf, viewOf, type View } from './view.ts';

/** How many views this page has opened itself, so that closing one goes back and not away. */
let opened = 0;

/** Going back takes a moment, in which a quick finger may open something else: that waits here. */
let leaving = false;
let waiting: View | null = null;

/** Shows another view; the phone's back key leads back to this one. */
export function show(view: View): void {
  if (leaving) {
    waiting = view;
    return;
  }
  opened += 1;
  window.location.hash = hashOf(view);
}

/** Closes what is open: back to where it was opened from, or to the menu when the page began here. */
export function back(): void {
  if (leaving) return;
  if (opened > 0) {
    opened -= 1;
    leaving = true;
    window.addEventListener('hashchange', arrived, { once: true });
    window.history.back();
  } else {
    window.history.replaceState(null, '', hashOf({ at: 'menu' }));
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }
}

function arrived(): void {
  leaving = false;
  const next = waiting;
  waiting = null;
  if (next !== null) show(next);
}

export function useView(): View {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return viewOf(hash);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
