import { useMemo } from 'react';
import { wallTime } from '#shared/basics/instant.ts';
import { useAll, useLinkView, useScreen, useTick, useWaitingCount } from '../store/use-screen.ts';
import { capitals, say } from '../words/say.ts';
import { rich } from '../words/rich.tsx';

interface LostProps {
  /** What this screen is: `Grill`. */
  readonly title: string;
  readonly station: string;
}

/** Without a link: how long, how old what is shown is, and what goes on all the same. */
export function LostPanel({ title, station }: LostProps) {
  const { session } = useScreen();
  const { asOf } = useLinkView();
  const waiting = useWaitingCount();
  const printer = usePrinterName(station);
  return (
    <div className="lost-panel">
      <LostSeconds />
      <p>{asOf === null ? say('lostNever') : say('lostSince')}</p>
      <hr />
      {asOf !== null && (
        <p>
          {rich(
            say('lostBoard', {
              title: capitals(title),
              time: wallTime(asOf, session.site.timeZone, true),
            }),
          )}
        </p>
      )}
      {printer !== null && <p>{rich(say('lostPrints', { printer }))}</p>}
      <p>{rich(say(station === EXPO ? 'lostHandovers' : 'lostBumps', { n: waiting }))}</p>
    </div>
  );
}

/** `12 s`, as large as the wall has room for. */
export function LostSeconds() {
  const { link } = useScreen();
  const seconds = useTick(() => Math.floor(link.silence() / 1000));
  if (seconds < 100) {
    return (
      <p className="lost-seconds">
        {seconds}
        <small>{say('secondsSign')}</small>
      </p>
    );
  }
  return (
    <p className="lost-seconds lost-minutes">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </p>
  );
}

const EXPO = 'expo';

function usePrinterName(station: string): string | null {
  const printers = useAll('printer');
  return useMemo(() => {
    const found = [...printers.values()].find((printer) => printer.stations.some((each) => each === station));
    return found?.name ?? null;
  }, [printers, station]);
}
