import { useEffect, useState } from 'react';
import { CAPACITY_ROUTES } from '#shared/contract/routes-capacity.ts';
import type { BusyLevel } from '#shared/floor/capacity-settings.ts';
import type { CapacityState } from '#shared/kitchen/capacity-state.ts';
import { Card, Pick } from '../fields.tsx';
import { useAll, useHouse } from '../house.ts';
import { Channels } from './channels.tsx';
import { useClock, useHand } from './hand.ts';
import { Limits } from './limits.tsx';
import { SPANS, untilOf, type Span } from './until.ts';
import { Work } from './work.tsx';

const LEVELS: readonly (readonly [BusyLevel, string])[] = [
  ['calm', 'Calm'],
  ['busy', 'Busy'],
  ['full', 'Full'],
];
const levelName = (level: BusyLevel) => LEVELS.find(([each]) => each === level)?.[1] ?? level;

/** As the feed tells it; a kitchen that never had anything to do has told nothing yet, and is asked. */
function useCapacity(): CapacityState | null {
  const { api } = useHouse();
  const told = useAll('capacity').get('site') ?? null;
  const [asked, setAsked] = useState<CapacityState | null>(null);
  const untold = told === null;
  useEffect(() => {
    if (!untold) return;
    let gone = false;
    void api.call(CAPACITY_ROUTES.getCapacity, {}).then((answer) => {
      if (answer.ok && !gone) setAsked(answer.value);
    });
    return () => {
      gone = true;
    };
  }, [api, untold]);
  return told ?? asked;
}

/** How busy the house is, what guests cannot order now, and why; and the manager's hand on both. */
export function Busy() {
  const state = useCapacity();
  return (
    <>
      <p>
        The level is found by itself, from how many minutes of work wait at the busiest station. What you set
        here goes before it, for as long as you say.
      </p>
      {state === null ? <p>Asking the kitchen…</p> : <Standing state={state} />}
      <Limits />
    </>
  );
}

function Standing({ state }: { readonly state: CapacityState }) {
  const [span, setSpan] = useState<Span>('60');
  return (
    <>
      <Level state={state} span={span} setSpan={setSpan} />
      <Channels state={state} span={span} />
      <Work state={state} />
    </>
  );
}

interface LevelProps {
  readonly state: CapacityState;
  readonly span: Span;
  readonly setSpan: (span: Span) => void;
}

function Level({ state, span, setSpan }: LevelProps) {
  const set = useHand();
  const clock = useClock();
  const held = state.levelHand !== null;
  return (
    <Card title="Level">
      <p className="level" data-level={state.level}>
        <b>{levelName(state.level)}</b>
        <span>since {clock(state.since)}</span>
      </p>
      <p>{state.why}</p>
      <div className="hand" role="group" aria-label="Set the level">
        <button
          type="button"
          className="key"
          aria-pressed={!held}
          onClick={() => set({ level: null }, 'level: by the work')}
        >
          By the work ({levelName(state.measured).toLowerCase()})
        </button>
        {LEVELS.map(([level, name]) => (
          <button
            key={level}
            type="button"
            className="key"
            aria-pressed={held && state.level === level}
            onClick={() =>
              set({ level: { level, until: untilOf(span, Date.now()) } }, `level: ${name.toLowerCase()}`)
            }
          >
            {name}
          </button>
        ))}
      </div>
      <Pick
        name="What you press holds"
        means="Afterwards the work decides again."
        value={span}
        options={SPANS}
        save={setSpan}
      />
    </Card>
  );
}
