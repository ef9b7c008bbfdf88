import { useEffect, useRef } from 'react';
import type { KeptCommand } from '#shared/client/command.ts';
import type { Order } from '#shared/orders/order.ts';
import { isClosed } from '#shared/orders/status.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import { useDocuments, useOutbox } from '#shared/ui/browser/hooks.ts';
import type { Seen as KeptSeen } from '../kept.ts';
import { bodyAgain } from '../send.ts';
import { useKept, useTablet, type Tablet } from '../tablet.ts';
import { say } from '../words.ts';
import { meanwhile } from './meanwhile.ts';
import { word } from '#shared/i18n/words/say.ts';

/** A change that was decided on what somebody else has changed since. */
export interface Conflict {
  readonly order: Order;
  /** What is different now, in words; none: only the kitchen went on. */
  readonly changes: readonly string[];
}

/** What a refused change ran into; null when it is no such thing, or this tablet has not heard of the new order yet. */
export function useConflict(): (command: KeptCommand) => Conflict | null {
  const { feed } = useTablet();
  const { seen } = useKept();
  const orders = useDocuments(feed, 'order');
  return (command) => {
    const before = seen[command.key];
    return before === undefined ? null : conflictOf(command, before, orders);
  };
}

function conflictOf(
  { refused }: KeptCommand,
  before: KeptSeen,
  orders: ReadonlyMap<string, Order>,
): Conflict | null {
  if (refused?.code !== 'version_conflict') return null;
  const order = orders.get(before.order.id);
  const version = Number(refused['version']);
  if (!order || order.version < version) return null;
  if (isClosed(order.status))
    return { order, changes: [say('closedMeanwhile', { status: word(`status.${order.status}`) })] };
  return { order, changes: meanwhile(before, order) };
}

/** Sends a change again, decided on the order as it is now. */
export async function sendAgain(tablet: Tablet, command: KeptCommand, order: Order): Promise<void> {
  const { outbox, memory } = tablet;
  const { key: old, method, address, label } = command;
  const before = memory.state().seen[old];
  const key = makeKey();
  const body = bodyAgain(command.body, order.version);
  if (before) memory.noteSeen(key, { ...before, order });
  await outbox.add({ key, method, address, body, label });
  await outbox.dismiss(old);
  memory.forget(old);
}

/** Where only the kitchen went on, the change goes again by itself: nobody has to be asked. */
export function useQuietConflicts(): void {
  const tablet = useTablet();
  const { refused } = useOutbox(tablet.outbox);
  const conflict = useConflict();
  const going = useRef(new Set<string>());
  useEffect(() => {
    for (const command of refused) {
      const found = conflict(command);
      if (found?.changes.length === 0 && !going.current.has(command.key)) {
        going.current.add(command.key);
        sendAgain(tablet, command, found.order).catch((error: unknown) => reportError(error));
      }
    }
  });
}
