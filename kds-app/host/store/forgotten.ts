import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from './files.ts';

const Forgotten = z.object({ before: z.string(), groups: z.array(z.string()) });
type Forgotten = z.infer<typeof Forgotten>;

const DAY = /^\d{4}-\d\d-\d\d$/;
const fileIn = (folder: string) => join(folder, 'forgotten.json');

/** Business days are forgotten by their date, whatever else by its name. */
export function isDay(group: string): boolean {
  return DAY.test(group);
}

function forgottenIn(folder: string): Forgotten {
  const file = fileIn(folder);
  if (!existsSync(file)) return { before: '', groups: [] };
  return Forgotten.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function write(folder: string, forgotten: Forgotten): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeDurably(fileIn(folder), `${JSON.stringify(forgotten)}\n`);
}

/** Whether these keys were destroyed on purpose: no backup may bring them back. */
export function wasForgotten(folder: string): (group: string) => boolean {
  const { before, groups } = forgottenIn(folder);
  return (group) => (isDay(group) ? group < before : groups.includes(group));
}

/** Days before this one are gone for good. */
export function noteDays(folder: string, before: string): void {
  const now = forgottenIn(folder);
  if (before > now.before) write(folder, { ...now, before });
}

export function noteGroup(folder: string, group: string): void {
  const now = forgottenIn(folder);
  if (!now.groups.includes(group)) write(folder, { ...now, groups: [...now.groups, group] });
}

/** What was forgotten there is forgotten here too. */
export function copyForgotten(from: string, to: string): void {
  const [theirs, ours] = [forgottenIn(from), forgottenIn(to)];
  const before = theirs.before > ours.before ? theirs.before : ours.before;
  const groups = [...new Set([...ours.groups, ...theirs.groups])];
  if (before !== ours.before || groups.length !== ours.groups.length) write(to, { before, groups });
}
