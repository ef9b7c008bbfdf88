import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Result } from '../../basics/result.ts';
import type { Failure } from '../../client/failure.ts';
import { surprise } from './surprise.ts';

/** What the host answered last, and what became of asking since. */
export interface Asked<T> {
  /** Stays while the next answer is fetched. */
  readonly value: T | null;
  /** Whether `value` is the answer to the question of now. */
  readonly current: boolean;
  /** Why the question of now has no answer yet. */
  readonly failure: Failure | null;
  readonly again: () => void;
}

interface Known<T> {
  readonly of: string | null;
  readonly value: T | null;
  readonly failure: Failure | null;
}

/** When the host is asked, in milliseconds: after a finger's rest, and again so often. */
export interface Pace {
  readonly restMs?: number;
  readonly everyMs?: number;
}

/**
 * Asks the host whenever the question, which is written as JSON, changes; null: there is nothing to ask. An answer to
 * an earlier question is not listened to.
 */
export function useAsked<Q, T>(
  question: Q | null,
  ask: (question: Q) => Promise<Result<T, Failure>>,
  { restMs = 0, everyMs = 0 }: Pace = {},
): Asked<T> {
  const key = question === null ? null : JSON.stringify(question);
  const [known, setKnown] = useState<Known<T>>({ of: null, value: null, failure: null });
  const [turn, setTurn] = useState(0);
  const answerOf = useEffectEvent(async () => (question === null ? null : ask(question)));
  useEffect(() => {
    if (key === null) return;
    let wanted = true;
    const once = async () => {
      const answer = await answerOf();
      if (!wanted || answer === null) return;
      if (answer.ok) setKnown({ of: key, value: answer.value, failure: null });
      else setKnown((before) => ({ ...before, of: key, failure: answer.error }));
    };
    const look = () => void once().catch(surprise);
    const first = window.setTimeout(look, restMs);
    const every = everyMs === 0 ? undefined : window.setInterval(look, everyMs);
    return () => {
      wanted = false;
      window.clearTimeout(first);
      window.clearInterval(every);
    };
  }, [key, turn, restMs, everyMs]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  const ofNow = known.of === key;
  return {
    value: known.value,
    current: ofNow && known.failure === null,
    failure: ofNow ? known.failure : null,
    again,
  };
}
