import { memo, type CSSProperties, type PointerEvent } from 'react';
import { secondsBetween, wallTime } from '#shared/basics/instant.ts';
import { customerOf } from '#shared/orders/called.ts';
import { ageOf } from '#shared/kitchen/board.ts';
import { Octagon } from '#shared/ui/icons.tsx';
import { StateChip } from '#shared/ui/state-chip.tsx';
import { allergenWords } from '../board/bands.ts';
import { dishList } from '../board/ticket-words.ts';
import { useExpoKit } from '../expo/expo-context.ts';
import { stepsOf, stepWord } from '../expo/pass.ts';
import { readySince, type ExpoRow } from '../expo/rows.ts';
import { orderName } from '../expo/waits-for.ts';
import { KeyButton } from '../press/key-button.tsx';
import { useNotices, useScreen, useTick } from '../store/use-screen.ts';
import { say } from '../words/say.ts';
import { shortClock } from '../words/times.ts';
import { isColumn } from './columns.ts';
import { useLanguage } from '../words/use-language.ts';

interface CardProps {
  readonly row: ExpoRow;
  readonly chosen: boolean;
  readonly lifted: boolean;
  /** Where it is carried to, in pixels from its place. */
  readonly style: CSSProperties | undefined;
  readonly hold: Record<string, (event: PointerEvent<HTMLElement>) => void>;
}

/** One order on the board. */
export const Card = memo(function Card({ row, chosen, lifted, style, hold }: CardProps) {
  useLanguage();
  const { order, clock } = row;
  const timing = useTick((now) =>
    order.status === 'ready' || clock.dueSeconds === 0 ? 'normal' : ageOf(clock, now).timing,
  );
  const { open } = useExpoKit();
  const names = ['card', timing, order.rush && 'rush', chosen && 'chosen', lifted && 'lifted'];
  return (
    <article
      className={names.filter(Boolean).join(' ')}
      style={style}
      aria-label={say('orderIs', {
        name: orderName(order),
        number: order.number,
        status: isColumn(order.status) ? say(`column.${order.status}`) : order.status,
      })}
      aria-current={chosen}
      data-order={order.id}
      {...hold}
    >
      <header className="card-head">
        <KeyButton
          className="card-name"
          label={say('everythingAbout', { name: orderName(order) })}
          act={() => open(order)}
        >
          {orderName(order)}
        </KeyButton>
        <Age row={row} />
      </header>
      <p className="card-sub">
        <span>{useDetail(row)}</span>
        <Chips row={row} timing={timing} />
      </p>
      <p className="card-dishes">{dishes(row)}</p>
      {order.allergies.length > 0 && (
        <p className="card-allergy">
          <Octagon /> {allergenWords(order.allergies, false)}
        </p>
      )}
      <Keys row={row} />
      <Refused orderId={order.id} />
    </article>
  );
});

/** The host's sentence against what was last tried with the order. */
function Refused({ orderId }: { readonly orderId: string }) {
  const refused = useNotices().find((notice) => notice.about === orderId);
  if (!refused) return null;
  return (
    <p className="refused" role="alert">
      {refused.sentence}
    </p>
  );
}

function useDetail({ order }: ExpoRow): string {
  const { session } = useScreen();
  const parts = [
    order.place === null ? '' : `#${order.number}`,
    say(`type.${order.orderType}`),
    customerOf(order) ?? '',
    order.vip ? say('bandVip') : '',
    order.requestedFor === null
      ? ''
      : say('forTime', { time: wallTime(order.requestedFor, session.site.timeZone) }),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** `2 Lamb cutlets, 3 more`: the first dish, and how many lines there are besides. */
function dishes({ order }: ExpoRow): string {
  const lines = order.items.filter((line) => line.status !== 'voided');
  if (lines.length === 0) return say('nothingAnyMore');
  if (lines.length <= 2) return dishList(lines);
  return say('dishAndMore', { dish: dishList(lines.slice(0, 1)), n: lines.length - 1 });
}

function Chips({ row, timing }: { readonly row: ExpoRow; readonly timing: string }) {
  const { order, clock } = row;
  const left = useTick((now) => shortClock(Math.abs(ageOf(clock, now).left)));
  if (timing === 'late') return <StateChip state="late">{say('chipLate', { time: left })}</StateChip>;
  if (order.rush) return <StateChip state="rush">{say('chipRush')}</StateChip>;
  return timing === 'soon' ? <StateChip state="soon">{say('chipDue', { time: left })}</StateChip> : null;
}

function Age({ row }: { readonly row: ExpoRow }) {
  const { order, clock } = row;
  const since = order.status === 'ready' ? readySince(order) : (clock.firedAt ?? order.createdAt);
  const age = useTick((now) => (since === null ? '' : shortClock(secondsBetween(since, now))));
  return <b className="card-age">{age}</b>;
}

/** One touch accepts what is asked for, or hands over what is ready. */
function Keys({ row: { order } }: { readonly row: ExpoRow }) {
  const { confirm, refuse, step } = useExpoKit();
  if (order.status === 'pending') {
    return (
      <div className="card-keys">
        <KeyButton className="row-key" act={() => refuse(order)}>
          {say('refuseKey')}
        </KeyButton>
        <KeyButton className="row-key row-key-yes" act={() => confirm(order)}>
          {say('acceptKey')}
        </KeyButton>
      </div>
    );
  }
  const [first] = order.status === 'ready' ? stepsOf(order) : [];
  if (first === undefined) return null;
  return (
    <div className="card-keys">
      <KeyButton className="row-key row-key-go" act={() => step(order, first)}>
        {stepWord(first)}
      </KeyButton>
    </div>
  );
}
