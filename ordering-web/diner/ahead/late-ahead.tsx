import { Suspense } from 'react';
import { later } from '#shared/ui/browser/later.ts';
import { join } from '#shared/ui/browser/speaking.ts';
import type { OrderInHand } from '../cart/use-order.ts';

/** Whoever sits at a table needs none of it: it is fetched when somebody orders ahead. */
const Part = later(async () => {
  const [{ AheadPart }, { ahead }] = await Promise.all([
    import('./ahead-part.tsx'),
    import('#shared/i18n/ahead/say.ts'),
  ]);
  await join(ahead);
  return AheadPart;
});

/** Who an order ahead is for, how it is handed over, and when. */
export function LateAhead({ order, tries }: { readonly order: OrderInHand; readonly tries: number }) {
  return (
    <Suspense fallback={<section className="g-hung g-hung-wait" aria-busy="true" />}>
      <Part
        items={order.request.items}
        locked={order.locked}
        tries={tries}
        slotGone={order.refused?.refused?.code === 'slot_full'}
        problem={order.problem}
      />
    </Suspense>
  );
}
