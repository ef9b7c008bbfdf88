import { Suspense, type ComponentType } from 'react';
import { later } from '#shared/ui/browser/later.ts';
import { join } from '#shared/ui/browser/speaking.ts';
import { Knocking } from '../gate/gate-pages.tsx';
import { useHouse } from '../house.ts';

// What only a room's guest needs comes to the phone with its texts when a room's page asks for it.
const BreakfastPage = ofRoom(async () => (await import('./breakfast-page.tsx')).BreakfastPage);
const BreakfastBanner = ofRoom(async () => (await import('./banner.tsx')).BreakfastBanner);
const When = ofRoom(async () => (await import('./when.tsx')).When);

async function speakOfRoom(): Promise<void> {
  const { room } = await import('#shared/i18n/room/say.ts');
  await join(room);
}

function ofRoom<P>(load: () => Promise<ComponentType<P>>) {
  return later(async () => (await Promise.all([load(), speakOfRoom()]))[0]);
}

function useInRoom(): boolean {
  return useHouse().goal.orderType === 'room_service';
}

/** Breakfast on a page of its own. */
export function Morning(props: { readonly itemId: string | null; readonly lineId: string | null }) {
  return (
    <Suspense fallback={<Knocking />}>
      <BreakfastPage {...props} />
    </Suspense>
  );
}

/** The way from a room's menu to breakfast; nothing elsewhere. */
export function MorningBanner() {
  const inRoom = useInRoom();
  return <Suspense fallback={null}>{inRoom && <BreakfastBanner />}</Suspense>;
}

/** When an order is brought to a room; nothing elsewhere. */
export function RoomWhen(props: { readonly locked: boolean }) {
  const inRoom = useInRoom();
  return <Suspense fallback={null}>{inRoom && <When {...props} />}</Suspense>;
}
