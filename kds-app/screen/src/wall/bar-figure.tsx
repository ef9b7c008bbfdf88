import { useMemo } from 'react';
import { wallTime } from '#shared/basics/instant.ts';
import { barFault } from '#shared/kitchen/bar-line.ts';
import { useAll, useScreen } from '../store/use-screen.ts';
import { say } from '../words/say.ts';
import { Figure } from './figure.tsx';

/** Loud, while a bump bar that works this screen cannot: which, why, and since when. */
export function BarFigure() {
  const { central, session } = useScreen();
  const bars = useAll('bar');
  const broken = useMemo(
    () =>
      [...bars.values()].flatMap((bar) => {
        const fault = bar.screenId === central.id ? barFault(bar) : null;
        return fault === null ? [] : [{ name: bar.name, ...fault }];
      }),
    [bars, central.id],
  );
  const [first] = broken;
  if (first === undefined) return null;
  const time = wallTime(first.since, session.site.timeZone);
  return (
    <Figure name={say('barNamed', { name: first.name })} loud shrinks>
      {say(`bar.${first.why}`, { time })}
    </Figure>
  );
}
