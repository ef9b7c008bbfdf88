import type { Instant } from '#shared/basics/instant.ts';
import { Loop } from '#shared/ui/icons.tsx';
import type { Carry } from '#shared/orders/carry.ts';
import { Key } from '../../device/key.tsx';
import { say } from '#shared/i18n/runner/say.ts';
import { AllergyBand, CardHead, Dishes, Notes, useTime } from './card.tsx';
import type { Standing } from './lists.ts';
import { reasonText } from './reasons.ts';

interface ReadyCardProps {
  readonly load: Standing;
  readonly now: Instant;
  readonly unsent: boolean;
  readonly onTake: () => void;
}

/** Something stands at the pass: one tap, and everybody knows who has it. */
export function ReadyCard({ load, now, unsent, onTake }: ReadyCardProps) {
  return (
    <article className="r-card r-card-ready" aria-label={load.where}>
      <CardHead load={load} now={now} clock="stands" />
      <Dishes lines={load.lines} />
      <Notes load={load} />
      {load.tried && <Tried carry={load.tried} />}
      <AllergyBand load={load} />
      {unsent && <p className="r-unsent">{say('notSent')}</p>}
      <Key look="go" className="r-take" label={`${say('take')}, ${load.where}`} onPress={onTake}>
        {say('take')}
      </Key>
    </article>
  );
}

function Tried({ carry }: { readonly carry: Carry }) {
  const time = useTime();
  const words = { name: carry.name, time: time(carry.at), why: reasonText(carry) };
  return (
    <p className="r-tried">
      <Loop /> {say('wasBack', words)}
    </p>
  );
}
