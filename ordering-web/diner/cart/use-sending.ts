import { useOutbox } from '#shared/ui/browser/hooks.ts';
import { useCart, useHouse } from '../house.ts';

/** The order is on its way. What is done to a table's cart is on its way too, and holds nothing up. */
export function useSending(): boolean {
  const { outbox } = useHouse();
  const { waiting } = useOutbox(outbox);
  const { sentAs } = useCart();
  return waiting.some(({ key }) => key === sentAs);
}
