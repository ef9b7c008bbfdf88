import { Fragment, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import { useHouse } from './house.ts';
import { useFailedCount } from './notices/use-notices.ts';
import { WayTo } from './way-to.tsx';

/** Sections of the office under one heading: each with its address and its name. */
export type NavGroup = readonly [name: string, sections: readonly (readonly [id: string, name: string])[]];

interface NavProps {
  readonly groups: readonly NavGroup[];
  /** The section that is shown. */
  readonly at: string;
  /** Whether the menu of a telephone lies over the section: nothing behind it can be reached. */
  readonly cover: (covers: boolean) => void;
}

const NARROW = window.matchMedia('(width < 800px)');
const follow = (changed: () => void) => {
  NARROW.addEventListener('change', changed);
  return () => NARROW.removeEventListener('change', changed);
};

/** The way between the sections: a column beside them, and on a telephone one bar that opens as a menu. */
export function Nav(props: NavProps) {
  const isNarrow = useSyncExternalStore(follow, () => NARROW.matches);
  return isNarrow ? <MenuBar {...props} /> : <Column {...props} />;
}

function Column({ groups, at }: NavProps) {
  const house = useHouse();
  return (
    <nav aria-label="Office">
      <p className="office-site">{house.session.site.name}</p>
      <Ways groups={groups} at={at} />
      <Leave />
    </nav>
  );
}

function MenuBar({ groups, at, cover }: NavProps) {
  const house = useHouse();
  const failed = useFailedCount();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = groups.flatMap(([, sections]) => sections).find(([id]) => id === at)?.[1];
  useEffect(() => {
    cover(open);
    return () => cover(false);
  }, [cover, open]);
  const close = useCallback(() => {
    setOpen(false);
    button.current?.focus();
  }, []);
  useEscape(open, close);
  return (
    <nav aria-label="Office" className={open ? 'menu menu-open' : 'menu'}>
      <button
        ref={button}
        type="button"
        className="menu-key"
        aria-expanded={open}
        aria-controls="office-menu"
        onClick={() => setOpen(!open)}
      >
        <MenuSign isOpen={open} />
        <span className="pl-said">Menu: </span>
        <b>{name}</b>
        {!open && <Failed count={failed} what="notices failed" />}
        <span className="menu-site">{house.session.site.name}</span>
      </button>
      {open && (
        <div id="office-menu" className="menu-sheet">
          {/* Also for the section that is shown already: whoever chooses it wants to see it. */}
          <Ways groups={groups} at={at} opened={close} />
          <Leave />
        </div>
      )}
    </nav>
  );
}

function useEscape(on: boolean, close: () => void): void {
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [on, close]);
}

function MenuSign({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <svg className="pl-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={isOpen ? 'M5 5l14 14M19 5L5 19' : 'M3 6h18M3 12h18M3 18h18'}
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
      />
    </svg>
  );
}

interface WaysProps extends Pick<NavProps, 'groups' | 'at'> {
  readonly opened?: () => void;
}

function Ways({ groups, at, opened }: WaysProps) {
  const failed = useFailedCount();
  const ways = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ways.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div className="nav-ways" ref={ways}>
      {groups.map(([group, sections]) => (
        <Fragment key={group}>
          <p className="nav-group">{group}</p>
          {sections.map(([id, words]) => (
            <WayTo key={id} section={id} here={id === at} opened={opened}>
              {words}
              {id === 'notices' && <Failed count={failed} what="failed" />}
            </WayTo>
          ))}
        </Fragment>
      ))}
    </div>
  );
}

function Failed({ count, what }: { readonly count: number; readonly what: string }) {
  if (count === 0) return null;
  return (
    <b className="nav-count">
      {count}
      <span className="pl-said"> {what}</span>
    </b>
  );
}

function Leave() {
  const house = useHouse();
  const leave = async () => {
    await house.api.call(SESSION_ROUTES.endSession, {});
    location.reload();
  };
  return (
    <div className="nav-leave">
      <button type="button" className="key" onClick={() => void leave()}>
        {house.session.name}: sign out
      </button>
    </div>
  );
}
