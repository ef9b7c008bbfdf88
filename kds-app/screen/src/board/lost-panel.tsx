import { useMemo } from 'react';
import { wallTime } from '#shared/basics/instant.ts';
import { waitingText } from '#shared/ui/link-words.ts';
import { useAll, useLinkView, useScreen, useTick, useWaitingCount } from '../store/use-screen.ts';

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
      <p>{asOf === null ? 'and the host has not been heard.' : 'since the host was heard.'}</p>
      <hr />
      {asOf !== null && (
        <p>
          This is {title.toUpperCase()} as it was at <b>{wallTime(asOf, session.site.timeZone, true)}</b>.
          Keep cooking it.
        </p>
      )}
      {printer !== null && (
        <p>
          New tickets <b>print</b> at {printer}.
        </p>
      )}
      <p>
        {station === EXPO ? 'What you hand over is kept' : 'Your bumps are kept'}:{' '}
        <b>{waitingText(waiting)}</b>.
      </p>
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
        <small>s</small>
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
