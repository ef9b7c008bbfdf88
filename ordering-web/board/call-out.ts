import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import { HOUSE_ROUTES, type House } from '#shared/contract/house.ts';
import { playSound } from '#shared/ui/sounds.ts';
import { board, say } from '#shared/i18n/board/say.ts';
import type { Called } from './entries.ts';

type PickUp = House['pickUp'];

const AGAIN_MS = 60_000;

/** What the house wants of its board; asked again every minute, so that a change needs nobody at the board. */
export function usePickUp(api: ApiClient): PickUp | null {
  const [pickUp, setPickUp] = useState<PickUp | null>(null);
  useEffect(() => {
    let gone = false;
    const ask = () =>
      void api.call(HOUSE_ROUTES.getHouse, {}).then((answer) => {
        if (answer.ok && !gone) setPickUp(answer.value.pickUp);
      });
    ask();
    const timer = window.setInterval(ask, AGAIN_MS);
    return () => {
      gone = true;
      window.clearInterval(timer);
    };
  }, [api]);
  return pickUp;
}

/** What is said aloud: the number, and the name that is called with it. */
export function spokenCall({ number, name }: Pick<Called, 'number' | 'name'>): string {
  return name === null ? say('call', { number }) : say('callName', { number, name });
}

/**
 * Chimes and speaks when a number becomes ready. A browser lets a page be heard after a touch only; until then it is
 * silent, and the number stands there all the same.
 */
export function useCallOut(newest: Called | null, pickUp: PickUp | null): void {
  const before = useRef<string | null | undefined>(undefined);
  const id = newest?.id ?? null;
  const onNumber = useEffectEvent(() => {
    const first = before.current === undefined;
    const fresh = !first && id !== null && id !== before.current;
    before.current = id;
    if (!fresh || pickUp === null || newest === null) return;
    if (pickUp.chime) chime();
    if (pickUp.speak && 'speechSynthesis' in window) sayAloud(spokenCall(newest));
  });
  // Only another number is called out, not the same one again when a setting changes.
  useEffect(() => onNumber(), [id]);
}

function sayAloud(sentence: string): void {
  const utterance = new SpeechSynthesisUtterance(sentence);
  utterance.lang = board.language();
  window.speechSynthesis.speak(utterance);
}

function chime(): void {
  const context = new AudioContext();
  if (context.state === 'running') playSound(context, 'ready', 0.8);
  window.setTimeout(() => void context.close(), 3000);
}
