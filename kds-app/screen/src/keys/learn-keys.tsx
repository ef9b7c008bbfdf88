import { useEffect, useState } from 'react';
import { BarPreset, type KeyFunction } from '#shared/kitchen/keys.ts';
import { usePreferences, useScreen } from '../store/use-screen.ts';
import { Choice, Setting } from '../wall/setting.tsx';
import { codeOf, FUNCTION_WORDS } from './functions.ts';

/** Teaches this screen the keys of a bump bar: choose what a key is to do, then press it. */
export function LearnKeys() {
  const { preferences } = useScreen();
  const { bar, keys } = usePreferences();
  const { learning, setLearning, said } = useLearning();
  const learnt = Object.keys(keys).length;
  return (
    <Setting name="Keys">
      {BarPreset.options.map((each) => (
        <Choice key={each} on={bar === each} act={() => preferences.set({ bar: each })}>
          {each}
        </Choice>
      ))}
      {learnt > 0 && (
        <Choice act={() => preferences.set({ keys: {} })}>
          Forget {learnt} learnt {learnt === 1 ? 'key' : 'keys'}
        </Choice>
      )}
      <p className="learn-words" role="status">
        {learning === null
          ? (said ?? 'To teach a key: choose what it is to do, then press it.')
          : `Press the key for ${learning.toUpperCase()}…`}
      </p>
      <div className="choices learn">
        {FUNCTION_WORDS.map(([name, words]) => {
          const code = codeOf(name, bar, keys);
          return (
            <Choice key={name} on={learning === name} act={() => setLearning(name)}>
              {words}
              {code !== null && <small> {code}</small>}
            </Choice>
          );
        })}
      </div>
    </Setting>
  );
}

/** The function that the next key is to have, and what was learnt last. */
function useLearning() {
  const { preferences } = useScreen();
  const { keys } = usePreferences();
  const [learning, setLearning] = useState<KeyFunction | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (learning === null) return;
    const learn = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopPropagation();
      const { code } = event;
      if (code === '' || event.repeat) return;
      const before = keys[code];
      setSaid(
        before === undefined || before === learning
          ? `${code} is ${learning} now.`
          : `${code} is ${learning} now; it was ${before}.`,
      );
      preferences.set({ keys: { ...keys, [code]: learning } });
      setLearning(null);
    };
    window.addEventListener('keydown', learn, { capture: true });
    return () => window.removeEventListener('keydown', learn, { capture: true });
  }, [learning, keys, preferences]);
  return { learning, setLearning, said };
}
