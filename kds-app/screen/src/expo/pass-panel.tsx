import { secondsBetween } from '#shared/basics/instant.ts';
import { customerOf } from '#shared/orders/called.ts';
import { underWay } from '#shared/orders/pass.ts';
import type { Line, Order } from '#shared/orders/order.ts';
import { Octagon } from '#shared/ui/icons.tsx';
import { Keycap } from '#shared/ui/keycap.tsx';
import { slotDigits } from '../board/pages.ts';
import { isAllergyNote } from '#shared/orders/allergy.ts';
import { KeyButton } from '../press/key-button.tsx';
import { useNotices, useTick } from '../store/use-screen.ts';
import { useExpoKit } from './expo-context.ts';
import { packedOf } from './packing.tsx';
import { cardHeight, stepsOf, stepWord, type Step } from './pass.ts';
import { readySince } from './rows.ts';
import { orderName } from './waits-for.ts';
import { listed, say } from '../words/say.ts';
import { rich } from '../words/rich.tsx';
import { shortClock } from '../words/times.ts';

const MOST_DISHES = 4;
const PANEL_AROUND = 60;

interface PassProps {
  readonly ready: readonly Order[];
  /** In units. */
  readonly height: number;
  readonly columns: number;
}

/** What is ready, behind the green line: whoever comes takes it. */
export function PassPanel({ ready, height, columns }: PassProps) {
  const shown = ready.slice(0, fitting(ready, height - PANEL_AROUND, columns));
  const rest = ready.slice(shown.length);
  return (
    <aside className={`pass ${ready.length === 0 ? 'pass-empty' : ''}`} aria-label={say('atThePass')}>
      <h2>
        {say('passTitle')} <span>{ready.length === 0 ? say('nothingReady') : say('readyTakeIt')}</span>
      </h2>
      <div className="pass-cards">
        {shown.map((order, index) => (
          <PassCard key={order.id} order={order} digits={slotDigits(index + 1)} />
        ))}
      </div>
      {rest.length > 0 && (
        <p className="pass-more">
          {rich(say('restNamed', { n: rest.length, names: listed(rest.map((order) => orderName(order))) }))}
        </p>
      )}
    </aside>
  );
}

/** How many cards there is room for, at least one. */
function fitting(ready: readonly Order[], height: number, columns: number): number {
  let [column, left] = [0, height - 30];
  const first = ready.findIndex((order) => {
    const card = cardHeight(
      dishRows(order).length,
      stepsOf(order).length + (order.orderType === 'dine_in' ? 0 : 1),
      order.specialInstructions !== '',
    );
    if (card > left) [column, left] = [column + 1, height - 30];
    left -= card;
    return column >= columns;
  });
  return first < 0 ? ready.length : Math.max(1, first);
}

/** The dishes in as many rows as a card has: each its own, or counted together. */
function dishRows(order: Order): string[] {
  const lines = order.items.filter((line) => line.status !== 'voided');
  if (lines.length <= MOST_DISHES) return lines.map(dishText);
  const first = lines.slice(0, MOST_DISHES - 1).map(dishText);
  const more = lines.slice(MOST_DISHES - 1);
  return [...first, listed([say('moreDishes', { n: more.length }), say('plates', { n: plates(more) })])];
}

function dishText(line: Line): string {
  return `${line.quantity} ${line.kitchenName}`;
}

function plates(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0);
}

function PassCard({ order, digits }: { readonly order: Order; readonly digits: string | null }) {
  const refused = useNotices().find((notice) => notice.about === order.id);
  const who = customerOf(order);
  const lines = order.items.filter((line) => line.status !== 'voided');
  const detail = [
    order.orderType === 'dine_in' ? null : say(`type.${order.orderType}`),
    who,
    say('plates', { n: plates(lines) }),
    underWay(order).map((carry) => say('hasIt', { name: carry.name }))[0],
  ];
  return (
    <article className="pass-card" aria-label={say('isReady', { name: orderName(order) })}>
      <header>
        <b className="pass-name">{orderName(order)}</b>
        <PassAge order={order} />
      </header>
      <p className="pass-detail">{detail.filter(Boolean).join(' · ')}</p>
      {dishRows(order).map((text) => (
        <p key={text} className="pass-dish">
          <bdi>{text}</bdi>
        </p>
      ))}
      {order.specialInstructions !== '' && <PassNote note={order.specialInstructions} />}
      {order.orderType !== 'dine_in' && <BagKey order={order} />}
      <StepKeys order={order} digits={digits} />
      {refused && (
        <p className="pass-refused" role="alert">
          {refused.sentence}
        </p>
      )}
    </article>
  );
}

/** What is in the bag; a touch opens the packing check. */
function BagKey({ order }: { readonly order: Order }) {
  const { open } = useExpoKit();
  const { packed, all } = packedOf(order);
  return (
    <KeyButton className={`bag ${packed < all ? 'bag-open' : ''}`} act={() => open(order)}>
      {packed < all ? say('notInBag', { n: all - packed, all }) : say('allInBag')}
    </KeyButton>
  );
}

function PassAge({ order }: { readonly order: Order }) {
  const since = readySince(order);
  const age = useTick((now) => (since === null ? '' : shortClock(secondsBetween(since, now))));
  return <b className="pass-age">{age}</b>;
}

function PassNote({ note }: { readonly note: string }) {
  const allergy = isAllergyNote(note);
  return (
    <p className={`pass-note ${allergy ? 'pass-note-allergy' : ''}`}>
      {allergy && <Octagon />} <bdi>{note}</bdi>
    </p>
  );
}

/** The keys of an order that left the fire; the digit gives the first. */
export function StepKeys({ order, digits }: { readonly order: Order; readonly digits: string | null }) {
  const { step } = useExpoKit();
  return stepsOf(order).map((each: Step, index) => (
    <KeyButton
      key={each.step}
      className={`step ${index > 0 ? 'step-second' : ''}`}
      act={() => step(order, each)}
    >
      {index === 0 && digits !== null && <Keycap look="ring">{digits}</Keycap>}
      {stepWord(each)}
    </KeyButton>
  ));
}
