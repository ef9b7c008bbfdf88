import { Suspense, useEffect, useRef } from 'react';
import { say } from '#shared/i18n/diner/say.ts';
import { useDocuments, useLink, useOutbox } from '#shared/ui/browser/hooks.ts';
import { AccountPage } from './account/late.tsx';
import { OrderSheet } from './cart/order-sheet.tsx';
import type { Entry } from './entry.ts';
import { Gate } from './gate/gate.tsx';
import { Knocking } from './gate/gate-pages.tsx';
import { useView } from './go.ts';
import { HouseContext, useCart, useHouse } from './house.ts';
import { ItemSheet } from './item/item-sheet.tsx';
import { useMenuLanguage } from './menu/begin.ts';
import { MenuPage } from './menu/menu-page.tsx';
import { BillSheet, Calls, FollowPage, TrackPage } from './late.tsx';
import { Morning } from './room/late.tsx';
import { useMenu } from './menu/use-menu.ts';
import type { View } from './view.ts';

/** The whole of a guest's page, from the address in a QR code on. */
export function Diner({ entry }: { readonly entry: Entry }) {
  return (
    <Gate entry={entry}>
      {(house, renew) => (
        <HouseContext value={house}>
          <KeepIn renew={renew} />
          {entry.kind === 'follow' ? <Followed {...entry} /> : <Inside entry={entry} />}
        </HouseContext>
      )}
    </Gate>
  );
}

function Inside({ entry }: { readonly entry: Entry }) {
  useMenuLanguage();
  return (
    <>
      <Called />
      {entry.kind === 'track' ? <Tracked orderId={entry.orderId} more={false} /> : <Ordering />}
      <Bill />
    </>
  );
}

function Followed(of: { readonly orderId: string; readonly code: string }) {
  return (
    <Suspense fallback={<Knocking words={say('fetchingOrder')} />}>
      <FollowPage {...of} />
    </Suspense>
  );
}

interface TrackedProps {
  readonly orderId: string | null;
  readonly more: boolean;
}

function Tracked(props: TrackedProps) {
  return (
    <Suspense fallback={<Knocking words={say('fetchingOrder')} />}>
      <TrackPage {...props} />
    </Suspense>
  );
}

/** Nobody is called who has not ordered. */
function Called() {
  const { feed, session } = useHouse();
  const orders = useDocuments(feed, 'order');
  useEffect(() => {
    document.title = session.site.name;
  }, [session.site.name]);
  if (orders.size === 0) return null;
  return (
    <Suspense fallback={null}>
      <Calls />
    </Suspense>
  );
}

/** A session that ended while the page was open is begun again, once; the gate says so when that is refused. */
function KeepIn({ renew }: { readonly renew: () => void }) {
  const { feed, outbox } = useHouse();
  const { refused } = useLink(feed);
  const { trouble } = useOutbox(outbox);
  const renewed = useRef(false);
  const ended =
    refused === 'unauthenticated' || (trouble?.kind === 'refused' && trouble.problem.status === 401);
  useEffect(() => {
    if (!ended || renewed.current) return;
    renewed.current = true;
    feed.stop();
    outbox.stop();
    renew();
  }, [ended, feed, outbox, renew]);
  useEffect(() => {
    // The host has a newer page than this one.
    if (refused === 'out-of-date') window.location.reload();
  }, [refused]);
  return null;
}

function Bill() {
  const view = useView();
  if (view.at !== 'bill') return null;
  return (
    <Suspense fallback={null}>
      <BillSheet />
    </Suspense>
  );
}

function Ordering() {
  const view = useView();
  switch (view.at) {
    case 'track':
      return <Tracked orderId={view.orderId} more />;
    case 'account':
      return (
        <Suspense fallback={<Knocking words={say('fetchingOrder')} />}>
          <AccountPage />
        </Suspense>
      );
    case 'morning':
      return <Morning itemId={view.itemId} lineId={view.lineId} />;
    default:
      return <Menu view={view} />;
  }
}

function Menu({ view }: { readonly view: View }) {
  const menu = useMenu();
  const cart = useCart();
  const { feed } = useHouse();
  const { link } = useLink(feed);
  if (menu.items.size === 0 && link !== 'linked') return <Knocking />;
  const item = view.at === 'item' ? menu.items.get(view.itemId) : undefined;
  const lineId = view.at === 'item' ? view.lineId : null;
  return (
    <>
      <MenuPage menu={menu} />
      {view.at === 'order' && <OrderSheet menu={menu} />}
      {item && (
        <ItemSheet
          key={`${item.id} ${lineId ?? ''}`}
          item={item}
          line={cart.lines.find((line) => line.id === lineId) ?? null}
        />
      )}
    </>
  );
}
