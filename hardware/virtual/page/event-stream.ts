import type { ServerResponse } from 'node:http';
import type { Timers } from '../../timers.ts';
import type { Rack, RackChange } from '../rack.ts';
import { eventText, messagesFor } from './paper-messages.ts';

/** A printer changes with every line; a page is told at most this often. */
const GATHER_MS = 40;
const HEARTBEAT_MS = 2000;

/** Tells one page what happens on the rack, from now until the page goes away. */
export function streamRack(rack: Rack, response: ServerResponse, timers: Timers): void {
  const known = new Map<string, number>();
  const changed = new Set<string>();
  let cancel: (() => void) | null = null;
  const tell = (id: string): void => {
    const entry = rack.find(id);
    if (!entry) return;
    for (const message of messagesFor(entry, known.get(id) ?? 0)) response.write(eventText(message));
    known.set(id, entry.printer.slipCount);
  };
  const flush = (): void => {
    cancel = null;
    for (const id of changed) tell(id);
    changed.clear();
  };
  const onChange = (change: RackChange): void => {
    if (change.kind === 'taken') {
      known.delete(change.id);
      response.write(eventText({ event: 'gone', id: change.id }));
      return;
    }
    changed.add(change.entry.id);
    cancel ??= timers.after(GATHER_MS, flush);
  };
  const beat = (): void => {
    response.write(': here\n\n');
    stopBeat = timers.after(HEARTBEAT_MS, beat);
  };
  let stopBeat = timers.after(HEARTBEAT_MS, beat);
  for (const { id } of rack.all) tell(id);
  const unhook = rack.onChange(onChange);
  response.on('close', () => {
    unhook();
    cancel?.();
    stopBeat();
  });
}
