import { useState } from 'react';
import { useLink, useOutbox } from '#shared/ui/browser/hooks.ts';
import { LinkBand } from '../bar/link-band.tsx';
import { TopBar } from '../bar/top-bar.tsx';
import { usePlaces } from '../house.ts';
import { Key } from '../../device/key.tsx';
import type { Place } from '#shared/floor/place.ts';
import type { OrderPlace } from '#shared/orders/order.ts';
import { useTablet } from '../tablet.ts';
import { say } from '../words.ts';
import { areasOf, type Area } from './areas.ts';
import { HandRow } from './hands-list.tsx';
import { CallRow } from './call-row.tsx';
import type { Call } from './calls.ts';
import { useCalls } from './use-calls.ts';
import type { Hand } from './hands.ts';
import { MINE, useMine } from './mine.ts';
import { Plan, TAKEAWAY } from './plan.tsx';
import { RefusedRows } from './refused-row.tsx';
import { StockStrip } from './stock-strip.tsx';
import { useHands, useNow } from './use-floor.ts';

/** Every table and what it wants. */
export function FloorPage() {
  const areas = areasOf(usePlaces());
  const mine = useMine();
  // One's own tables come first, for whoever has some.
  const [wanted, setChosen] = useState<string | null | undefined>();
  const chosen = wanted === undefined ? (mine.length > 0 ? MINE : null) : wanted;
  const [view, setView] = useState<'tables' | 'hands'>('tables');
  const known = [TAKEAWAY, ...(mine.length > 0 ? [MINE] : []), ...areas.map((each) => each.name)];
  const area = chosen !== null && known.includes(chosen) ? chosen : null;
  const all = useHands();
  const here = all.filter((hand) => isIn(hand.order.place, area, areas, mine));
  const calls = useCalls(useNow());
  const callsHere = calls.filter((call) => isIn(call.place, area, areas, mine));
  return (
    <div className="w-page" data-view={view}>
      <TopBar>
        <AreaKeys areas={areas} mine={mine.length} chosen={area} choose={setChosen} />
      </TopBar>
      <LinkBand />
      <main className="w-floor">
        <Plan areas={areas} chosen={area} />
        <Hands
          here={here}
          calls={callsHere}
          elsewhere={all.length - here.length + calls.length - callsHere.length}
          onAll={() => setChosen(null)}
        />
      </main>
      <nav className="w-tabs">
        <Key
          look={view === 'tables' ? 'ink' : 'plain'}
          pressed={view === 'tables'}
          onPress={() => setView('tables')}
        >
          {say('tables')}
        </Key>
        <Key
          look={view === 'hands' ? 'ink' : 'plain'}
          pressed={view === 'hands'}
          onPress={() => setView('hands')}
        >
          {say('wantsHand')}{' '}
          {all.length + calls.length > 0 && <b className="w-count">{all.length + calls.length}</b>}
        </Key>
      </nav>
    </div>
  );
}

function isIn(
  place: OrderPlace | null,
  area: string | null,
  areas: readonly Area[],
  mine: readonly Place[],
): boolean {
  if (area === null) return true;
  if (area === MINE) return mine.some((each) => each.id === place?.id);
  if (area === TAKEAWAY) return place === null || place.kind === 'counter';
  const of = areas.find((each) => each.name === area);
  return of?.places.some((each) => each.id === place?.id) ?? false;
}

interface AreaKeysProps {
  readonly areas: readonly Area[];
  readonly mine: number;
  readonly chosen: string | null;
  readonly choose: (area: string | null) => void;
}

function AreaKeys({ areas, mine, chosen, choose }: AreaKeysProps) {
  const total = areas.reduce((sum, area) => sum + area.places.length, 0);
  const keys = [
    ...(mine > 0 ? [{ id: MINE, words: say('myCount', { n: mine }) }] : []),
    { id: null, words: say('allCount', { n: total }) },
    ...areas.map((area) => ({ id: area.name, words: area.name })),
    { id: TAKEAWAY, words: say('takeaway') },
  ];
  return keys.map(({ id, words }) => (
    <Key
      key={words}
      look={id === chosen ? 'ink' : 'plain'}
      pressed={id === chosen}
      onPress={() => choose(id)}
    >
      {words}
    </Key>
  ));
}

interface HandsProps {
  readonly here: readonly Hand[];
  readonly calls: readonly Call[];
  readonly elsewhere: number;
  readonly onAll: () => void;
}

function Hands({ here, calls, elsewhere, onAll }: HandsProps) {
  const { feed, outbox } = useTablet();
  const { link } = useLink(feed);
  const { refused } = useOutbox(outbox);
  const quiet = here.length + calls.length + refused.length === 0;
  const ready = here.filter((hand) => hand.kind === 'ready');
  const others = here.filter((hand) => hand.kind !== 'ready');
  return (
    <aside className="w-hands" aria-label={say('wantsHand')}>
      <h2>
        {say('wantsHand')} <span>{say('mostUrgent')}</span>
      </h2>
      <ul>
        <RefusedRows />
        {ready.map((hand) => (
          <HandRow key={hand.key} hand={hand} />
        ))}
        {calls.map((call) => (
          <CallRow key={call.key} call={call} />
        ))}
        {others.map((hand) => (
          <HandRow key={hand.key} hand={hand} />
        ))}
      </ul>
      {quiet && <QuietWords linked={link === 'linked'} />}
      {elsewhere > 0 && (
        <Key look="plain" className="w-elsewhere" onPress={onAll}>
          {say('elsewhere', { n: elsewhere })}
        </Key>
      )}
      <StockStrip />
    </aside>
  );
}

function QuietWords({ linked }: { readonly linked: boolean }) {
  return <p className="w-quiet">{say(linked ? 'quiet' : 'quietLost')}</p>;
}
