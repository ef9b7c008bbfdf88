import { useState } from 'react';
import type { MenuItem } from '#shared/contract/menu-view.ts';
import { Loop } from '#shared/ui/icons.tsx';
import { makeKey } from '#shared/ui/browser/device.ts';
import { useSettings } from '../house.ts';
import { Key } from '../../device/key.tsx';
import { addItem, countOf } from './draft.ts';
import { useOrdering } from './ordering.ts';
import { again, lastRound } from './round.ts';
import { find } from '../../menu/search.ts';
import { useDocuments } from '#shared/ui/browser/hooks.ts';
import { useKept, useTablet } from '../tablet.ts';
import { say } from '../words.ts';
import { QUICK, quickItems } from './quick.ts';
import { SEARCH_ID } from './use-order-keys.ts';

/** Where the sheet covers the menu it opens by itself only when the dish asks something. */
const SHEET_BESIDE = '(min-width: 1000px)';

const FEW = 5;

/** The menu as a waiter taps it. */
export function MenuPane() {
  const { menu } = useOrdering();
  const [category, setCategory] = useState<string | null>(null);
  const [letters, setLetters] = useState('');
  const tap = useTap();
  const shown = menu.categories.find((each) => each.id === category) ?? menu.categories[0];
  const all = menu.categories.flatMap((each) => each.items);
  const items = letters.trim() === '' ? (shown?.items ?? []) : find(all, letters);
  const [first] = items;
  const addFirst = () => {
    if (!first?.available) return;
    tap(first);
    setLetters('');
  };
  return (
    <section className="w-menu" aria-label={say('menu')}>
      <div className="w-categories">
        {menu.categories.map((each) => {
          const on = letters === '' && each.id === shown?.id;
          const choose = () => {
            setCategory(each.id);
            setLetters('');
          };
          return (
            <Key key={each.id} look={on ? 'ink' : 'line'} pressed={on} onPress={choose}>
              {each.name}
            </Key>
          );
        })}
      </div>
      <Search letters={letters} set={setLetters} onEnter={addFirst} />
      {letters === '' && <QuickKeys tap={tap} />}
      <div className="w-items">
        {items.map((item) => (
          <ItemKey key={item.id} item={item} onPress={() => tap(item)} />
        ))}
      </div>
      {items.length === 0 && <p className="w-none">{say('nothingFound', { letters })}</p>}
    </section>
  );
}

/** What is asked for most, one tap from everywhere. They stay as they are while the table is open. */
function QuickKeys({ tap }: { readonly tap: (item: MenuItem) => void }) {
  const { feed } = useTablet();
  const { menu, itemOf } = useOrdering();
  const orders = useDocuments(feed, 'order');
  const { asked } = useKept();
  const [settled, setSettled] = useState<readonly string[]>([]);
  const found =
    settled.length < QUICK ? quickItems(menu, orders.values(), asked).map(({ id }) => id) : settled;
  if (settled.length < QUICK && found.length >= QUICK) setSettled(found);
  if (found.length === 0) return null;
  return (
    <div className="w-quick" role="group" aria-label={say('quick')}>
      {found.flatMap((id) => {
        const item = itemOf(id);
        if (item === undefined) return [];
        return [
          <Key key={id} disabled={!item.available} onPress={() => tap(item)}>
            <span className={item.available ? '' : 'w-struck'}>{item.name}</span>
            {!item.available && <small>86</small>}
          </Key>,
        ];
      })}
    </div>
  );
}

interface SearchProps {
  readonly letters: string;
  readonly set: (letters: string) => void;
  readonly onEnter: () => void;
}

function Search({ letters, set, onEnter }: SearchProps) {
  const onKey = (key: string, target: HTMLInputElement) => {
    if (key === 'Enter') onEnter();
    if (key !== 'Escape' || letters === '') return;
    set('');
    target.blur();
  };
  return (
    <div className="w-search">
      <input
        id={SEARCH_ID}
        type="search"
        value={letters}
        onChange={(event) => set(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.stopPropagation();
          onKey(event.key, event.currentTarget);
        }}
        placeholder={say('twoLetters')}
        aria-label={say('findDish')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="done"
      />
      {letters === '' ? (
        <RoundAgain />
      ) : (
        <Key look="plain" onPress={() => set('')}>
          {say('clear')}
        </Key>
      )}
    </div>
  );
}

function RoundAgain() {
  const { orders, draft, change, itemOf } = useOrdering();
  const [missing, setMissing] = useState<readonly string[]>([]);
  const round = lastRound(orders);
  if (round.length === 0) return null;
  const press = () => {
    const repeated = again(draft, round, itemOf, makeKey);
    change(repeated.draft);
    setMissing(repeated.missing);
  };
  return (
    <>
      {missing.length > 0 && <span className="w-fault">{say('noMore', { names: missing.join(', ') })}</span>}
      <Key look="plain" onPress={press}>
        <Loop /> {say('roundAgain')}
      </Key>
    </>
  );
}

function ItemKey({ item, onPress }: { readonly item: MenuItem; readonly onPress: () => void }) {
  const { draft, selected } = useOrdering();
  const count = item.stock;
  const here = countOf(draft, item.id);
  const isSelected =
    selected.kind === 'draft' &&
    draft.lines.some((line) => line.id === selected.lineId && line.itemId === item.id);
  const few = item.available && count !== null && count <= FEW;
  return (
    <Key
      look="plain"
      className={`w-item ${item.available ? '' : 'w-item-out'} ${isSelected ? 'w-item-on' : ''}`}
      disabled={!item.available}
      onPress={onPress}
    >
      <span>{item.name}</span>
      <span className="w-item-foot">
        {!item.available && <em className="w-item-86">86</em>}
        {here > 0 && <em>{say('hereCount', { n: here })}</em>}
        {few && <em className="w-item-few">{say('leftCount', { n: count })}</em>}
      </span>
    </Key>
  );
}

/** A tap on a dish: one more of it in the draft, in its category's course, and its choices beside it. */
function useTap(): (item: MenuItem) => void {
  const { menu, draft, change, select, orderType } = useOrdering();
  const settings = useSettings();
  return (item) => {
    const category = menu.categories.find((each) => each.items.some((other) => other.id === item.id));
    const wanted = orderType === 'takeout' ? null : (category?.course ?? null);
    const course = settings?.courses.some((each) => each.number === wanted) ? wanted : null;
    const added = addItem(draft, item, course, makeKey());
    change(added.draft);
    const asks = item.modifierGroups.some((group) => group.min > 0);
    if (asks || window.matchMedia(SHEET_BESIDE).matches) select({ kind: 'draft', lineId: added.lineId });
  };
}
