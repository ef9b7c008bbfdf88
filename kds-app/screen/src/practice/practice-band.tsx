import { useLayoutEffect, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { clockText } from '#shared/basics/instant.ts';
import { KeyButton } from '../press/key-button.tsx';
import { practiceAddress } from './address.ts';
import { SPEEDS, type Practice } from './practice.ts';
import { say } from '../words/say.ts';
import { rich } from '../words/rich.tsx';
import { useLanguage } from '../words/use-language.ts';

interface PracticeBandProps {
  readonly practice: Practice;
  /** The page under `/kitchen/` that is practised. */
  readonly page: string;
}

/** Says above everything that this is practice, how fast it runs and how it goes. */
export function PracticeBand({ practice, page }: PracticeBandProps) {
  useLanguage();
  const { pace } = practice;
  const { speed, paused } = useSyncExternalStore(pace.subscribe, pace.state);
  useLayoutEffect(() => {
    document.body.classList.add('practising');
    window.dispatchEvent(new Event('resize'));
  }, []);
  return createPortal(
    <header className="practice-band" aria-label={say('practice')}>
      <h1>{say('practiceTitle')}</h1>
      <p className="practice-words">{say('nothingReal')}</p>
      <ScoreWords practice={practice} page={page} />
      <div className="practice-keys" role="group" aria-label={say('speed')}>
        {SPEEDS.map((each) => (
          <KeyButton
            key={each}
            className={`practice-key ${each === speed ? 'practice-on' : ''}`}
            pressed={each === speed}
            act={() => pace.set({ speed: each })}
          >
            {each}×
          </KeyButton>
        ))}
      </div>
      <div className="practice-keys">
        <KeyButton className="practice-key" act={() => pace.set({ paused: !paused })}>
          {paused ? say('goOn') : say('pause')}
        </KeyButton>
        <KeyButton className="practice-key" act={() => location.assign(practiceAddress(page, speed))}>
          {say('startAgain')}
        </KeyButton>
        <KeyButton
          className="practice-key"
          act={() => location.assign(`/kitchen/${encodeURIComponent(page)}`)}
        >
          {say('leave')}
        </KeyButton>
      </div>
    </header>,
    document.body,
  );
}

function ScoreWords({ practice: { score }, page }: PracticeBandProps) {
  const { done, late, average } = useSyncExternalStore(score.subscribe, score.state);
  const shown = { done, late, average: average === null ? '–' : clockText(average) };
  return (
    <output className="practice-score" aria-label={say('score')}>
      {rich(say(page === 'expo' ? 'scoreOut' : 'scoreDone', shown))}
    </output>
  );
}
