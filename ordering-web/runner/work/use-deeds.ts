import { useEffect, useState } from 'react';
import { useDocuments } from '#shared/ui/browser/hooks.ts';
import { usePhone } from '../phone.ts';
import { say } from '#shared/i18n/runner/say.ts';
import type { Undoable } from './bands.tsx';
import type { Told } from './fail-sheet.tsx';
import { UNDO_MS } from './held.ts';
import type { Carried, Lists, Standing } from './lists.ts';
import { useSend } from './use-work.ts';

/** What a person does with what there is to carry. */
export interface Deeds {
  readonly take: (load: Standing) => void;
  readonly deliver: (load: Carried) => void;
  readonly fail: (load: Carried, told: Told) => void;
  readonly bringBack: (load: Carried) => void;
  /** What was taken just now and can go back with one tap. */
  readonly undoable: readonly Undoable[];
}

/** The taps of this page: taking is said at once, a delivery when it cannot be taken back any more. */
export function useDeeds(lists: Lists): Deeds {
  const { feed, held } = usePhone();
  const orders = useDocuments(feed, 'order');
  const send = useSend();
  const [last, setLast] = useState<{ readonly key: string; readonly where: string } | null>(null);
  useEffect(() => {
    if (last === null) return undefined;
    const timer = window.setTimeout(() => setLast(null), UNDO_MS);
    return () => window.clearTimeout(timer);
  }, [last]);
  // Only the host knows how a carry is called; until it has said so, what is meant is all that this person has of the order.
  const nameOf = ({ order, carry }: Carried) =>
    orders.get(order.id)?.carries.some((each) => each.id === carry.id && each.staffId === carry.staffId)
      ? carry.id
      : null;
  const bringBack = (load: Carried) => {
    send({ type: 'hand-back', orderId: load.order.id, carry: nameOf(load), note: '' }, load.where);
  };
  const justTaken = last && lists.mine.find((load) => load.key === last.key);
  return {
    take: (load) => {
      const tickets = load.tickets.map((ticket) => ticket.id);
      send({ type: 'take', orderId: load.order.id, tickets }, load.where);
      setLast({ key: `${load.order.id}/${tickets.join('+')}`, where: load.where });
    },
    deliver: (load) => {
      setLast(null);
      held.hold({ type: 'deliver', orderId: load.order.id, carry: nameOf(load) }, load.where);
    },
    fail: (load, { reason, note, back }) => {
      const about = { orderId: load.order.id, carry: nameOf(load) };
      send({ type: 'fail-delivery', ...about, reason, note }, load.where);
      if (back) send({ type: 'hand-back', ...about, note: '' }, load.where);
    },
    bringBack,
    undoable: justTaken
      ? [
          {
            key: justTaken.key,
            words: say('took', { where: justTaken.where }),
            undo: () => {
              bringBack(justTaken);
              setLast(null);
            },
          },
        ]
      : [],
  };
}
