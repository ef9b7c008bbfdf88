import { useEffect, useRef } from 'react';

interface RailTabsProps {
  /** Said by screen readers. */
  readonly label: string;
  readonly tabs: readonly { readonly id: string; readonly name: string }[];
  readonly current: string | null;
  readonly onChoose: (id: string) => void;
}

/** What hangs from the rail: parts of the page, the one in sight inverted. */
export function RailTabs({ label, tabs, current, onChoose }: RailTabsProps) {
  const rail = useRef<HTMLElement>(null);
  useEffect(() => {
    const tab = rail.current?.querySelector('[aria-current="true"]')?.getBoundingClientRect();
    const box = rail.current?.getBoundingClientRect();
    if (tab && box) rail.current?.scrollBy({ left: tab.left + tab.width / 2 - (box.left + box.width / 2) });
  }, [current]);
  return (
    <nav className="g-rail" ref={rail} aria-label={label}>
      {tabs.map(({ id, name }) => (
        <button key={id} type="button" aria-current={id === current} onClick={() => onChoose(id)}>
          {name}
        </button>
      ))}
    </nav>
  );
}
