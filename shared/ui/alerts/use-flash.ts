import { useCallback, useEffect, useRef, useState } from 'react';
import type { Attention } from '../browser/attention.ts';
import { newcomers } from './newcomers.ts';
import { CALLS, type Occasion } from './occasions.ts';

/** Something that somebody must not miss. */
export interface News {
  /** The same news has the same key for as long as it is any. */
  readonly key: string;
  readonly occasion: Occasion;
  readonly words: string;
}

/** What lights the whole screen now. */
export interface Flash<N extends News = News> {
  /** Everything that came up while it is lit. */
  readonly news: readonly N[];
  /** Each newcomer lights it anew. */
  readonly turn: number;
}

export interface FlashParts<N extends News> {
  readonly attention: Attention;
  /** Everything that is to be seen to; what was there when the page came is no news. */
  readonly news: readonly N[];
  /** The page hears the house: before that nothing is known, and nothing is new. */
  readonly linked: boolean;
  /** Whoever is off duty is left in peace. */
  readonly onDuty?: boolean | undefined;
}

/** Rings and vibrates for what is new; answers what to show on the whole screen, and how to put it out. */
export function useFlash<N extends News>({ attention, news, linked, onDuty = true }: FlashParts<N>) {
  const known = useRef<ReadonlySet<string> | null>(null);
  const [flash, setFlash] = useState<Flash<N> | null>(null);
  useEffect(() => {
    if (!linked) return;
    const fresh = newcomers(news, known.current);
    known.current = new Set([...(known.current ?? []), ...news.map(({ key }) => key)]);
    const [first] = fresh;
    if (first === undefined || !onDuty) return;
    const { sound, times, vibrate } = CALLS[first.occasion];
    if (sound !== null) attention.ring(sound, times);
    if (vibrate) attention.vibrate();
    const bright = fresh.filter(({ occasion }) => CALLS[occasion].flash !== null);
    if (bright.length === 0) return;
    setFlash((before) => ({
      news: [...(before?.news ?? []), ...bright],
      turn: (before?.turn ?? 0) + 1,
    }));
  }, [attention, linked, news, onDuty]);
  const putOut = useCallback(() => setFlash(null), []);
  return [flash, putOut] as const;
}
