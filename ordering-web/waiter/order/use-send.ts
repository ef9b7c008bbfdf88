import { useRef, useState } from 'react';
import { useSettings } from '../house.ts';
import { sendDraft } from '../send.ts';
import { useTablet } from '../tablet.ts';
import { FLOOR, goTo } from '../where.ts';
import { missingChoices } from '../../menu/choices.ts';
import { plates, type Draft } from './draft.ts';
import { lineFault } from './line-fault.ts';
import { TABLE, useOrdering } from './ordering.ts';
import { allHeld, lineRequests, placeOrder } from './request.ts';
import { say } from '../words.ts';

interface Missing {
  readonly lineId: string;
  readonly item: string;
  /** What is to be done about it: `Choose: size`, `86: no Salmon left`. */
  readonly ask: string;
}

interface SendState {
  readonly count: number;
  /** The first line that cannot go yet. */
  readonly missing: Missing | null;
  readonly ready: boolean;
  /** Sends what was tapped; `held`: nothing of it is made until it is fired. */
  readonly send: (held: boolean) => void;
  readonly fault: string | null;
}

/** Sending what was tapped: when it may go, and what became of it. */
export function useSend(): SendState {
  const ordering = useOrdering();
  const tablet = useTablet();
  const settings = useSettings();
  const [fault, setFault] = useState<string | null>(null);
  const sending = useRef(false);
  const { draft, joined, place, at, name, select, itemOf, orderType } = ordering;
  const missing = firstMissing(draft, itemOf);
  const ready = draft.lines.length > 0 && missing === null && settings !== null;
  const go = async (asked: Draft) => {
    if (sending.current || settings === null) return;
    sending.current = true;
    const body = joined ? { items: lineRequests(asked) } : placeOrder(asked, place, settings);
    const label = joined ? say('moreFor', { name }) : say('orderFor', { name: draft.customer.name ?? name });
    const kept = await sendDraft(tablet, { at, draft, joins: joined, body, label });
    sending.current = false;
    setFault(kept ? null : say('notKept'));
    if (kept) leave();
  };
  const leave = () => {
    select(TABLE);
    if (orderType === 'takeout') goTo(FLOOR);
  };
  const send = (held: boolean) => {
    if (ready) go(held ? allHeld(draft) : draft).catch((error: unknown) => reportError(error));
  };
  return { count: plates(draft), missing, ready, send, fault };
}

function firstMissing(draft: Draft, itemOf: ReturnType<typeof useOrdering>['itemOf']): Missing | null {
  for (const line of draft.lines) {
    const item = itemOf(line.itemId);
    const fault = lineFault(draft, line, item);
    if (fault !== null) return { lineId: line.id, item: item?.name ?? '', ask: fault };
    const [group] = item ? missingChoices(item, line.modifiers) : [];
    if (item && group)
      return { lineId: line.id, item: item.name, ask: say('choose', { what: group.name.toLowerCase() }) };
  }
  return null;
}
