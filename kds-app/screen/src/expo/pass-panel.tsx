import { secondsBetween } from '#shared/basics/instant.ts';
import { underWay } from '#shared/orders/pass.ts';
import type { Line, Order } from '#shared/orders/order.ts';
import { Octagon } from '#shared/ui/icons.tsx';
import { Keycap } from '#shared/ui/keycap.tsx';
import { shortClock } from '../board/clocks.tsx';
import { countText } from '../board/count-text.ts';
import { slotDigits } from '../board/pages.ts';
import { isAllergyNote } from '#shared/orders/allergy.ts';
import { ORDER_TYPE } from '../board/ticket-words.ts';
import { KeyButton } from '../press/key-button.tsx';
import { useNotices, useTick } from '../store/use-screen.ts';
import { useExpoKit } from './expo-context.ts';
import { packedOf } from './packing.tsx';
import { cardHeight, stepsOf, type Step } from './pass.ts';
import { readySince } from './rows.ts';
import { orderName } from './waits-for.ts';

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
    <aside className={`pass ${ready.length === 0 ? 'pass-empty' : ''}`} aria-label="At the pass">
      <h2>
        AT THE PASS <span>{ready.length === 0 ? 'nothing ready' : 'ready, take it'}</span>
      </h2>
      <div className="pass-cards">
        {shown.map((order, index) => (
          <PassCard key={order.id} order={order} digits={slotDigits(index + 1)} />
        ))}
      </div>
      {rest.length > 0 && (
        <p className="pass-more">
          {rest.length} more: <b>{rest.map((order) => orderName(order)).join(', ')}</b>
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
  return [
    ...first,
    `and ${countText(more.length, 'more dish', 'more dishes')}, ${countText(plates(more), 'plate')}`,
  ];
}

function dishText(line: Line): string {
  return `${line.quantity} ${line.kitchenName}`;
}

function plates(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0);
}

function PassCard({ order, digits }: { readonly order: Order; readonly digits: string | null }) {
  const refused = useNotices().find((notice) => notice.about === order.id);
  const who = order.customer?.name?.split(' ')[0];
  const lines = order.items.filter((line) => line.status !== 'voided');
  const detail = [
    order.orderType === 'dine_in' ? null : ORDER_TYPE[order.orderType],
    who,
    countText(plates(lines), 'plate'),
    underWay(order).map((carry) => `${carry.name} has it`)[0],
  ];
  return (
    <article className="pass-card" aria-label={`${orderName(order)} is ready`}>
      <header>
        <b className="pass-name">{orderName(order)}</b>
        <PassAge order={order} />
      </header>
      <p className="pass-detail">{detail.filter(Boolean).join(' · ')}</p>
      {dishRows(order).map((text) => (
        <p key={text} className="pass-dish">
          {text}
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
      {packed < all ? `${all - packed} of ${all} not in the bag` : 'All in the bag'}
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
      {allergy && <Octagon />} {note}
    </p>
  );
}

/** The keys of an order that left the fire; the digit gives the first. */
export function StepKeys({ order, digits }: { readonly order: Order; readonly digits: string | null }) {
  const { step } = useExpoKit();
  return stepsOf(order).map((each: Step, index) => (
    <KeyButton
      key={each.word}
      className={`step ${index > 0 ? 'step-second' : ''}`}
      act={() => step(order, each)}
    >
      {index === 0 && digits !== null && <Keycap look="ring">{digits}</Keycap>}
      {each.word}
    </KeyButton>
  ));
}
