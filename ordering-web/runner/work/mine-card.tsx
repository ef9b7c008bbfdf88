import type { Instant } from '#shared/basics/instant.ts';
import { Triangle } from '#shared/ui/icons.tsx';
import type { FailReason } from '#shared/orders/carry.ts';
import { Key } from '../../device/key.tsx';
import { say } from '#shared/i18n/runner/say.ts';
import { AllergyBand, CardHead, Dishes, Notes, useTime } from './card.tsx';
import type { Carried } from './lists.ts';
import { reasonText } from './reasons.ts';

interface MineCardProps {
  readonly load: Carried;
  readonly now: Instant;
  readonly unsent: boolean;
  readonly onDeliver: () => void;
  readonly onFail: (reason: FailReason) => void;
  readonly onBack: () => void;
}

/** Something in this person's hands: one tap, and it is delivered. */
export function MineCard({ load, now, unsent, onDeliver, onFail, onBack }: MineCardProps) {
  const failed = load.carry.state === 'failed';
  return (
    <article className={`r-card ${failed ? 'r-card-failed' : ''}`} aria-label={load.where}>
      <CardHead load={load} now={now} clock="carried" />
      <Dishes lines={load.lines} />
      <Notes load={load} />
      {failed ? <Failed load={load} /> : <LeftPass load={load} unsent={unsent} />}
      <AllergyBand load={load} />
      {unsent && <p className="r-unsent">{say('notSent')}</p>}
      {failed ? (
        <div className="r-keys r-keys-two">
          <Key look="ink" onPress={onBack}>
            {say('backAtPass')}
          </Key>
          <Key onPress={onDeliver}>{say('afterAll')}</Key>
        </div>
      ) : (
        <div className="r-keys">
          <Key look="ink" label={`${say('delivered')}, ${load.where}`} onPress={onDeliver}>
            {say('delivered')}
          </Key>
          <Key onPress={() => onFail('not-found')}>{say('noAnswer')}</Key>
          <Key onPress={() => onFail('refused')}>{say('refused')}</Key>
        </div>
      )}
    </article>
  );
}

function LeftPass({ load, unsent }: { readonly load: Carried; readonly unsent: boolean }) {
  const time = useTime();
  const seen = !unsent && load.order.status === 'out_for_delivery';
  return (
    <p className="r-note">
      {say('leftPass', { time: time(load.since) })} {seen && say('guestSees')}
    </p>
  );
}

function Failed({ load }: { readonly load: Carried }) {
  const time = useTime();
  return (
    <p className="r-failed">
      <Triangle /> <b>{reasonText(load.carry)}</b> <span>{time(load.carry.at)}</span>
    </p>
  );
}
