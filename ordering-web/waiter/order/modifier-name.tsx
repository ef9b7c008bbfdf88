import { word } from '#shared/i18n/words/say.ts';
import type { ModifierPrefix } from '#shared/menu/menu.ts';
import { spoken } from '#shared/ui/browser/speaking.ts';
import { PrefixTag } from '#shared/ui/line-pieces.tsx';

interface ModifierNameProps {
  readonly name: string;
  readonly prefix: ModifierPrefix | null;
  /** On a key the word is set apart by a line alone. */
  readonly plain?: boolean;
}

/** `NO mint`, as it stands on a ticket; in other languages as a person says it. */
export function ModifierName({ name, prefix, plain = false }: ModifierNameProps) {
  if (prefix === null) return name;
  if (spoken() !== 'en') return word(`prefix.${prefix}`, { name });
  return (
    <>
      {plain ? <u>{prefix}</u> : <PrefixTag prefix={prefix} />} {name}
    </>
  );
}
