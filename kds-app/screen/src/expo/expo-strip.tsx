import { Square, SQUARE_WORDS, type SquareState } from '#shared/ui/square.tsx';
import { Keycap } from '#shared/ui/keycap.tsx';
import { capOf, type KeyAction } from '../keys/keymap.ts';
import { KeyButton } from '../press/key-button.tsx';
import { useLinkView, useNotices } from '../store/use-screen.ts';
import type { ExpoLayout } from './expo-layout.ts';
import type { ExpoRow } from './rows.ts';
import { orderName } from './waits-for.ts';

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
    <nav className="strip" aria-label="Keys">
      {width > 1700 && state !== 'lost' && (
        <ul className="legend">
          {LEGEND.map((each) => (
            <li key={each}>
              <Square state={each} /> {SQUARE_WORDS[each]}
            </li>
          ))}
        </ul>
      )}
      {zero && (
        <span className="strip-key">
          <Keycap look="now">0</Keycap> then {ready > 10 ? `1–${Math.min(9, ready - 9)}` : '1'}
        </span>
      )}
      <KeyButton className="strip-key" act={() => press({ do: 'list' })}>
        <Keycap>{capOf('list')}</Keycap>
        <span>{out === 0 ? 'nothing gone out' : `${out} gone out`}</span>
      </KeyButton>
      <KeyButton className="strip-key" act={() => press({ do: 'stock' })}>
        <Keycap>{capOf('stock')}</Keycap>
      </KeyButton>
      <KeyButton className="strip-key" act={() => press({ do: 'detail' })}>
        <Keycap>KITCHEN</Keycap>
      </KeyButton>
      {state === 'lost' && width > 1000 && (
        <b className="strip-kept">Kept here, sent once when the line is back</b>
      )}
      <Refused />
      {elsewhere.length > 0 && (
        <KeyButton className="strip-key strip-page" act={() => press({ do: 'page', to: 'next' })}>
          <span>
            {elsewhere.length} more{width > 1000 && <Names rows={elsewhere} />}
          </span>
          <Keycap>{capOf('page')}</Keycap>
        </KeyButton>
      )}
    </nav>
  );
}

function Names({ rows }: { readonly rows: readonly ExpoRow[] }) {
  const rest = rows.length - NAMED;
  return (
    <>
      {': '}
      <b>
        {rows
          .slice(0, NAMED)
          .map(({ order }) => orderName(order))
          .join(', ')}
      </b>
      {rest > 0 && ` and ${rest} more`}
    </>
  );
}

/** What the host refused and what is not said at an order: its card may be gone. */
function Refused() {
  const notices = useNotices();
  const last = notices.at(-1);
  if (last === undefined) return null;
  return (
    <p className="strip-refused" role="alert">
      {last.sentence}
    </p>
  );
}
