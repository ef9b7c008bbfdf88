import { useSyncExternalStore } from 'react';
import { Attention } from '#shared/ui/browser/attention.ts';

/** The bell of a page for people at work. Nearly everything there is a tap, and every tap arms it. */
export const bell = new Attention();

/** Whether it can be heard now. */
export function useAudible(): boolean {
  return useSyncExternalStore(bell.subscribe, bell.audible);
}
