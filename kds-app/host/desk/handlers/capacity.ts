import { refusal } from '#shared/basics/refusal.ts';
import { err, ok } from '#shared/basics/result.ts';
import { capacityAfter, isSameCapacity, withHand } from '#shared/kitchen/capacity-level.ts';
import type { CapacityState } from '#shared/kitchen/capacity-state.ts';
import type { DeskCommand } from '../commands.ts';
import { SITE } from '../context.ts';
import type { Ask, Drafted } from '../draft.ts';

type CapacityCommand = Extract<DeskCommand, { type: 'measure-capacity' | 'set-capacity' }>;

/** How busy the house is: measured by the host, or with a manager's hand on it (rules CP6 and CP7). */
export function changeCapacity(command: CapacityCommand, ask: Ask): Drafted {
  const before = ask.shelves.get('capacity', SITE)?.body ?? null;
  const about = { settings: ask.house.settings, now: ask.now };
  if (command.type === 'measure-capacity') {
    const after = capacityAfter(before, { ...about, stations: command.stations });
    if (isSameCapacity(before, after, 0))
      return err(refusal('invalid_transition', 'That was known already.'));
    return put(after);
  }
  const calm = capacityAfter(before, { ...about, stations: before?.stations ?? [] });
  const handed = withHand(calm, command.hand, ask.by.name);
  return put(capacityAfter(handed, { ...about, stations: handed.stations }));
}

function put(body: CapacityState): Drafted {
  const subject = { kind: 'capacity', id: SITE } as const;
  return ok({ about: subject, effects: [{ ...subject, facts: [{ type: 'put', body }] }] });
}
