import { BumpBar } from '#shared/kitchen/keys.ts';
import { AddBar } from '../bars/add-bar.tsx';
import { BarCard } from '../bars/bar-card.tsx';
import { useScreens } from '../bars/use-screen-choices.ts';
import { useAll } from '../house.ts';
import { useAgents } from '../printers/use-agents.ts';

/** Every bump bar that an agent reads: how it is, what it works, and what its keys do. */
export function Bars() {
  // Parsed: what was set up before a bar had all of its parts has none of them.
  const bars = [...useAll('bar').values()]
    .map((bar) => BumpBar.parse(bar))
    .sort((a, b) => a.name.localeCompare(b.name));
  const agents = useAgents();
  const screens = useScreens();
  return (
    <>
      <p>
        A bar that is plugged into a screen's own computer works as a keyboard and needs nothing here. A bar
        at a station agent is entered here. It works the screen that it is bound to, or a station that has
        paper and no screen.
      </p>
      {bars.map((bar) => (
        <BarCard key={bar.id} bar={bar} agents={agents} screens={screens} />
      ))}
      <AddBar agents={agents} />
    </>
  );
}
