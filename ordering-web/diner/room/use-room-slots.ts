import type { SlotsView } from '#shared/contract/routes-capacity.ts';
import type { Asked } from '#shared/ui/browser/use-asked.ts';
import { useSlots } from '../cart/use-slots.ts';
import { useCart } from '../house.ts';

/** The windows of a day (null: the first open one) for what is in the cart of the room. */
export function useRoomSlots(date: string | null): Asked<SlotsView> {
  const { lines } = useCart();
  const items = lines.map(({ itemId, quantity, modifiers }) => ({ menuItemId: itemId, quantity, modifiers }));
  return useSlots('room_service', items, date);
}
