import { Keycap } from '#shared/ui/keycap.tsx';
import { useLinkView, useNotices } from '../store/use-screen.ts';
import { COLUMN_WORDS } from './columns.ts';
import type { Carry } from './carry.ts';

/** What the keys do on the board, and what was refused last. */
export function KanbanStrip({ carry, count }: { readonly carry: Carry; readonly count: string }) {
  const { state } = useLinkView();
  const last = useNotices().at(-1);
  return (
    <nav className="strip" aria-label="Keys">
      <span className="strip-key">
        <Keycap>◀ ▶</Keycap> {carry.over === null ? 'column' : `to ${COLUMN_WORDS[carry.over][0]}`}
      </span>
      {carry.over === null && (
        <span className="strip-key">
          <Keycap>▲ ▼</Keycap> order
        </span>
      )}
      <span className="strip-key">
        <Keycap look={carry.over === null ? 'key' : 'now'}>SPACE</Keycap>{' '}
        {carry.over === null ? 'pick up' : 'put down'}
      </span>
      <span className="strip-key">
        <Keycap>ESC</Keycap> put back
      </span>
      {state === 'lost' && <b className="strip-kept">Kept here, sent once when the line is back</b>}
      {last !== undefined && (
        <p className="strip-refused" role="alert">
          {last.sentence}
        </p>
      )}
      <p className="pl-said" aria-live="polite">
        {carry.over === null ? count : `Carried over ${COLUMN_WORDS[carry.over][0]}`}
      </p>
    </nav>
  );
}
