import { useEffect, useState } from 'react';
import { BAR_ROUTES } from '#shared/contract/routes-house.ts';
import type { BumpBar } from '#shared/kitchen/keys.ts';
import { Pick } from '../fields.tsx';
import { useHouse } from '../house.ts';
import { FUNCTION_CHOICES } from './bar-words.ts';

/** The agent learns for this long and is asked again in good time. */
const LEARN_MS = 30_000;
const AGAIN_MS = 20_000;

interface Key {
  readonly code: string;
  readonly raw: string;
}

/** Teaches a bar's keys: press one there, see it here, say what it is to do. */
export function LearnBar({ bar }: { readonly bar: BumpBar }) {
  const [on, setOn] = useState(false);
  const { last, fault } = useHeard(bar.id, on);
  const learnt = Object.keys(bar.keys);
  const codes = last && !learnt.includes(last.code) ? [last.code, ...learnt] : learnt;
  return (
    <section aria-label={`Keys of ${bar.name}`}>
      <button type="button" className="key" aria-pressed={on} onClick={() => setOn(!on)}>
        {on ? 'Stop learning' : 'Learn keys'}
      </button>
      {on && (
        <p role="status">
          {last === null ? (
            'Press a key on the bar. While keys are learnt they do nothing else.'
          ) : (
            <>
              Last key: <b>{last.code}</b> (bytes {last.raw})
            </>
          )}
        </p>
      )}
      {fault !== null && (
        <p className="warn" role="alert">
          {fault}
        </p>
      )}
      {codes.map((code) => (
        <BoundKey key={code} bar={bar} code={code} />
      ))}
    </section>
  );
}

function BoundKey({ bar, code }: { readonly bar: BumpBar; readonly code: string }) {
  const house = useHouse();
  return (
    <Pick
      name={code}
      value={bar.keys[code] ?? ''}
      options={FUNCTION_CHOICES}
      save={(name) => {
        const { [code]: _before, ...others } = bar.keys;
        const keys = name === '' ? others : { ...others, [code]: name };
        house.change('bars', bar.id, { keys }, `${bar.name}: ${code}`, bar);
      }}
    />
  );
}

/** The key that was pressed last while keys are learnt, and why they cannot be. */
function useHeard(barId: string, on: boolean) {
  const { api, feed } = useHouse();
  const [last, setLast] = useState<Key | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    if (!on) return;
    const ask = (ms: number) => api.call(BAR_ROUTES.learnBar, { params: { id: barId }, body: { ms } });
    const begin = () => void ask(LEARN_MS).then((told) => setFault(told.ok ? null : told.error.detail));
    begin();
    const again = window.setInterval(begin, AGAIN_MS);
    const stop = feed.onBarWord((word) => {
      if (word.type === 'heard' && word.bar === barId) setLast({ code: word.code, raw: word.raw });
    });
    return () => {
      window.clearInterval(again);
      stop();
      setLast(null);
      setFault(null);
      void ask(0);
    };
  }, [api, feed, barId, on]);
  return { last, fault };
}
