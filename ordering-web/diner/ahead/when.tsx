import { useEffect } from 'react';
import { ChoiceRow } from '#shared/ui/guest/choices.tsx';
import { Notice, SmallKey } from '#shared/ui/guest/frame.tsx';
import type { PromiseView } from '#shared/contract/routes-capacity.ts';
import type { Asked } from '#shared/ui/browser/use-asked.ts';
import { sayAhead } from '#shared/i18n/ahead/say.ts';
import { useWords } from '../house.ts';
import { changeAhead, type Ahead, type Missing } from './ahead.ts';
import type { AheadProps } from './ahead-part.tsx';
import { SlotPicker } from './slot-picker.tsx';

interface WhenProps extends AheadProps {
  readonly ahead: Ahead;
  readonly promise: Asked<PromiseView>;
  readonly missing: Missing;
}

/** As soon as possible, with what that means now, or at a time that is picked. */
export function When(props: WhenProps) {
  const { ahead, promise, locked, missing, slotGone } = props;
  const view = promise.value;
  const picks = ahead.when === 'at' && view?.slots === true;
  useEffect(() => {
    // What was chosen on another day is not offered any more.
    if (view?.slots === false && ahead.when === 'at') changeAhead({ when: 'soon', slotId: null });
  }, [view?.slots, ahead.when]);
  return (
    <section className="g-hung">
      <h2 id="ahead-when">{sayAhead('whenTitle')}</h2>
      {view?.paused && <Paused until={view.paused.until} />}
      <div role="radiogroup" aria-labelledby="ahead-when">
        <Choice when="soon" chosen={!picks} locked={locked} />
        <Ready promise={promise} />
        {view?.slots === true && <Choice when="at" chosen={picks} locked={locked} />}
      </div>
      {picks && <SlotPicker {...props} />}
      <NoTime gone={slotGone && ahead.slotId === null} missing={missing} />
    </section>
  );
}

function NoTime({ gone, missing }: { readonly gone: boolean; readonly missing: Missing }) {
  return (
    <>
      {gone && <Notice tone="warn">{sayAhead('slotGone')}</Notice>}
      {!gone && missing.slot !== undefined && (
        <p className="g-problem" role="alert">
          {sayAhead(missing.slot)}
        </p>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly when: Ahead['when'];
  readonly chosen: boolean;
  readonly locked: boolean;
}

function Choice({ when, chosen, locked }: ChoiceProps) {
  return (
    <ChoiceRow
      name={sayAhead(when === 'soon' ? 'soon' : 'atTime')}
      group="ahead-when"
      of="one"
      chosen={chosen}
      soldOut={false}
      full={locked}
      price={null}
      onChoose={() => changeAhead({ when })}
    />
  );
}

function Ready({ promise: { value, failure, again } }: { readonly promise: Asked<PromiseView> }) {
  const { time } = useWords();
  if (value === null) {
    if (failure === null) return <p className="g-when-ready" aria-busy="true" />;
    return (
      <p className="g-when-ready">
        <SmallKey onPress={again}>{sayAhead('again')}</SmallKey>
      </p>
    );
  }
  const { from, to } = value.promise;
  return <p className="g-when-ready">{sayAhead('readyFrom', { from: time(from), to: time(to) })}</p>;
}

function Paused({ until }: { readonly until: string | null }) {
  const { time } = useWords();
  return (
    <Notice tone="warn">
      {until === null ? sayAhead('paused') : sayAhead('pausedUntil', { time: time(until) })}
    </Notice>
  );
}
