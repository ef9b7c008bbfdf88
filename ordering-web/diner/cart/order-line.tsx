import { Octagon } from '#shared/ui/icons.tsx';
import { SmallKey } from '#shared/ui/guest/frame.tsx';
import { Stepper } from '#shared/ui/guest/stepper.tsx';
import type { Allergen } from '#shared/menu/menu.ts';
import { say } from '#shared/i18n/diner/say.ts';
import type { Instant } from '#shared/basics/instant.ts';
import { show } from '../go.ts';
import { useHouse, useWords } from '../house.ts';
import { allergensListed, listed, modifierWords } from '../menu/food-words.ts';
import { changeLine, MOST, setQuantity } from './cart.ts';
import { allergensOf, leftOf, withoutGone, type CheckedLine, type Fault } from './check.ts';
import { chosenWords } from './line-price.ts';

interface OrderLineProps {
  readonly checked: CheckedLine;
  readonly avoid: readonly Allergen[];
  readonly locked: boolean;
  readonly onRemove: () => void;
}

/** A line of the order that is being put together, with whatever stands in its way and the keys that resolve it. */
export function OrderLine({ checked, avoid, locked, onRemove }: OrderLineProps) {
  const { price } = useWords();
  const { line, item, fault, total } = checked;
  return (
    <li className={`g-line ${lookOf(checked)}`}>
      <div className="g-line-head">
        <h3 className="g-dish">{item?.name ?? say('dishGone')}</h3>
        {line.by !== undefined && <span className="g-whose">{line.by}</span>}
        {fault === null && <span className="g-price">{price(total)}</span>}
      </div>
      {item !== null && line.modifiers.length > 0 && <p>{chosenWords(item, line.modifiers)}</p>}
      {line.note !== '' && <p>“{line.note}”</p>}
      <Remarks checked={checked} avoid={avoid} />
      <LineKeys checked={checked} locked={locked} onRemove={onRemove} />
    </li>
  );
}

/** Hatched: it cannot go. Struck through: it is not to be had at all. */
function lookOf({ fault, wasPrice }: CheckedLine): string {
  if (fault === null) return wasPrice === null ? '' : 'g-line-changed';
  return fault.kind === 'gone' || fault.kind === 'sold-out' ? 'g-line-fault g-line-out' : 'g-line-fault';
}

/** What has to be known of a line: why it cannot go, that its price changed, that it has what somebody avoids. */
function Remarks({ checked, avoid }: Pick<OrderLineProps, 'checked' | 'avoid'>) {
  const { price, from } = useWords();
  const { line, item, fault, total, wasPrice } = checked;
  const has = item === null ? new Set<string>() : allergensOf(item, line);
  const against = avoid.filter((allergen) => has.has(allergen));
  return (
    <>
      {fault !== null && <p className="g-said">{faultWords(fault, from)}</p>}
      {wasPrice !== null && (
        <p className="g-said">
          {say('priceChanged', { now: price(total / line.quantity), was: price(wasPrice) })}
        </p>
      )}
      {against.length > 0 && (
        <p className="g-has">
          <Octagon /> {say('containsLine', { what: allergensListed(against) })}
        </p>
      )}
    </>
  );
}

function LineKeys({ checked, locked, onRemove }: Omit<OrderLineProps, 'avoid'>) {
  const { cart, morning } = useHouse();
  const { line, item, fault } = checked;
  const at = cart === morning ? 'morning' : 'item';
  const change = item !== null && (
    <SmallKey disabled={locked} onPress={() => show({ at, itemId: item.id, lineId: line.id })}>
      {say('change')}
    </SmallKey>
  );
  if (fault !== null) {
    return (
      <div className="g-line-keys">
        <Mend checked={checked} locked={locked} />
        {fault.kind === 'choose' || fault.kind === 'choice-gone' ? change : null}
        <SmallKey disabled={locked} onPress={onRemove}>
          {say('remove')}
        </SmallKey>
      </div>
    );
  }
  const left = item === null ? null : leftOf(item);
  return (
    <div className="g-line-keys">
      <Stepper
        count={line.quantity}
        of={item?.name ?? ''}
        most={left === null ? MOST : Math.min(left, MOST)}
        disabled={locked}
        onStep={(quantity) => cart.change((held) => setQuantity(held, line.id, quantity))}
        onRemove={onRemove}
      />
      {change}
    </div>
  );
}

/** One tap that makes the line one that can go. */
function Mend({ checked, locked }: Pick<OrderLineProps, 'checked' | 'locked'>) {
  const { cart } = useHouse();
  const { line, item, fault } = checked;
  if (fault?.kind === 'too-many') {
    return (
      <SmallKey
        loud
        disabled={locked}
        onPress={() => cart.change((held) => setQuantity(held, line.id, fault.left))}
      >
        {say('makeIt', { n: fault.left })}
      </SmallKey>
    );
  }
  if (fault?.kind === 'choice-gone' && fault.canDoWithout && item !== null) {
    return (
      <SmallKey
        loud
        disabled={locked}
        onPress={() => cart.change((held) => changeLine(held, line.id, withoutGone(item, line)))}
      >
        {say('withoutIt')}
      </SmallKey>
    );
  }
  return null;
}

function faultWords(fault: Fault, from: (at: Instant) => string): string {
  switch (fault.kind) {
    case 'gone':
      return say('gone');
    case 'later':
      return say('notNow', { when: from(fault.from) });
    case 'sold-out':
      return say('soldOutLine');
    case 'too-many':
      return say('tooMany', { n: fault.left });
    case 'choice-gone': {
      const names = fault.modifiers.map(modifierWords);
      return names.length === 0 ? say('choiceGone') : say('choiceSoldOut', { what: listed(names) });
    }
    case 'choose':
      return say('chooseFirst', { group: fault.group });
  }
}
