import type { IncomingMessage } from 'node:http';
import type { Switches } from '../status-answers.ts';

const MOST_BYTES = 1000;

const POSITIONS: { readonly [Name in keyof Switches]: readonly Switches[Name][] } = {
  power: ['on', 'off'],
  paper: ['ok', 'low', 'out'],
  cover: ['closed', 'open'],
  cutter: ['ok', 'jammed'],
};

/** The switches that a request wants turned; null when it does not say so properly or at too great length. */
export async function readSwitches(request: IncomingMessage): Promise<Partial<Switches> | null> {
  if (!request.headers['content-type']?.startsWith('application/json')) return null;
  let text = '';
  for await (const piece of request.setEncoding('utf8')) {
    if (text.length <= MOST_BYTES) text += String(piece);
  }
  return text.length <= MOST_BYTES ? switchesOf(text) : null;
}

function switchesOf(text: string): Partial<Switches> | null {
  const wanted = parsed(text);
  if (typeof wanted !== 'object' || wanted === null) return null;
  const entries = Object.entries(wanted);
  const change: Partial<Switches> = {
    ...pick('power', entries),
    ...pick('paper', entries),
    ...pick('cover', entries),
    ...pick('cutter', entries),
  };
  return entries.length > 0 && Object.keys(change).length === entries.length ? change : null;
}

function pick<Name extends keyof Switches>(
  name: Name,
  entries: readonly (readonly [string, unknown])[],
): Partial<Pick<Switches, Name>> {
  const wanted = entries.find(([key]) => key === name)?.[1];
  const position = POSITIONS[name].find((known) => known === wanted);
  const change: Partial<Pick<Switches, Name>> = {};
  if (position !== undefined) change[name] = position;
  return change;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
