import type { BarHeard, BarReport } from '#shared/kitchen/keys.ts';
import { realTimers } from '#hardware/timers.ts';
import { BarRoom } from './bump/bar-room.ts';
import { openBar } from './devices/open-bar.ts';
import type { VirtualBars } from './devices/virtual-bars.ts';
import type { HostLink } from './link/host-link.ts';
import type { Reporter } from './link/reporter.ts';

export interface BarWiring {
  readonly link: HostLink;
  readonly reporter: Reporter;
  /** Null: this agent was not started with virtual devices. */
  readonly virtual: VirtualBars | null;
  readonly steady: () => number;
  /** How a bar's line is, for whoever stands at this machine. */
  readonly shown: (id: string, how: BarReport) => void;
  readonly warn: (sentence: string) => void;
}

/** The bump bars of an agent, joined to its link to the host. */
export function barRoom({ link, reporter, virtual, steady, shown, warn }: BarWiring): BarRoom {
  const room = new BarRoom({
    open: (bar) => openBar(bar, { virtual, timers: realTimers, warn }),
    press: (id, body) => link.pressBar(id, body),
    heard: (id, { code, raw }) => {
      // Whoever learns it presses again when it was not heard.
      const body: BarHeard = { code: code.slice(0, 200), raw: raw.slice(0, 400) };
      link.heardBar(id, body).catch(() => warn('A key that was pressed to be learnt was not heard.'));
    },
    report: (id, body) => {
      shown(id, body);
      reporter.say({
        subject: `bar ${id}`,
        send: () => link.reportBar(id, body),
        heard: () => Promise.resolve(),
      });
    },
    timers: realTimers,
    steady,
    run: crypto.randomUUID(),
    warn,
  });
  link.onBarWord((word) => {
    if (word.type === 'shown') room.showed(word.screen, word.version);
    if (word.type === 'learn') room.learn(word.bar, word);
  });
  return room;
}
