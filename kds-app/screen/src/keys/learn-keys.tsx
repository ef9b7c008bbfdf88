import { useEffect, useState } from 'react';
import { BarPreset, KeyFunction } from '#shared/kitchen/keys.ts';
import { usePreferences, useScreen } from '../store/use-screen.ts';
import { Choice, Setting } from '../wall/setting.tsx';
import { codeOf, functionWords } from './functions.ts';
import { say } from '../words/say.ts';

/** Teaches this screen the keys of a bump bar: choose what a key is to do, then press it. */
export function LearnKeys() {
  const { preferences } = useScreen();
  const { bar, keys } = usePreferences();
  const { learning, setLearning, said } = useLearning();
  const learnt = Object.keys(keys).length;
  return (
    <Setting name={say('keys')}>
      {BarPreset.options.map((each) => (
        <Choice key={each} on={bar === each} act={() => preferences.set({ bar: each })}>
          {say(`bar.${each}`)}
        </Choice>
      ))}
      {learnt > 0 && (
        <Choice act={() => preferences.set({ keys: {} })}>{say('forgetKeys', { n: learnt })}</Choice>
      )}
      <p className="learn-words" role="status">
        {learning === null
          ? (said ?? say('teachKey'))
          : say('pressKeyFor', { what: functionWords(learning) })}
      </p>
      <div className="choices learn">
        {KeyFunction.options.map((name) => {
          const code = codeOf(name, bar, keys);
          return (
            <Choice key={name} on={learning === name} act={() => setLearning(name)}>
              {functionWords(name)}
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
          ? say('keyIs', { code, what: functionWords(learning) })
          : say('keyWas', { code, what: functionWords(learning), before: functionWords(before) }),
      );
      preferences.set({ keys: { ...keys, [code]: learning } });
      setLearning(null);
    };
    window.addEventListener('keydown', learn, { capture: true });
    return () => window.removeEventListener('keydown', learn, { capture: true });
  }, [learning, keys, preferences]);
  return { learning, setLearning, said };
}
