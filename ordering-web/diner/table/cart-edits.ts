import { CART_ROUTES } from '#shared/contract/routes-cart.ts';
import type { z } from 'zod';
import { memberName, type Cart as TableCart } from '#shared/floor/cart.ts';
import { addressOf } from '#shared/client/address.ts';
import type { NewCommand } from '#shared/client/command.ts';
import type { Cart, CartLine } from '../cart/cart.ts';

/** One thing that this telephone did to the table's cart, on its way to the host. */
export type Edit =
  | { readonly do: 'add'; readonly line: CartLine }
  | { readonly do: 'count'; readonly id: string; readonly by: number }
  | {
      readonly do: 'reword';
      readonly id: string;
      readonly change: Partial<Pick<CartLine, 'modifiers' | 'note' | 'seenPrice'>>;
      readonly version: number | undefined;
    }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'describe'; readonly change: Partial<Pick<Cart, 'note' | 'allergies'>> };

/** What makes the first cart into the second, line by line. Counting is kept apart, because it can be added up. */
export function editsBetween(before: Cart, after: Cart): Edit[] {
  const old = new Map(before.lines.map((line) => [line.id, line]));
  const kept = new Set(after.lines.map((line) => line.id));
  const gone = before.lines
    .filter((line) => !kept.has(line.id))
    .map(({ id }): Edit => ({ do: 'remove', id }));
  const lines = after.lines.flatMap((line): Edit[] => {
    const was = old.get(line.id);
    return was ? lineEdits(was, line) : [{ do: 'add', line }];
  });
  const { note, allergies } = after;
  const described: Edit[] = [
    ...(note === before.note ? [] : [{ do: 'describe' as const, change: { note } }]),
    ...(allergies.join() === before.allergies.join()
      ? []
      : [{ do: 'describe' as const, change: { allergies } }]),
  ];
  return [...gone, ...lines, ...described];
}

function lineEdits(was: CartLine, line: CartLine): Edit[] {
  const change = {
    ...(JSON.stringify(was.modifiers) === JSON.stringify(line.modifiers)
      ? {}
      : { modifiers: line.modifiers }),
    ...(was.note === line.note ? {} : { note: line.note }),
    ...(was.seenPrice === line.seenPrice ? {} : { seenPrice: line.seenPrice }),
  };
  const by = line.quantity - was.quantity;
  const { id, version } = was;
  return [
    ...(Object.keys(change).length > 0 ? [{ do: 'reword' as const, id, change, version }] : []),
    ...(by === 0 ? [] : [{ do: 'count' as const, id, by }]),
  ];
}

/** The cart as it will be once the host has taken the edit, as far as this telephone can tell. */
export function withEdit(cart: Cart, edit: Edit): Cart {
  const mapped = (id: string, to: (line: CartLine) => CartLine): Cart => ({
    ...cart,
    lines: cart.lines
      .map((line) => (line.id === id ? to(line) : line))
      .filter(({ quantity }) => quantity > 0),
  });
  switch (edit.do) {
    case 'add':
      return cart.lines.some(({ id }) => id === edit.line.id)
        ? cart
        : { ...cart, lines: [...cart.lines, edit.line] };
    case 'count':
      return mapped(edit.id, (line) => ({ ...line, quantity: line.quantity + edit.by }));
    case 'reword':
      return mapped(edit.id, (line) => ({ ...line, ...edit.change }));
    case 'remove':
      return { ...cart, lines: cart.lines.filter((line) => line.id !== edit.id) };
    case 'describe':
      return { ...cart, ...edit.change };
  }
}

/** The call that does it. */
export function commandOf(edit: Edit, key: string): NewCommand {
  const { method, path, params, body } = callOf(edit);
  return { key, method, address: addressOf(path, params), body, label: '' };
}

type LineBody = z.input<typeof CART_ROUTES.addCartLine.body>;

interface LineCall {
  readonly method: NewCommand['method'];
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
}

function callOf(edit: Edit): LineCall {
  const { addCartLine, changeCartLine, removeCartLine, describeCart } = CART_ROUTES;
  switch (edit.do) {
    case 'add': {
      const { id, itemId, quantity, modifiers, note, seenPrice } = edit.line;
      const body: LineBody = { id, itemId, quantity, modifiers, note, seenPrice };
      return { ...addCartLine, params: {}, body };
    }
    case 'count':
      return { ...changeCartLine, params: { id: edit.id }, body: { by: edit.by } };
    case 'reword': {
      const { change, version } = edit;
      const body =
        change.note === undefined && change.modifiers === undefined ? change : { ...change, version };
      return { ...changeCartLine, params: { id: edit.id }, body };
    }
    case 'remove':
      return { ...removeCartLine, params: { id: edit.id }, body: {} };
    case 'describe':
      return { ...describeCart, params: {}, body: edit.change };
  }
}

/** What this telephone keeps for itself: how it means to pay, and what it has handed over. */
export type OwnPart = Pick<Cart, 'customer' | 'payment' | 'sentAs' | 'changedAt'>;

/** The table's cart as this telephone's pages read it. */
export function asCart(table: TableCart | null, me: string, own: OwnPart): Cart {
  const lines = (table?.lines ?? []).map((line): CartLine => {
    const { id, itemId, quantity, modifiers, note, seenPrice, version, member } = line;
    const by = member === me || table === null ? undefined : memberName(table, member);
    return { id, itemId, quantity, modifiers, note, seenPrice, version, by };
  });
  // A table eats now: times are chosen in rooms, and for what is ordered ahead.
  return { ...own, when: null, lines, note: table?.note ?? '', allergies: table?.allergies ?? [] };
}
