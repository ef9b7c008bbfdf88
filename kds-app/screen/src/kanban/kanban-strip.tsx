import { Keycap } from '#shared/ui/keycap.tsx';
import { useLinkView, useNotices } from '../store/use-screen.ts';
import type { Carry } from './carry.ts';
import { say } from '../words/say.ts';

/** What the keys do on the board, and what was refused last. */
export function KanbanStrip({ carry, count }: { readonly carry: Carry; readonly count: string }) {
  const { state } = useLinkView();
  const last = useNotices().at(-1);
  return (
    <nav className="strip" aria-label={say('keys')}>
      <span className="strip-key">
        <Keycap>◀ ▶</Keycap>{' '}
        {carry.over === null ? say('keyColumn') : say('keyToColumn', { column: say(`column.${carry.over}`) })}
      </span>
      {carry.over === null && (
        <span className="strip-key">
          <Keycap>▲ ▼</Keycap> {say('keyOrder')}
        </span>
      )}
      <span className="strip-key">
        <Keycap look={carry.over === null ? 'key' : 'now'}>{say('spaceKey')}</Keycap>{' '}
        {carry.over === null ? say('pickUp') : say('putDown')}
      </span>
      <span className="strip-key">
        <Keycap>{say('cap.cancel')}</Keycap> {say('putBack')}
      </span>
      {state === 'lost' && <b className="strip-kept">{say('keptHere')}</b>}
      {last !== undefined && (
        <p className="strip-refused" role="alert">
          {last.sentence}
        </p>
      )}
      <p className="pl-said" aria-live="polite">
        {carry.over === null ? count : say('carriedOver', { column: say(`column.${carry.over}`) })}
      </p>
    </nav>
  );
}
