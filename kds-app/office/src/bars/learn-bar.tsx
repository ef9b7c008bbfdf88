import { useEffect, useState } from 'react';
import { BAR_ROUTES } from '#shared/contract/routes-house.ts';
import type { BumpBar } from '#shared/kitchen/keys.ts';
import { Pick } from '../fields.tsx';
import { useHouse } from '../house.ts';
import { FUNCTION_CHOICES } from './bar-words.ts';
import { keyWords } from './key-words.ts';

/** The agent learns for this long and is asked again in good time. */
const LEARN_MS = 30_000;
const AGAIN_MS = 20_000;

/** A key that was pressed while keys are learnt. */
interface Key {
  readonly code: string;
  readonly raw: string;
  /** How often it was pressed one time after the other: the same key again is seen, too. */
  readonly times: number;
}

/** Teaches a bar's keys: press one there, see it here, say what it is to do. */
export function LearnBar({ bar }: { readonly bar: BumpBar }) {
  const [on, setOn] = useState(false);
  const { keys, fault } = useHeard(bar.id, on);
  const learnt = Object.keys(bar.keys);
  const fresh = new Set(keys.map(({ code }) => code));
  const codes = [...fresh, ...learnt.filter((code) => !fresh.has(code))];
  return (
    <section className="learning" aria-label={`Keys of ${bar.name}`}>
      <button type="button" className="key" aria-pressed={on} onClick={() => setOn(!on)}>
        {on ? 'Stop learning' : 'Learn keys'}
      </button>
      {on && fault === null && <Echo last={keys[0]} isGone={bar.state === 'gone'} />}
      {fault !== null && (
        <p className="warn" role="alert">
          {fault}
        </p>
      )}
      {codes.map((code) => (
        <BoundKey key={code} bar={bar} code={code} />
      ))}
      {codes.length === 0 && !on && (
        <p className="aside">No key of its own: each does what its screen or station has for it.</p>
      )}
    </section>
  );
}

/** The key that was pressed last, as large as it is to be seen from the bar. */
function Echo({ last, isGone }: { readonly last: Key | undefined; readonly isGone: boolean }) {
  const wanted = isGone
    ? 'The bar is gone: no key of it is heard. Plug it in, then press a key.'
    : 'Press a key on the bar. While keys are learnt they do nothing else.';
  return (
    <p className="echo" role="status">
      {last === undefined ? (
        wanted
      ) : (
        <>
          <b>{keyWords(last.code)}</b>
          {last.times > 1 && <i>{last.times} times</i>}
          <span>
            {last.code} (bytes {last.raw})
          </span>
        </>
      )}
    </p>
  );
}

function BoundKey({ bar, code }: { readonly bar: BumpBar; readonly code: string }) {
  const house = useHouse();
  return (
    <Pick
      name={keyWords(code)}
      value={bar.keys[code] ?? ''}
      options={FUNCTION_CHOICES}
      save={(name) => {
        const { [code]: _before, ...others } = bar.keys;
        const keys = name === '' ? others : { ...others, [code]: name };
        house.change('bars', bar.id, { keys }, `${bar.name}: ${keyWords(code)}`, bar);
      }}
    />
  );
}

/** The keys that were pressed while they are learnt, the last one first, and why they cannot be. */
function useHeard(barId: string, on: boolean) {
  const { api, feed } = useHouse();
  const [keys, setKeys] = useState<readonly Key[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    if (!on) return;
    const ask = (ms: number) => api.call(BAR_ROUTES.learnBar, { params: { id: barId }, body: { ms } });
    const begin = () => void ask(LEARN_MS).then((told) => setFault(told.ok ? null : told.error.detail));
    begin();
    const again = window.setInterval(begin, AGAIN_MS);
    const stop = feed.onBarWord((word) => {
      if (word.type === 'heard' && word.bar === barId) setKeys((before) => heardAfter(before, word));
    });
    return () => {
      window.clearInterval(again);
      stop();
      setKeys([]);
      setFault(null);
      void ask(0);
    };
  }, [api, feed, barId, on]);
  return { keys, fault };
}

function heardAfter(before: readonly Key[], { code, raw }: Omit<Key, 'times'>): readonly Key[] {
  const [last] = before;
  const times = last?.code === code ? last.times + 1 : 1;
  return [{ code, raw, times }, ...before.filter((key) => key.code !== code)];
}
