import { useState } from 'react';
import type { MenuItem } from '#shared/contract/menu-view.ts';
import { Limits } from '#shared/floor/limits.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import { Bar, MainKey, SignKey } from '#shared/ui/guest/frame.tsx';
import { Cross } from '#shared/ui/guest/guest-icons.tsx';
import { NoteField } from '#shared/ui/guest/field.tsx';
import { Picture } from '#shared/ui/guest/picture.tsx';
import { Sheet } from '#shared/ui/guest/sheet.tsx';
import { Stepper } from '#shared/ui/guest/stepper.tsx';
import { say } from '#shared/i18n/diner/say.ts';
import { missingChoices } from '../../menu/choices.ts';
import { addLine, changeLine, MOST, type CartLine } from '../cart/cart.ts';
import { leftOf, roomFor } from '../cart/check.ts';
import { priceOf } from '../cart/line-price.ts';
import { useSending } from '../cart/use-sending.ts';
import { back } from '../go.ts';
import { useCart, useHouse, useWords } from '../house.ts';
import { AllergenLine } from './allergen-line.tsx';
import { ChoiceGroups } from './choice-groups.tsx';

const NOTE_LENGTH = Limits.parse({}).noteLength;

interface ItemSheetProps {
  readonly item: MenuItem;
  /** The line of the order that is being changed; null: a new one. */
  readonly line: CartLine | null;
}

type Wish = Pick<CartLine, 'modifiers' | 'note' | 'quantity'>;

const FIRST_WISH: Wish = { modifiers: [], note: '', quantity: 1 };

/** A dish with its questions: the needed ones first, then extras, a note, and how many. */
export function ItemSheet({ item, line }: ItemSheetProps) {
  const { cart: store } = useHouse();
  const { price } = useWords();
  const [wish, setWish] = useState<Wish>(line ?? FIRST_WISH);
  const [asked, setAsked] = useState(false);
  const missing = missingChoices(item, wish.modifiers).map((group) => group.id);
  const add = () => {
    setAsked(true);
    if (missing.length > 0) return showFirstMissing();
    const seenPrice = priceOf(item, wish.modifiers, 1);
    const whole = { ...wish, note: wish.note.trim(), seenPrice };
    store.change((cart) =>
      line ? changeLine(cart, line.id, whole) : addLine(cart, { ...whole, id: makeKey(), itemId: item.id }),
    );
    back();
  };
  const step = (quantity: number) => setWish({ ...wish, quantity });
  const foot = <AddBar item={item} line={line} wish={wish} onStep={step} onAdd={add} />;
  return (
    <Sheet label={item.name} look="item" onClose={back} foot={foot}>
      <ItemHead item={item} />
      <div className="g-item-body">
        <div className="g-item-head">
          <h1>{item.name}</h1>
          <span className="g-price">{price(item.price)}</span>
        </div>
        <p className="g-quiet">{item.description}</p>
        <AllergenLine item={item} modifiers={wish.modifiers} />
        <ChoiceGroups
          item={item}
          chosen={wish.modifiers}
          missing={asked ? missing : []}
          onChange={(modifiers) => setWish({ ...wish, modifiers })}
        />
        <NoteField
          label={say('note')}
          most={NOTE_LENGTH}
          value={wish.note}
          problem={null}
          onChange={(note) => setWish({ ...wish, note })}
        />
      </div>
    </Sheet>
  );
}

function ItemHead({ item }: { readonly item: MenuItem }) {
  const { hanging } = useHouse();
  return (
    <div className={`g-head ${item.picture ? '' : 'g-head-bare'}`}>
      <b className="g-hang">{hanging}</b>
      <SignKey label={say('close')} look="paper" onPress={back}>
        <Cross />
      </SignKey>
      {item.picture && <Picture name={item.picture} look="head" />}
    </div>
  );
}

interface AddBarProps extends ItemSheetProps {
  readonly wish: Wish;
  readonly onStep: (quantity: number) => void;
  readonly onAdd: () => void;
}

function AddBar({ item, line, wish, onStep, onAdd }: AddBarProps) {
  const sending = useSending();
  const cart = useCart();
  const { money } = useWords();
  const room = roomFor(item, cart, line?.id ?? null);
  const tooLong = wish.note.trim().length > NOTE_LENGTH;
  const problem = useProblem(item, room, wish.quantity);
  return (
    <Bar>
      {problem && <p className="g-problem">{problem}</p>}
      {sending && <p className="g-quiet">{say('addLater')}</p>}
      <Stepper
        size="bar"
        of={item.name}
        count={wish.quantity}
        most={Math.max(1, Math.min(MOST, room ?? MOST))}
        onStep={onStep}
      />
      <MainKey
        label={say(line ? 'change' : 'add')}
        amount={money(priceOf(item, wish.modifiers, wish.quantity))}
        disabled={problem !== null || tooLong || sending}
        onPress={onAdd}
      />
    </Bar>
  );
}

/** Why this many of the dish cannot be had now; null: they can. */
function useProblem(item: MenuItem, room: number | null, quantity: number): string | null {
  const { from } = useWords();
  const { serving } = item;
  if (serving?.open === false && serving.changesAt !== null)
    return say('servedWhen', { name: item.name, when: from(serving.changesAt) });
  return room !== null && quantity > room ? roomWords(item, room) : null;
}

function roomWords(item: MenuItem, room: number): string {
  const left = leftOf(item);
  if (left === 0) return say('dishSoldOut', { name: item.name });
  return room === 0 ? say('allTaken', { n: left ?? 0 }) : say('onlyMore', { n: room });
}

/** Brings the first forgotten question before the eyes, and the keyboard to it. */
function showFirstMissing(): void {
  window.requestAnimationFrame(() => {
    const problem = document.querySelector('dialog[open] .g-group .g-problem');
    const group = problem?.closest('.g-group');
    group?.scrollIntoView({ block: 'center' });
    group?.querySelector('input')?.focus({ preventScroll: true });
  });
}
