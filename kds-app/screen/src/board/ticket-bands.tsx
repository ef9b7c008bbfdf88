import type { Ticket } from '#shared/kitchen/ticket.ts';
import { Loop, Octagon } from '#shared/ui/icons.tsx';
import { useAll, useScreen } from '../store/use-screen.ts';
import { bandsOf, type Band } from './bands.ts';
import { useBoardKit } from './board-context.ts';
import { Since } from './clocks.tsx';

interface BandsProps {
  readonly ticket: Ticket;
  readonly cellWidth: number;
}

/** What is said above the lines of a ticket: who answers for an allergy, who brought it back, where it was printed. */
export function Bands({ ticket, cellWidth }: BandsProps) {
  const { session } = useScreen();
  const stations = useAll('station');
  const bands = bandsOf(ticket, session.site.timeZone, (id) => stations.get(id)?.name ?? id);
  return bands.map((band) => (
    <BandRow key={`${band.kind} ${band.word}`} band={band} {...{ ticket, cellWidth }} />
  ));
}

function BandRow({ band, ticket, cellWidth }: BandsProps & { readonly band: Band }) {
  const { measure } = useBoardKit();
  const { recalled } = ticket;
  const fits = measure(`${band.word} ${band.text} 0:00`, 'note') < cellWidth - 66;
  return (
    <p className={`note band band-${band.kind}`} title={`${band.word} ${band.text}`}>
      {band.kind === 'recalled' && <Loop />}
      {band.kind === 'allergy' && <Octagon className="band-sign" />}
      <b>{band.word}</b> {(fits || band.kind === 'moved') && <span className="band-text">{band.text}</span>}{' '}
      {band.kind === 'recalled' && recalled !== null && <Since at={recalled.at} />}
    </p>
  );
}
