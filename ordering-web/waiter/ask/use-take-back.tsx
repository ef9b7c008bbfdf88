import { useState, type ReactNode } from 'react';
import { addressOf } from '#shared/client/address.ts';
import type { Line, Order } from '#shared/orders/order.ts';
import { needsManager } from '#shared/orders/decide/take-back.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import { useChange } from '../floor/use-floor.ts';
import { useSettings } from '../house.ts';
import { bodyAgain, type Change } from '../send.ts';
import { useTablet } from '../tablet.ts';
import { ManagerPin } from './manager-pin.tsx';

interface TakeBack {
  /** Sends a change that takes these lines of the order back, when a manager said yes where the house asks for one. */
  readonly takeBack: (order: Order, lines: readonly Line[], change: Change, done?: () => void) => void;
  /** The question, while it is open. */
  readonly asking: ReactNode;
}

/** Taking back what was sent. */
export function useTakeBack(): TakeBack {
  const { api, session } = useTablet();
  const settings = useSettings();
  const send = useChange();
  const [open, setOpen] = useState<{ change: Change; done: () => void } | null>(null);
  const takeBack: TakeBack['takeBack'] = (order, lines, change, done = () => undefined) => {
    if (settings !== null && needsManager(order, lines, session.role, settings)) {
      return setOpen({ change, done });
    }
    send(change);
    done();
  };
  const withPin = (change: Change, pin: string) => {
    const { route, params, body } = change;
    // The manager decides on what stands there now.
    const now = { ...bodyAgain(body, null), pin };
    return api.send(route.method, addressOf(route.path, params), now, makeKey());
  };
  const asking = open && (
    <ManagerPin
      what={open.change.label}
      send={(pin) => withPin(open.change, pin)}
      onClose={() => setOpen(null)}
      onDone={() => {
        setOpen(null);
        open.done();
      }}
    />
  );
  return { takeBack, asking };
}
