import { CART_ROUTES } from '#shared/contract/routes-cart.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import type { House } from '../house.ts';

/**
 * Joins the table, so that the others see who is there. Where that fails nothing is lost: whoever puts a dish in joins by
 * that.
 */
export function joinTable({ api, table }: Pick<House, 'api' | 'table'>, name: string | null = null): void {
  if (!table) return;
  api
    .call(CART_ROUTES.joinCart, { body: { name }, key: makeKey() })
    .then((answer) => {
      if (answer.ok) table.take(answer.value);
    })
    .catch(() => undefined);
}
