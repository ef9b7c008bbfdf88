import { DeviceId } from '#shared/basics/ids.ts';
import { refusal } from '#shared/basics/refusal.ts';
import { err, ok } from '#shared/basics/result.ts';
import { SEARCH_ID, type PrinterSearch } from '#shared/kitchen/printer-search.ts';
import type { PrinterSearchCommand } from '../commands.ts';
import type { Ask, Drafted } from '../draft.ts';

const NOT_ASKED = refusal(
  'invalid_transition',
  'Nobody is waiting for this: another search was begun since.',
);
const NO_AGENT = refusal('forbidden', 'Only a paired station agent can say what it found.');

/** Asks the agents for printers, or takes in what one of them found. */
export function searchPrinters(command: PrinterSearchCommand, ask: Ask): Drafted {
  const before = ask.shelves.get('search', SEARCH_ID)?.body ?? null;
  return command.type === 'search-printers' ? begin(command.probe, before, ask) : take(command, before, ask);
}

/** What agents found before stays until they answer anew, but for agents that are gone. */
function begin(probe: boolean, before: PrinterSearch | null, { by, now, shelves }: Ask): Drafted {
  const answers = (before?.answers ?? []).filter(({ agentId }) => shelves.get('device', agentId)?.body);
  return put({ asked: (before?.asked ?? 0) + 1, askedAt: now, by: by.name, probe, answers });
}

type Found = Extract<PrinterSearchCommand, { type: 'printers-found' }>;

function take({ found }: Found, before: PrinterSearch | null, { by, now }: Ask): Drafted {
  const agentId = DeviceId.safeParse(by.deviceId).data;
  if (agentId === undefined) return err(NO_AGENT);
  if (!before || found.asked !== before.asked) return err(NOT_ASKED);
  const others = before.answers.filter((answer) => answer.agentId !== agentId);
  return put({ ...before, answers: [...others, { ...found, agentId, at: now }] });
}

function put(body: PrinterSearch): Drafted {
  const about = { kind: 'search', id: SEARCH_ID } as const;
  return ok({ about, effects: [{ ...about, facts: [{ type: 'put', body }] }] });
}
