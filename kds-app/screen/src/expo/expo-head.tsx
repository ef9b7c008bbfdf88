import { useMemo } from 'react';
import { clockText, secondsBetween } from '#shared/basics/instant.ts';
import { ageOf } from '#shared/kitchen/board.ts';
import type { Order } from '#shared/orders/order.ts';
import { useAll, useTick } from '../store/use-screen.ts';
import { Figure } from '../wall/figure.tsx';
import { WallHead } from '../wall/head.tsx';
import { PrinterWords } from '../wall/printer-words.tsx';
import { readySince, type ExpoRow } from './rows.ts';
import { listed, say } from '../words/say.ts';

interface ExpoHeadProps {
  readonly rows: readonly ExpoRow[];
  readonly ready: readonly Order[];
  readonly onTitle: () => void;
  readonly wide: boolean;
}

export function ExpoHead({ rows, ready, onTitle, wide }: ExpoHeadProps) {
  const pending = rows.filter(({ order }) => order.status === 'pending').length;
  return (
    <WallHead title={say('expo')} panel={wide} onTitle={onTitle} devices={<PassPrinters />}>
      <Figure name={say('inTheKitchen')}>{say('orders', { n: rows.length - pending })}</Figure>
      <ReadyFigure ready={ready} wide={wide} />
      {pending > 0 && wide && <Figure name={say('wantAYes')}>{pending}</Figure>}
      <LateOrders rows={rows} />
    </WallHead>
  );
}

function ReadyFigure({ ready, wide }: Pick<ExpoHeadProps, 'ready' | 'wide'>) {
  const [first] = ready;
  const since = first ? readySince(first) : null;
  const oldest = useTick((now) => (since === null ? null : clockText(secondsBetween(since, now))));
  return (
    <Figure name={say('atThePass')}>
      {listed([String(ready.length), ...(wide && oldest !== null ? [say('oldest', { time: oldest })] : [])])}
    </Figure>
  );
}

function LateOrders({ rows }: { readonly rows: readonly ExpoRow[] }) {
  const late = useTick(
    (now) => rows.filter(({ clock }) => clock.dueSeconds > 0 && ageOf(clock, now).timing === 'late').length,
  );
  if (late === 0) return null;
  return (
    <Figure name={say('late')} loud>
      {late}
    </Figure>
  );
}

function PassPrinters() {
  const printers = useAll('printer');
  const stations = useAll('station');
  const atPass = useMemo(() => {
    const expo = new Set<string>(
      [...stations.values()].filter(({ kind }) => kind === 'expo').map(({ id }) => id),
    );
    return [...printers.values()].filter((printer) => printer.stations.some((each) => expo.has(each)));
  }, [printers, stations]);
  return <PrinterWords printers={atPass} />;
}
