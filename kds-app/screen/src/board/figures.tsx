import { clockText } from '#shared/basics/instant.ts';
import { ageOf } from '#shared/kitchen/board.ts';
import { loadOf } from '#shared/kitchen/load.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import { useScreen, useTick } from '../store/use-screen.ts';
import { Figure } from '../wall/figure.tsx';
import { say } from '../words/say.ts';

/** How many are late of these tickets. Nothing is shown while none is: quiet is a state. */
export function LateFigure({ open }: { readonly open: readonly Ticket[] }) {
  const late = useTick((now) => open.filter((ticket) => ageOf(ticket, now).timing === 'late').length);
  if (late === 0) return null;
  return (
    <Figure name={say('late')} loud>
      {late}
    </Figure>
  );
}

/** The work on a station in minutes of preparation. */
export function LoadFigure({ open }: { readonly open: readonly Ticket[] }) {
  const minutes = useTick((now) => Math.round(loadOf(open, now).seconds / 60));
  if (minutes === 0) return null;
  return <Figure name={say('work')}>{say('minutes', { n: minutes })}</Figure>;
}

/** How long tickets take now, against what was promised. */
export function PaceFigure({ name }: { readonly name: string }) {
  const { pace } = useScreen();
  const average = useTick((now) => (pace.now(now).tickets === 0 ? null : clockText(pace.now(now).average)));
  const aim = useTick((now) => clockText(pace.now(now).aim));
  if (average === null) return null;
  return (
    <Figure name={name}>
      {average} <small>{say('aim', { time: aim })}</small>
    </Figure>
  );
}
