import { useMemo, useState } from 'react';
import { useDocuments, useLink } from '#shared/ui/browser/hooks.ts';
import { BillSheet } from '../bill/bill-sheet.tsx';
import { LinkBand } from '../bar/link-band.tsx';
import { TopBar } from '../bar/top-bar.tsx';
import { whereTo } from '../floor/hands.ts';
import { whereOfHand } from '../floor/hands-list.tsx';
import { RefusedRows } from '../floor/refused-row.tsx';
import { CALL_WORDS } from '../alert/wanted.ts';
import { isSomebodyElses } from '../floor/mine.ts';
import { useCalls } from '../floor/use-calls.ts';
import { useHands, useNow } from '../floor/use-floor.ts';
import { useMenu, useOpenOrders, usePlaces } from '../house.ts';
import { Key } from '../../device/key.tsx';
import { useKept, useTablet } from '../tablet.ts';
import { FLOOR, goTo, hashOf, whereOf, type OrderingAt } from '../where.ts';
import { EMPTY_DRAFT, plates } from './draft.ts';
import { withKnown } from './guest-allergies.ts';
import { MenuPane } from './menu-pane.tsx';
import { OrderList } from './order-list.tsx';
import { OrderingContext, TABLE, useOrdering, type Ordering, type Selected } from './ordering.ts';
import { joins, orderTypeAt } from './request.ts';
import { Sheet } from './sheet.tsx';
import { say } from '../words.ts';
import { useDrafting } from './use-drafting.ts';
import { useOrderKeys } from './use-order-keys.ts';

/** Taking an order, and what became of the ones before. */
export function OrderPage({ at }: { readonly at: OrderingAt }) {
  const ordering = useOrderingAt(at);
  const { feed } = useTablet();
  const { link } = useLink(feed);
  return (
    <div className="w-page">
      <TopBar>
        <Key look="plain" onPress={() => goTo(FLOOR)} label={say('backToFloor')}>
          <span className="w-arrow" aria-hidden="true">
            ←
          </span>
          <span className="w-roomy">{say('floor')}</span>
        </Key>
        <b className="w-seg-here">{ordering?.name ?? '…'}</b>
        <Elsewhere at={at} />
      </TopBar>
      <LinkBand />
      {ordering ? (
        <OrderingContext value={ordering}>
          <Panes />
          {'bill' in at && at.bill === true && <BillSheet onClose={() => goTo(whereOf(hashOf(at)))} />}
        </OrderingContext>
      ) : (
        <p className="w-gone">{say(link === 'linked' ? 'orderClosed' : 'fetching')}</p>
      )}
    </div>
  );
}

function Panes() {
  const { selected, select, draft } = useOrdering();
  const [view, setView] = useState<'menu' | 'list'>('menu');
  useOrderKeys();
  const count = plates(draft);
  return (
    <>
      <ul className="w-refusals">
        <RefusedRows />
      </ul>
      <main className="w-order" data-view={view} data-sheet={selected.kind}>
        <OrderList />
        <MenuPane />
        <button
          type="button"
          className="w-veil w-sheet-veil"
          aria-label={say('close')}
          onClick={() => select(TABLE)}
        />
        <Sheet />
      </main>
      <nav className="w-tabs">
        <Key
          look={view === 'menu' ? 'ink' : 'plain'}
          pressed={view === 'menu'}
          onPress={() => setView('menu')}
        >
          {say('menu')}
        </Key>
        <Key
          look={view === 'list' ? 'ink' : 'plain'}
          pressed={view === 'list'}
          onPress={() => setView('list')}
        >
          {say('order')} {count > 0 && <b className="w-count">{count}</b>}
        </Key>
      </nav>
    </>
  );
}

/** What other tables wait for: the one whose plates have waited longest, and the guests who wait for a yes. */
function Elsewhere({ at }: { readonly at: OrderingAt }) {
  const here = hashOf(at);
  const elsewhere = useHands().filter((hand) => hashOf(whereOfHand(hand)) !== here);
  const ready = elsewhere.filter((hand) => hand.kind === 'ready');
  const approvals = elsewhere.filter((hand) => hand.kind === 'approve');
  const { session } = useTablet();
  const places = usePlaces();
  const [call] = useCalls(useNow()).filter(
    ({ place }) =>
      hashOf({ kind: 'place', id: place.id }) !== here && !isSomebodyElses(place.id, places, session.staffId),
  );
  const [plates] = ready;
  const [guests] = approvals;
  const more = ready.length > 1 ? ` +${ready.length - 1}` : '';
  return (
    <>
      {plates && (
        <Key look="go" className="w-seg-ready" onPress={() => goTo(whereOfHand(plates))}>
          {say('readyAt', { where: plates.where })}
          {more}
        </Key>
      )}
      {call && (
        <Key
          look="line"
          className="w-seg-ready w-seg-yes"
          onPress={() => goTo({ kind: 'place', id: call.place.id })}
        >
          {say(CALL_WORDS[call.kind], { where: call.place.name })}
        </Key>
      )}
      {guests && (
        <Key look="line" className="w-seg-ready w-seg-yes" onPress={() => goTo(whereOfHand(guests))}>
          {approvals.length === 1
            ? `${guests.where}: ${say('accept')}?`
            : say('toAccept', { n: approvals.length })}
        </Key>
      )}
    </>
  );
}

/** Null while the place or order is not known here (any more). */
function useOrderingAt(where: OrderingAt): Ordering | null {
  const { feed } = useTablet();
  const { drafts } = useKept();
  const at = hashOf(where);
  const places = usePlaces();
  const open = useOpenOrders();
  const known = useDocuments(feed, 'order');
  const [selected, select] = useState<Selected>(TABLE);
  const order = where.kind === 'order' ? (known.get(where.id) ?? null) : null;
  const place = placeOf(where, places);
  const orderType = order?.orderType ?? orderTypeAt(place);
  const { menu, itemOf } = useMenu(orderType);
  const kept = drafts[at] ?? EMPTY_DRAFT;
  const orders = useMemo(() => ordersHere(where, open, order), [where, open, order]);
  const draft = useMemo(() => withKnown(kept, orders), [kept, orders]);
  const drafting = useDrafting(at, draft);
  return useMemo(() => {
    if (where.kind === 'place' && !place) return null;
    if (where.kind === 'order' && !order) return null;
    const name = order ? whereTo(order) : where.kind === 'takeaway' ? say('takeaway') : (place?.name ?? '');
    const joined = where.kind === 'order' ? order : joins(draft, orders);
    return { at, name, place, orders, orderType, draft, ...drafting, joined, menu, itemOf, selected, select };
  }, [where, orders, order, place, orderType, draft, drafting, at, menu, itemOf, selected]);
}

function placeOf(where: OrderingAt, places: ReturnType<typeof usePlaces>) {
  if (where.kind === 'place') return places.find((each) => each.id === where.id) ?? null;
  return where.kind === 'takeaway' ? (places.find((each) => each.kind === 'counter') ?? null) : null;
}

function ordersHere(
  where: OrderingAt,
  open: Ordering['orders'],
  order: Ordering['joined'],
): Ordering['orders'] {
  if (where.kind === 'order') return order ? [order] : [];
  return where.kind === 'place' ? open.filter((each) => each.place?.id === where.id) : [];
}
