import { useSyncExternalStore } from 'react';

/** Where the tablet is looking: the floor, a table or room, one order, or a new order to take away. */
export type Where =
  | { readonly kind: 'floor' }
  | { readonly kind: 'place'; readonly id: string; readonly bill?: boolean }
  | { readonly kind: 'order'; readonly id: string; readonly bill?: boolean }
  | { readonly kind: 'takeaway' };

/** A place to order for; the name under which its draft is kept. */
export type OrderingAt = Exclude<Where, { kind: 'floor' }>;

export const FLOOR: Where = { kind: 'floor' };

/** The part of the address after `#`, without whether its bill is open: the name of what is there. */
export function hashOf(where: Where): string {
  switch (where.kind) {
    case 'floor':
      return '#/';
    case 'takeaway':
      return '#/takeaway';
    case 'place':
    case 'order':
      return `#/${where.kind}/${encodeURIComponent(where.id)}`;
  }
}

/** Where a hash points; anything unknown is the floor. */
export function whereOf(hash: string): Where {
  const [, kind, id, bill] = /^#\/(place|order)\/([\w.:%-]+)(\/bill)?$/.exec(hash) ?? [];
  if (kind !== undefined && id !== undefined) {
    const at = { id: decodeURIComponent(id), ...(bill === undefined ? {} : { bill: true }) };
    return kind === 'place' ? { kind, ...at } : { kind: 'order', ...at };
  }
  return hash === '#/takeaway' ? { kind: 'takeaway' } : FLOOR;
}

/** The open bill of what is at a hash. */
export function billAt(hash: string): Where {
  const where = whereOf(hash);
  return where.kind === 'place' || where.kind === 'order' ? { ...where, bill: true } : where;
}

/** The browser's own back key works on it. */
export function goTo(where: Where): void {
  const bill = 'bill' in where && where.bill === true ? '/bill' : '';
  window.location.hash = hashOf(where) + bill;
}

/** Where the tablet looks now. */
export function useWhere(): Where {
  const hash = useSyncExternalStore(onHash, () => window.location.hash);
  return whereOf(hash);
}

function onHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
