import { wallTime } from '#shared/basics/instant.ts';
import { useAll, useScreen } from '../store/use-screen.ts';
import { brokenBars } from './bar-words.ts';
import { Figure } from './figure.tsx';

/** Loud, while bump bars that work this screen cannot: which, why, and since when. */
export function BarFigure() {
  const { central, session } = useScreen();
  const { timeZone } = session.site;
  const bars = useAll('bar');
  const broken = brokenBars(bars.values(), central.id, (at) => wallTime(at, timeZone));
  if (broken === null) return null;
  return (
    <Figure name={broken.name} loud shrinks>
      {broken.is}
    </Figure>
  );
}
