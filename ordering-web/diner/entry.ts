/** How somebody came to this page: by the address in a QR code or in a link. */
export type Entry =
  | { readonly kind: 'table'; readonly code: string }
  | { readonly kind: 'room'; readonly code: string }
  | { readonly kind: 'takeaway' }
  | { readonly kind: 'track'; readonly orderId: string }
  /** An order of somebody else, who has sent its link on. */
  | { readonly kind: 'follow'; readonly orderId: string; readonly code: string };

const FOLLOW = /^(.+)\.([0-9A-Z]{16})$/;

/** `/t/CODE`, `/r/CODE`, `/track/ID`, `/track/ID.CODE`; everything else orders ahead. */
export function entryOf(path: string): Entry {
  const [first, second] = path.split('/').filter(Boolean).map(decodeURIComponent);
  if (first === 't' && second) return { kind: 'table', code: second };
  if (first === 'r' && second) return { kind: 'room', code: second };
  if (first === 'track' && second) return tracked(second);
  return { kind: 'takeaway' };
}

function tracked(second: string): Entry {
  const [, orderId, code] = FOLLOW.exec(second) ?? [];
  return orderId && code ? { kind: 'follow', orderId, code } : { kind: 'track', orderId: second };
}
