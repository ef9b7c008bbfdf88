import { Square, type SquareState } from '#shared/ui/square.tsx';
import { Keycap } from '#shared/ui/keycap.tsx';
import { capOf, type KeyAction } from '../keys/keymap.ts';
import { KeyButton } from '../press/key-button.tsx';
import { useLinkView, useNotices } from '../store/use-screen.ts';
import type { ExpoLayout } from './expo-layout.ts';
import type { ExpoRow } from './rows.ts';
import { orderName } from './waits-for.ts';
import { listed, say } from '../words/say.ts';
import { rich } from '../words/rich.tsx';

const LEGEND: readonly SquareState[] = ['waiting', 'cooking', 'done', 'changed', 'voided', 'held'];
const NAMED = 6;

interface ExpoStripProps {
  readonly elsewhere: readonly ExpoRow[];
  readonly out: number;
  readonly ready: number;
  readonly zero: boolean;
  readonly press: (action: KeyAction) => void;
  readonly layout: ExpoLayout;
}

/** The foot of the expo: what the squares mean, what has gone out, and who is not in sight. */
export function ExpoStrip({ elsewhere, out, ready, zero, press, layout }: ExpoStripProps) {
  const { state } = useLinkView();
  const { width } = layout.geometry;
  return (
    <nav className="strip" aria-label={say('keys')}>
      {width > 1700 && <Legend />}
      {zero && <ZeroKey ready={ready} />}
      <KeyButton className="strip-key" act={() => press({ do: 'list' })}>
        <Keycap>{capOf('list')}</Keycap>
        <span>{out === 0 ? say('nothingOut') : say('goneOut', { n: out })}</span>
      </KeyButton>
      <KeyButton className="strip-key" act={() => press({ do: 'stock' })}>
        <Keycap>{capOf('stock')}</Keycap>
      </KeyButton>
      <KeyButton className="strip-key" act={() => press({ do: 'detail' })}>
        <Keycap>{say('kitchenKey')}</Keycap>
      </KeyButton>
      {state === 'lost' && width > 1000 && <b className="strip-kept">{say('keptHere')}</b>}
      <Refused />
      {elsewhere.length > 0 && (
        <KeyButton className="strip-key strip-page" act={() => press({ do: 'page', to: 'next' })}>
          <span>{width > 1000 ? <Names rows={elsewhere} /> : say('more', { n: elsewhere.length })}</span>
          <Keycap>{capOf('page')}</Keycap>
        </KeyButton>
      )}
    </nav>
  );
}

function Names({ rows }: { readonly rows: readonly ExpoRow[] }) {
  const names = rows.slice(0, NAMED).map(({ order }) => orderName(order));
  const rest = rows.length - NAMED;
  return (
    <>
      {rich(say('restNamed', { n: rows.length, names: listed(names) }))}
      {rest > 0 && ` ${say('andMore', { n: rest })}`}
    </>
  );
}

/** What the squares mean; it gives way to what has to be said. */
function Legend() {
  const { state } = useLinkView();
  const isSilent = useNotices().length === 0;
  if (state === 'lost' || !isSilent) return null;
  return (
    <ul className="legend">
      {LEGEND.map((each) => (
        <li key={each}>
          <Square state={each} /> {say(`square.${each}`)}
        </li>
      ))}
    </ul>
  );
}

function ZeroKey({ ready }: Pick<ExpoStripProps, 'ready'>) {
  return (
    <span className="strip-key">
      <Keycap look="now">0</Keycap>{' '}
      {say('keyThen', { digits: ready > 10 ? `1–${Math.min(9, ready - 9)}` : '1' })}
    </span>
  );
}

/** What the host refused, or a key that came too late: its card may be gone. */
function Refused() {
  const last = useNotices().at(-1);
  if (last === undefined) return null;
  return (
    <p className="strip-refused" role="alert">
      {last.sentence}
    </p>
  );
}
