import { useEffect, useMemo, useRef, useState } from 'react';
import { useLink, useOutbox } from '#shared/ui/browser/hooks.ts';
import { atPass } from '../floor/pass.ts';
import { whereTo } from '../floor/hands.ts';
import { useOpenOrders } from '../house.ts';
import { useKept, useTablet } from '../tablet.ts';
import { ring } from './sound.ts';
import { newcomers } from './newcomers.ts';

const FLASH_MS = 2400;

interface Flash {
  /** Everything that became ready while it is lit. */
  readonly words: readonly string[];
  /** Each newcomer lights it anew. */
  readonly turn: number;
}

/**
 * Plates at the pass must not be missed on a page that cannot send notifications: it rings, its edge lights up, the
 * tablet shakes, and the tab's title says so until the plates are taken.
 */
export function ReadyAlert() {
  const { feed, outbox } = useTablet();
  const { link } = useLink(feed);
  const orders = useOpenOrders();
  const { taken } = useKept();
  const { refused } = useOutbox(outbox);
  const known = useRef<ReadonlySet<string> | null>(null);
  const refusals = useRef(refused.length);
  const [flash, setFlash] = useState<Flash | null>(null);
  const ready = useMemo(() => {
    const already = new Set(taken);
    return orders.flatMap((order) =>
      atPass(order, already).map((wave) => ({ key: wave.key, words: `${whereTo(order)} ready` })),
    );
  }, [orders, taken]);
  useEffect(() => {
    if (link !== 'linked') return;
    const fresh = newcomers(ready, known.current);
    known.current = new Set([...(known.current ?? []), ...ready.map((each) => each.key)]);
    if (fresh.length === 0) return;
    ring('ready');
    navigator.vibrate?.([200, 100, 200]);
    const words = fresh.map((each) => each.words);
    setFlash((before) => ({
      words: [...new Set([...(before?.words ?? []), ...words])],
      turn: (before?.turn ?? 0) + 1,
    }));
  }, [link, ready]);
  useEffect(() => {
    if (refused.length > refusals.current) ring('void');
    refusals.current = refused.length;
  }, [refused]);
  useTitle([...new Set(ready.map((each) => each.words))]);
  useEffect(() => {
    if (flash === null) return undefined;
    const timer = window.setTimeout(() => setFlash(null), FLASH_MS);
    return () => window.clearTimeout(timer);
  }, [flash]);
  return (
    <div role="status" className={flash === null ? 'pl-said' : 'w-flash'} key={flash?.turn}>
      <b>{flash?.words.join(', ')}</b>
    </div>
  );
}

function useTitle(ready: readonly string[]): void {
  const [first] = ready;
  const more = ready.length > 1 ? ` +${ready.length - 1}` : '';
  const title = first === undefined ? 'Passline: floor' : `● ${first}${more}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
