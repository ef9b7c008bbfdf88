import { useMemo } from 'react';
import { wallTime } from '#shared/basics/instant.ts';
import { useLinkView, useScreen, useTick } from '../store/use-screen.ts';
import type { Deck } from './deck.ts';
import type { Geometry } from './geometry.ts';
import { calledOut } from './page-words.ts';
import { say } from '../words/say.ts';
import { rich } from '../words/rich.tsx';
import { agoWords, secondsWords } from '../words/times.ts';

/** The rails stay where nothing hangs. */
export function EmptyCells({ count }: { readonly count: number }) {
  const cells = useMemo(() => Array.from({ length: Math.max(0, count) }, (_, index) => index), [count]);
  return cells.map((index) => (
    <div key={`empty-${index}`} className="ticket empty" aria-hidden="true">
      <div className="rail">
        <b className="clip clip-empty" />
      </div>
    </div>
  ));
}

/** A board with nothing on it is never a blank that could be a fault. */
export function BlankWords({ deck, geometry }: { readonly deck: Deck; readonly geometry: Geometry }) {
  const { state } = useLinkView();
  const top = Math.floor((geometry.rows - 1) / 2) * geometry.cellHeight + 50;
  return (
    <div className="blank" style={{ insetBlockStart: `${top / 10}rem` }}>
      {state === 'linked' ? <NothingToCook deck={deck} /> : <Fetching />}
    </div>
  );
}

function NothingToCook({ deck }: { readonly deck: Deck }) {
  const { link, session } = useScreen();
  const heard = useTick(() => agoWords(link.silence()));
  const last = deck.bumped[0];
  return (
    <>
      <h2>{say('nothingToCook')}</h2>
      {last?.bumpedAt && (
        <p>
          {rich(
            say('lastTicket', {
              name: calledOut(last),
              time: wallTime(last.bumpedAt, session.site.timeZone),
            }),
          )}
        </p>
      )}
      <p>{say('newHere', { ago: heard })}</p>
    </>
  );
}

/** Counts, so that a page that hangs cannot be taken for one that works. */
export function Fetching() {
  const { link } = useScreen();
  const { state } = useLinkView();
  const seconds = useTick(() => Math.floor(link.silence() / 1000));
  return (
    <>
      <h2>{say('fetching', { time: secondsWords(seconds) })}</h2>
      {state === 'lost' && <p>{say('hostSilent')}</p>}
    </>
  );
}
