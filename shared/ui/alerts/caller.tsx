import { useEffect, useRef } from 'react';
import type { Attention } from '../browser/attention.ts';
import { CALLS } from './occasions.ts';
import { useFlash, type FlashParts, type News } from './use-flash.ts';
import './caller.css';

const FLASH_MS = 2400;
const REMIND_MS = 30_000;

interface CallerProps extends FlashParts<News> {
  /** What the tab says while there is nothing to see to. */
  readonly title: string;
  /** How many of the person's own doings the house has refused: one more rings. */
  readonly refused?: number;
}

/**
 * What must not be missed on the page of somebody at work: it rings, the whole screen flashes, the device shakes, and
 * the tab's title says so until it is seen to.
 */
export function Caller({ attention, news, linked, onDuty = true, title, refused = 0 }: CallerProps) {
  const [flash, putOut] = useFlash({ attention, news, linked, onDuty });
  useEffect(() => {
    if (flash === null) return undefined;
    const timer = window.setTimeout(putOut, FLASH_MS);
    return () => window.clearTimeout(timer);
  }, [flash, putOut]);
  useRefusals(attention, refused);
  useReminder(attention, onDuty && news.some(({ occasion }) => CALLS[occasion].again));
  useTitle(news, title);
  const tone = flash?.news[0] ? CALLS[flash.news[0].occasion].flash : null;
  const words = new Set(flash?.news.map((each) => each.words));
  return (
    <div
      role="status"
      className={flash === null ? 'pl-said' : `caller caller-${tone ?? 'food'}`}
      key={flash?.turn}
    >
      <b>{[...words].join(', ')}</b>
    </div>
  );
}

function useRefusals(attention: Attention, refused: number): void {
  const before = useRef(refused);
  useEffect(() => {
    if (refused > before.current) attention.ring('void');
    before.current = refused;
  }, [attention, refused]);
}

function useReminder(attention: Attention, waits: boolean): void {
  useEffect(() => {
    if (!waits) return undefined;
    const timer = window.setInterval(() => attention.ring('new'), REMIND_MS);
    return () => window.clearInterval(timer);
  }, [attention, waits]);
}

/** Also off duty: it disturbs nobody. */
function useTitle(news: readonly News[], title: string): void {
  const words = [...new Set(news.map((each) => each.words))];
  const [first] = words;
  const more = words.length > 1 ? ` +${words.length - 1}` : '';
  const shown = first === undefined ? title : `● ${first}${more}`;
  useEffect(() => {
    document.title = shown;
  }, [shown]);
}
