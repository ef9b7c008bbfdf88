import { useEffect, useMemo, useRef, useState } from 'react';
import type { SoundName } from '#shared/ui/sounds.ts';
import { useLink, useOutbox } from '#shared/ui/browser/hooks.ts';
import type { Call } from '../floor/calls.ts';
import { useCalls } from '../floor/use-calls.ts';
import { useNow } from '../floor/use-floor.ts';
import { isSomebodyElses } from '../floor/mine.ts';
import { useOpenOrders, usePlaces } from '../house.ts';
import { useKept, useTablet } from '../tablet.ts';
import { say } from '../words.ts';
import { ring } from './sound.ts';
import { newcomers } from './newcomers.ts';
import { wantedBy, type Wanted } from './wanted.ts';

const FLASH_MS = 2400;
/** Guests who wait for a yes are heard again so often. */
const REMIND_MS = 30_000;

interface Flash {
  /** Everything that came up while it is lit. */
  readonly words: readonly string[];
  readonly sound: SoundName;
  /** Each newcomer lights it anew. */
  readonly turn: number;
}

/**
 * What must not be missed on a page that cannot send notifications: it rings, its edge lights up, the tablet shakes,
 * and the tab's title says so until it is seen to.
 */
export function FloorAlert() {
  const orders = useOpenOrders();
  const { taken } = useKept();
  const { session } = useTablet();
  const places = usePlaces();
  const calls = useSteadyCalls();
  const wanted = useMemo(() => {
    const mine = orders.filter((order) => !isSomebodyElses(order.place?.id, places, session.staffId));
    const called = calls.filter((call) => !isSomebodyElses(call.place.id, places, session.staffId));
    return wantedBy(mine, called, new Set(taken));
  }, [orders, calls, places, session.staffId, taken]);
  const flash = useFlash(wanted);
  useRefusals();
  useReminder(wanted.some((each) => each.sound === 'new'));
  useTitle([...new Set(wanted.map((each) => each.words))]);
  return (
    <div
      role="status"
      className={flash === null ? 'pl-said' : `w-flash w-flash-${flash.sound}`}
      key={flash?.turn}
    >
      <b>{flash?.words.join(', ')}</b>
    </div>
  );
}

/** The calls as they were when one came or went: their age alone changes nothing here. */
function useSteadyCalls(): readonly Call[] {
  const calls = useCalls(useNow());
  const names = calls.map((call) => call.key).join(' ');
  const [steady, setSteady] = useState({ names, calls });
  if (steady.names !== names) setSteady({ names, calls });
  return steady.calls;
}

/** Rings for what is new, and answers what to show while it is. */
function useFlash(wanted: readonly Wanted[]): Flash | null {
  const { feed } = useTablet();
  const { link } = useLink(feed);
  const known = useRef<ReadonlySet<string> | null>(null);
  const [flash, setFlash] = useState<Flash | null>(null);
  useEffect(() => {
    if (link !== 'linked') return;
    const fresh = newcomers(wanted, known.current);
    known.current = new Set([...(known.current ?? []), ...wanted.map((each) => each.key)]);
    const [first] = fresh;
    if (first === undefined) return;
    ring(first.sound);
    navigator.vibrate?.([200, 100, 200]);
    const words = fresh.map((each) => each.words);
    setFlash((before) => ({
      words: [...new Set([...(before?.words ?? []), ...words])],
      sound: first.sound,
      turn: (before?.turn ?? 0) + 1,
    }));
  }, [link, wanted]);
  useEffect(() => {
    if (flash === null) return undefined;
    const timer = window.setTimeout(() => setFlash(null), FLASH_MS);
    return () => window.clearTimeout(timer);
  }, [flash]);
  return flash;
}

function useRefusals(): void {
  const { outbox } = useTablet();
  const { refused } = useOutbox(outbox);
  const refusals = useRef(refused.length);
  useEffect(() => {
    if (refused.length > refusals.current) ring('void');
    refusals.current = refused.length;
  }, [refused]);
}

function useReminder(waits: boolean): void {
  useEffect(() => {
    if (!waits) return undefined;
    const timer = window.setInterval(() => ring('new'), REMIND_MS);
    return () => window.clearInterval(timer);
  }, [waits]);
}

function useTitle(wanted: readonly string[]): void {
  const [first] = wanted;
  const more = wanted.length > 1 ? ` +${wanted.length - 1}` : '';
  const title = first === undefined ? say('titleFloor') : `● ${first}${more}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
