import type { ModifierPrefix } from '../menu/menu.ts';

interface QuantityProps {
  readonly count: number;
  /** Outlined instead of filled: a held course is not to be made yet. */
  readonly held?: boolean;
}

/** How many. More than one is inverted, so that it cannot be overlooked. */
export function Quantity({ count, held = false }: QuantityProps) {
  const look = count > 1 ? (held ? 'pl-quantity-held' : 'pl-quantity-many') : '';
  return <b className={`pl-quantity ${look}`}>{count}</b>;
}

interface PrefixProps {
  readonly prefix: ModifierPrefix;
  /** In the reader's language; left out: in English. */
  readonly word?: string;
}

/** What a modifier does, before its name: NO is inverted, ADD EXTRA SIDE SUB are outlined. */
export function PrefixTag({ prefix, word = prefix }: PrefixProps) {
  return <b className={`pl-prefix ${prefix === 'NO' ? 'pl-prefix-no' : ''}`}>{word}</b>;
}

/** What happened to a line after it was sent. */
export function MarkTag({ word }: { readonly word: string }) {
  return <b className="pl-mark">{word}</b>;
}
