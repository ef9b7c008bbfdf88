import { account as say } from '#shared/i18n/account/say.ts';
import { say as sayDiner } from '#shared/i18n/diner/say.ts';
import { MainKey, SmallKey } from '#shared/ui/guest/frame.tsx';
import { Sheet } from '#shared/ui/guest/sheet.tsx';
import type { Fault } from '../cart/check.ts';
import { show } from '../go.ts';
import { useWords } from '../house.ts';
import { listed, modifierWords } from '../menu/food-words.ts';
import { sumOfAgain, type AgainLine } from './again.ts';
import { pastName, pastWords } from './past-words.ts';
import type { Again } from './use-again.ts';

interface ReviewProps {
  readonly again: Pick<Again, 'accept' | 'close'>;
  readonly lines: readonly AgainLine[];
}

/** What is not as it was: said before anything goes into the order. */
export function Review({ again, lines }: ReviewProps) {
  const { money } = useWords();
  const { dishes, sum } = sumOfAgain(lines);
  const going = lines.filter(({ line }) => line !== null);
  const left = lines.filter(({ line }) => line === null);
  const title = say(dishes === 0 ? 'nothingNow' : 'notAsBefore');
  return (
    <Sheet label={title} look="low" onClose={again.close}>
      <h2 className="g-sheet-title">{title}</h2>
      <ul className="g-again">
        {[...left, ...going].map((each, index) => (
          <ReviewLine key={`${each.past.menuItemId} ${index}`} again={each} />
        ))}
      </ul>
      {dishes === 0 ? (
        <MainKey label={sayDiner('close')} onPress={again.close} />
      ) : (
        <>
          <MainKey label={say('addDishes', { n: dishes })} amount={money(sum)} onPress={again.accept} />
          <SmallKey onPress={again.close}>{say('notNow')}</SmallKey>
        </>
      )}
    </Sheet>
  );
}

function ReviewLine({ again }: { readonly again: AgainLine }) {
  const { price } = useWords();
  const { past, item, line } = again;
  const detail = pastWords(past, item);
  const quantity = line?.quantity ?? past.quantity;
  return (
    <li className={lookOf(again)}>
      <div className="g-line-head">
        <h3 className="g-dish">
          {quantity > 1 && <>{quantity} × </>}
          {pastName(past, item)}
        </h3>
        {line !== null && <span className="g-price">{price(line.seenPrice * line.quantity)}</span>}
      </div>
      {detail !== '' && <p>{detail}</p>}
      <Difference again={again} />
    </li>
  );
}

/** What is other than it was, and the way to choose anew where that helps. */
function Difference({ again: { item, line, fault, wasPrice } }: { readonly again: AgainLine }) {
  const { price, from } = useWords();
  const choose = fault?.kind === 'choice-gone' || fault?.kind === 'choose';
  return (
    <>
      {fault !== null && <p className="g-said">{whyWords(fault, from)}</p>}
      {wasPrice !== null && line !== null && (
        <p className="g-said">
          {sayDiner('priceChanged', { now: price(line.seenPrice), was: price(wasPrice) })}
        </p>
      )}
      {choose && item !== null && (
        <SmallKey onPress={() => show({ at: 'item', itemId: item.id, lineId: null })}>
          {say('chooseAnew')}
        </SmallKey>
      )}
    </>
  );
}

/** Hatched: it stays out. Struck through: it is not to be had at all. */
function lookOf({ line, fault }: AgainLine): string {
  if (line !== null) return 'g-line';
  const out = fault?.kind === 'gone' || fault?.kind === 'sold-out';
  return out ? 'g-line g-line-fault g-line-out' : 'g-line g-line-fault';
}

function whyWords(fault: Fault, from: (at: string) => string): string {
  switch (fault.kind) {
    case 'gone':
      return say('gone');
    case 'later':
      return say('later', { when: from(fault.from) });
    case 'sold-out':
      return say('soldOut');
    case 'too-many':
      return say('onlyLeft', { n: fault.left });
    case 'choice-gone': {
      const names = fault.modifiers.map(modifierWords);
      return names.length === 0 ? say('choiceGone') : say('choiceOut', { what: listed(names) });
    }
    case 'choose':
      return say('asksNow', { group: fault.group });
  }
}
