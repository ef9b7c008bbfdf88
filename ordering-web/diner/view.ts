/** What the page shows. It lives in the address behind `#`, so that a phone's own back key closes what is open. */
export type View =
  | { readonly at: 'menu' }
  /** An item's sheet; with a line of the cart, that line is being changed. */
  | { readonly at: 'item'; readonly itemId: string; readonly lineId: string | null }
  | { readonly at: 'order' }
  /** Whoever wants to find their orders again. */
  | { readonly at: 'account' }
  /** What the table has to pay, how, and the receipt. */
  | { readonly at: 'bill' }
  /** Breakfast in the room, perhaps with a dish of it open. */
  | { readonly at: 'morning'; readonly itemId: string | null; readonly lineId: string | null }
  /** The orders of the sitting; null: the latest. */
  | { readonly at: 'track'; readonly orderId: string | null };

export const MENU_VIEW: View = { at: 'menu' };

export function viewOf(hash: string): View {
  const [at = '', first, second] = hash.replace(/^#/, '').split('/').map(decodeURIComponent);
  switch (at) {
    case 'item':
      return first ? { at, itemId: first, lineId: second ?? null } : MENU_VIEW;
    case 'order':
    case 'bill':
    case 'account':
      return { at };
    case 'morning':
      return { at, itemId: first ?? null, lineId: second ?? null };
    case 'track':
      return { at, orderId: first ?? null };
    default:
      return MENU_VIEW;
  }
}

export function hashOf(view: View): string {
  switch (view.at) {
    case 'menu':
      return '#';
    case 'item':
      return hashWith('item', view.itemId, view.lineId);
    case 'morning':
      return hashWith('morning', view.itemId, view.lineId);
    case 'order':
    case 'bill':
    case 'account':
      return `#${view.at}`;
    case 'track':
      return view.orderId === null ? '#track' : `#track/${encodeURIComponent(view.orderId)}`;
  }
}

function hashWith(...parts: readonly (string | null)[]): string {
  return `#${parts
    .filter((part) => part !== null)
    .map(encodeURIComponent)
    .join('/')}`;
}
