import { useLayoutEffect, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { clockText } from '#shared/basics/instant.ts';
import { KeyButton } from '../press/key-button.tsx';
import { practiceAddress } from './address.ts';
import { SPEEDS, type Practice } from './practice.ts';

interface PracticeBandProps {
  readonly practice: Practice;
  /** The page under `/kitchen/` that is practised. */
  readonly page: string;
}

/** Says above everything that this is practice, how fast it runs and how it goes. */
export function PracticeBand({ practice, page }: PracticeBandProps) {
  const { pace } = practice;
  const { speed, paused } = useSyncExternalStore(pace.subscribe, pace.state);
  useLayoutEffect(() => {
    document.body.classList.add('practising');
    window.dispatchEvent(new Event('resize'));
  }, []);
  return createPortal(
    <header className="practice-band" aria-label="Practice">
      <h1>PRACTICE</h1>
      <p className="practice-words">Nothing here reaches the real day</p>
      <ScoreWords practice={practice} page={page} />
      <div className="practice-keys" role="group" aria-label="Speed">
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
          {paused ? 'Go on' : 'Pause'}
        </KeyButton>
        <KeyButton className="practice-key" act={() => location.assign(practiceAddress(page, speed))}>
          Start again
        </KeyButton>
        <KeyButton
          className="practice-key"
          act={() => location.assign(`/kitchen/${encodeURIComponent(page)}`)}
        >
          Leave
        </KeyButton>
      </div>
    </header>,
    document.body,
  );
}

function ScoreWords({ practice: { score }, page }: PracticeBandProps) {
  const { done, late, average } = useSyncExternalStore(score.subscribe, score.state);
  const what = page === 'expo' ? 'handed out' : 'done';
  return (
    <output className="practice-score" aria-label="Score">
      <b>{done}</b> {what} · <b>{late}</b> late · average <b>{average === null ? '–' : clockText(average)}</b>
    </output>
  );
}
