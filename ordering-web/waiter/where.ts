import { useSyncExternalStore } from 'react';

/** Where the tablet is looking: the floor, a table or room, one order, or a new order to take away. */
export type Where =
  | { readonly kind: 'floor' }
  | { readonly kind: 'place'; readonly id: string }
  | { readonly kind: 'order'; readonly id: string }
  | { readonly kind: 'takeaway' };

/** A place to order for; the name under which its draft is kept. */
export type OrderingAt = Exclude<Where, { kind: 'floor' }>;

export const FLOOR: Where = { kind: 'floor' };

/** The part of the address after `#`; the browser's own back key works on it. */
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
  const [, kind, id] = /^#\/(place|order)\/([\w.:%-]+)$/.exec(hash) ?? [];
  if (kind !== undefined && id !== undefined) {
    return kind === 'place'
      ? { kind, id: decodeURIComponent(id) }
      : { kind: 'order', id: decodeURIComponent(id) };
  }
  return hash === '#/takeaway' ? { kind: 'takeaway' } : FLOOR;
}

export function goTo(where: Where): void {
  window.location.hash = hashOf(where);
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
