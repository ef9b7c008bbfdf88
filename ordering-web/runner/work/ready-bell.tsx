import { useEffect, useRef, useState } from 'react';
import { useLink, useOutbox } from '#shared/ui/browser/hooks.ts';
import { newcomers } from '../../waiter/alert/newcomers.ts';
import { ring } from '../../waiter/alert/sound.ts';
import { usePhone } from '../phone.ts';
import { say } from '#shared/i18n/runner/say.ts';
import type { Standing } from './lists.ts';

const FLASH_MS = 2400;

interface Flash {
  readonly words: readonly string[];
  /** Each newcomer lights it anew. */
  readonly turn: number;
}

interface ReadyBellProps {
  readonly ready: readonly Standing[];
  readonly on: boolean;
}

/** Something new stands at the pass: it rings, shakes, lights the page's edge and stands in the title, for whoever is on duty. */
export function ReadyBell({ ready, on }: ReadyBellProps) {
  const { feed, outbox } = usePhone();
  const { link } = useLink(feed);
  const { refused } = useOutbox(outbox);
  const known = useRef<ReadonlySet<string> | null>(null);
  const refusals = useRef(refused.length);
  const [flash, setFlash] = useState<Flash | null>(null);
  const names = ready.map((load) => `${load.bell}\n${load.where}`).join('\t');
  useEffect(() => {
    if (link !== 'linked') return;
    const here = names === '' ? [] : names.split('\t').map((each) => ({ key: each }));
    const fresh = newcomers(here, known.current);
    known.current = new Set([...(known.current ?? []), ...here.map((each) => each.key)]);
    if (fresh.length === 0 || !on) return;
    ring('ready');
    navigator.vibrate?.([200, 100, 200]);
    const words = fresh.map((each) => say('isReady', { where: each.key.split('\n')[1] ?? '' }));
    setFlash((before) => ({ words, turn: (before?.turn ?? 0) + 1 }));
  }, [link, names, on]);
  useEffect(() => {
    if (refused.length > refusals.current) ring('void');
    refusals.current = refused.length;
  }, [refused]);
  useEffect(() => {
    if (flash === null) return undefined;
    const timer = window.setTimeout(() => setFlash(null), FLASH_MS);
    return () => window.clearTimeout(timer);
  }, [flash]);
  useTitle(ready.map((load) => load.where));
  return (
    <div role="status" className={flash === null ? 'pl-said' : 'r-flash'} key={flash?.turn}>
      <b>{flash?.words.join(', ')}</b>
    </div>
  );
}

function useTitle(ready: readonly string[]): void {
  const [first] = ready;
  const more = ready.length > 1 ? ` +${ready.length - 1}` : '';
  const title = first === undefined ? say('title') : `● ${say('isReady', { where: first })}${more}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
