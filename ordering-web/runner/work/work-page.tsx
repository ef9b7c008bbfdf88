import { useState } from 'react';
import type { FailReason } from '#shared/orders/carry.ts';
import { Key } from '../../device/key.tsx';
import { say } from '#shared/i18n/runner/say.ts';
import { LinkBand, Refusals, UndoBar } from './bands.tsx';
import { FailSheet } from './fail-sheet.tsx';
import type { Carried, Lists } from './lists.ts';
import { MineCard } from './mine-card.tsx';
import { ReadyBell } from './ready-bell.tsx';
import { ReadyCard } from './ready-card.tsx';
import { ComingRow, OtherRow } from './rows.tsx';
import { TopBar } from './top-bar.tsx';
import { useDeeds, type Deeds } from './use-deeds.ts';
import { useDuty, useNow, useWork } from './use-work.ts';

/** Everything that somebody who carries has to know, and the one tap for each. */
export function WorkPage({ onEnd }: { readonly onEnd: () => void }) {
  const { lists, unsent, loading } = useWork();
  const { on } = useDuty();
  const deeds = useDeeds(lists);
  const [failing, setFailing] = useState<{ readonly load: Carried; readonly reason: FailReason } | null>(
    null,
  );
  return (
    <div className="r-page">
      <div className="r-stick">
        <TopBar carrying={lists.mine.length} onEnd={onEnd} />
        <Jumps lists={lists} />
      </div>
      <ReadyBell ready={lists.ready} on={on} />
      <LinkBand />
      <Refusals />
      {loading ? (
        <p className="r-empty" role="status">
          {say('loading')}
        </p>
      ) : (
        <main className="r-lists">
          <Ready lists={lists} unsent={unsent} deeds={deeds} on={on} />
          <div>
            <Mine
              lists={lists}
              unsent={unsent}
              deeds={deeds}
              onFail={(load, reason) => setFailing({ load, reason })}
            />
            <Rest lists={lists} />
          </div>
        </main>
      )}
      <UndoBar taken={deeds.undoable} />
      {failing && (
        <FailSheet
          where={failing.load.where}
          first={failing.reason}
          onClose={() => setFailing(null)}
          onTold={(told) => {
            deeds.fail(failing.load, told);
            setFailing(null);
          }}
        />
      )}
    </div>
  );
}

/** On a phone one list is below the other: one tap goes there. */
function Jumps({ lists }: Pick<ListProps, 'lists'>) {
  if (lists.mine.length === 0) return null;
  const to = (id: string) => document.getElementById(id)?.scrollIntoView({ block: 'start' });
  return (
    <nav className="r-jumps">
      <Key look="plain" onPress={() => to('r-ready')}>
        {say('ready')} <b>{lists.ready.length}</b>
      </Key>
      <Key look="plain" onPress={() => to('r-mine')}>
        {say('mine')} <b>{lists.mine.length}</b>
      </Key>
    </nav>
  );
}

interface ListProps {
  readonly lists: Lists;
  readonly unsent: ReadonlySet<string>;
  readonly deeds: Deeds;
}

function Ready({ lists, unsent, deeds, on }: ListProps & { readonly on: boolean }) {
  const now = useNow();
  return (
    <section id="r-ready" aria-label={say('ready')}>
      <h2>
        {say('ready')} <span>{lists.ready.length > 0 && lists.ready.length}</span>
      </h2>
      {lists.ready.length === 0 && (
        <p className="r-empty">
          <b>{say('nothing')}</b>
          <span>{say(on ? 'nothingOn' : 'nothingOff')}</span>
        </p>
      )}
      {lists.ready.map((load) => (
        <ReadyCard
          key={load.key}
          load={load}
          now={now}
          unsent={unsent.has(load.order.id)}
          onTake={() => deeds.take(load)}
        />
      ))}
    </section>
  );
}

interface MineProps extends ListProps {
  readonly onFail: (load: Carried, reason: FailReason) => void;
}

function Mine({ lists, unsent, deeds, onFail }: MineProps) {
  const now = useNow();
  if (lists.mine.length === 0) return null;
  const areas = new Set(lists.mine.map((load) => load.area)).size;
  return (
    <section id="r-mine" aria-label={say('mine')}>
      <h2>
        {say('mine')} <span>{lists.mine.length}</span>
      </h2>
      {lists.mine.map((load, index) => (
        <div key={load.key}>
          {areas > 1 && lists.mine[index - 1]?.area !== load.area && <h3 className="r-area">{load.area}</h3>}
          <MineCard
            load={load}
            now={now}
            unsent={unsent.has(load.order.id)}
            onDeliver={() => deeds.deliver(load)}
            onFail={(reason) => onFail(load, reason)}
            onBack={() => deeds.bringBack(load)}
          />
        </div>
      ))}
    </section>
  );
}

function Rest({ lists }: Pick<ListProps, 'lists'>) {
  const now = useNow();
  return (
    <>
      {lists.others.length > 0 && (
        <section aria-label={say('others')}>
          <h2>{say('others')}</h2>
          <ul className="r-rows">
            {lists.others.map((load) => (
              <OtherRow key={load.key} load={load} now={now} />
            ))}
          </ul>
        </section>
      )}
      {lists.soon.length > 0 && (
        <section aria-label={say('soon')}>
          <h2>{say('soon')}</h2>
          <ul className="r-rows">
            {lists.soon.map((coming) => (
              <ComingRow key={coming.key} coming={coming} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
