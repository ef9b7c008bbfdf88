import { startTransition, useEffect, useLayoutEffect, useState } from 'react';
import type { MenuView } from '#shared/contract/menu-view.ts';
import { SignKey, SmallKey, Top } from '#shared/ui/guest/frame.tsx';
import { Cross, Magnifier } from '#shared/ui/guest/guest-icons.tsx';
import { RailTabs } from '#shared/ui/guest/tabs.tsx';
import { say } from '#shared/i18n/diner/say.ts';
import { LanguageKey } from '#shared/ui/guest/language-key.tsx';
import { show } from '../go.ts';
import { useHouse } from '../house.ts';
import { MorningBanner } from '../room/late.tsx';
import { DishCard } from './dish-card.tsx';
import { FilterBar } from './filter-bar.tsx';
import { allergensOn, dietsOn, filtered, firstDishes, type Filter, found, NO_FILTER } from './filter.ts';
import { keptFilter } from './kept-filter.ts';
import { MenuFoot } from './menu-foot.tsx';
import { Popular } from './popular.tsx';
import { useScrollSpy } from './scroll-spy.ts';
import type { LiveMenu } from './use-menu.ts';

/** How far down the menu was, when another view took its place. */
let keptScroll = 0;

function useKeptScroll(): void {
  useLayoutEffect(() => {
    if (keptScroll > 0) window.scrollTo({ top: keptScroll, behavior: 'instant' });
    const remember = () => {
      keptScroll = window.scrollY;
    };
    window.addEventListener('scroll', remember, { passive: true });
    return () => window.removeEventListener('scroll', remember);
  }, []);
}

/** The menu: categories hang from the rail, dishes below them. */
export function MenuPage({ menu }: { readonly menu: LiveMenu }) {
  const { session, hanging } = useHouse();
  useKeptScroll();
  const [filter, setFilter] = useState(() => keptFilter.read() ?? NO_FILTER);
  const [letters, setLetters] = useState<string | null>(null);
  const change = (next: Filter) => {
    keptFilter.write(next);
    setFilter(next);
  };
  return (
    <div className="g-page">
      <header>
        <Top hanging={hanging}>
          <LanguageKey />
          <SearchKey searching={letters !== null} onChange={(on) => setLetters(on ? '' : null)} />
        </Top>
        <div className="g-width g-hello">
          <h1>{session.site.name}</h1>
          <Hello />
          <MorningBanner />
          {letters !== null && <SearchField letters={letters} onChange={setLetters} />}
        </div>
      </header>
      {letters === null ? (
        <Categories menu={menu.view} filter={filter} onFilter={change} />
      ) : (
        <Found menu={menu.view} filter={filter} letters={letters} />
      )}
      <div className="g-width g-menu-end">
        <SmallKey onPress={() => show({ at: 'account' })}>{say('yourOrders')}</SmallKey>
      </div>
      <MenuFoot items={menu.items} />
    </div>
  );
}

interface SearchKeyProps {
  readonly searching: boolean;
  readonly onChange: (searching: boolean) => void;
}

function SearchKey({ searching, onChange }: SearchKeyProps) {
  return (
    <SignKey label={say(searching ? 'searchEnd' : 'search')} onPress={() => onChange(!searching)}>
      {searching ? <Cross /> : <Magnifier />}
    </SignKey>
  );
}

function Hello() {
  const { goal } = useHouse();
  switch (goal.orderType) {
    case 'dine_in':
      return <p>{say('helloTable')}</p>;
    case 'room_service':
      return <p>{say('helloRoom')}</p>;
    default:
      return <p>{say('helloCollect')}</p>;
  }
}

/** What a screen holds is shown first; the rest of a long menu follows at once. */
const AT_ONCE = 12;

interface CategoriesProps {
  readonly menu: MenuView;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

function Categories({ menu, filter, onFilter }: CategoriesProps) {
  const [whole, setWhole] = useState(keptScroll > 0);
  useEffect(() => {
    let timer = 0;
    // After what is there has been painted.
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => startTransition(() => setWhole(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(timer);
    };
  }, []);
  const categories = filtered(menu, filter);
  const shown = whole ? categories : firstDishes(categories, AT_ONCE);
  const current = useScrollSpy(shown.map((category) => sectionId(category)));
  const tabs = categories.map((category) => ({ id: sectionId(category), name: category.name }));
  return (
    <>
      <RailTabs
        label={say('categories')}
        tabs={tabs}
        current={current}
        onChoose={(id) => document.getElementById(id)?.scrollIntoView()}
      />
      <main className="g-width">
        <FilterBar filter={filter} diets={dietsOn(menu)} allergens={allergensOn(menu)} onChange={onFilter} />
        {categories.length === 0 && (
          <div className="g-empty">
            <p>{say('nothingSuits')}</p>
            <SmallKey onPress={() => onFilter(NO_FILTER)}>{say('showAll')}</SmallKey>
          </div>
        )}
        <Popular categories={categories} />
        {shown.map((category) => (
          <CategorySection key={category.id} category={category} />
        ))}
      </main>
    </>
  );
}

type MenuCategory = MenuView['categories'][number];

function sectionId({ id }: MenuCategory): string {
  return `category-${id}`;
}

/** A larger first dish gives a long list its rhythm. */
const FEATURED_FROM = 3;

function CategorySection({ category }: { readonly category: MenuCategory }) {
  const { name, items } = category;
  const id = sectionId(category);
  const featured = items.length >= FEATURED_FROM && items[0]?.picture && items[0].available ? items[0] : null;
  return (
    <section id={id} className="g-category" aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>{name}</h2>
      {featured && <DishCard item={featured} feature />}
      <div className="g-items">
        {items
          .filter((item) => item !== featured)
          .map((item) => (
            <DishCard key={item.id} item={item} />
          ))}
      </div>
    </section>
  );
}

interface SearchFieldProps {
  readonly letters: string;
  readonly onChange: (letters: string) => void;
}

function SearchField({ letters, onChange }: SearchFieldProps) {
  return (
    <form className="g-search" role="search" onSubmit={(event) => event.preventDefault()}>
      <input
        type="search"
        aria-label={say('search')}
        placeholder={say('search')}
        enterKeyHint="search"
        value={letters}
        // The person has just asked for it by its key.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </form>
  );
}

interface FoundProps {
  readonly menu: MenuView;
  readonly filter: Filter;
  readonly letters: string;
}

function Found({ menu, filter, letters }: FoundProps) {
  const items = found(menu, filter, letters);
  return (
    <main className="g-width">
      <p className="g-said-count" role="status">
        {letters.trim() === '' ? '' : say('found', { n: items.length })}
      </p>
      <div className="g-items">
        {items.map((item) => (
          <DishCard key={item.id} item={item} />
        ))}
      </div>
      {items.length === 0 && <p className="g-empty">{say('foundNothing', { letters: letters.trim() })}</p>}
    </main>
  );
}
