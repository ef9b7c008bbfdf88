import { say } from '#shared/i18n/diner/say.ts';
import { SmallKey } from '#shared/ui/guest/frame.tsx';
import { show } from '../go.ts';
import type { Again } from './use-again.ts';

/** The way to what was put in just now. */
export function SeeOrder({ again }: { readonly again: Pick<Again, 'added'> }) {
  if (again.added.size === 0) return null;
  return (
    <SmallKey loud onPress={() => show({ at: 'order' })}>
      {say('seeOrder')}
    </SmallKey>
  );
}
