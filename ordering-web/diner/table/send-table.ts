import { addressOf } from '#shared/client/address.ts';
import { CART_ROUTES } from '#shared/contract/routes-cart.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import type { Amount } from '#shared/basics/money.ts';
import type { House } from '../house.ts';
import type { TableCart } from './table-cart.ts';

export interface TableSending {
  readonly lines: readonly string[];
  readonly expectedTotal: Amount;
  readonly paymentMethod: string | null;
  /** For everybody, also where everybody has to say so. */
  readonly all: boolean;
}

/** Sends the table's cart behind whatever was done to it here. False: this phone keeps nothing, and nothing was sent. */
export async function sendTable(
  { outbox }: Pick<House, 'outbox'>,
  table: TableCart,
  { lines, ...sending }: TableSending,
): Promise<boolean> {
  for (const old of outbox.state().refused) await outbox.dismiss(old.key);
  table.flush();
  const key = makeKey();
  table.change((held) => ({ ...held, sentAs: key }));
  const { method, path } = CART_ROUTES.sendCart;
  const body = { lines: [...lines], ...sending };
  return outbox.add({ key, method, address: addressOf(path), body, label: '' }).then(
    () => true,
    () => {
      table.change((held) => ({ ...held, sentAs: null }));
      return false;
    },
  );
}
