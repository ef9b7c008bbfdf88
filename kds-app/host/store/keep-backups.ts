import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { instantOf } from '#shared/basics/instant.ts';
import { ok, type Result } from '#shared/basics/result.ts';
import { backUp, type Backup } from './backup.ts';
import type { DataFault } from './fault.ts';

const NAME = /^passline-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.db$/;
const HOUR = 3_600_000;
/** Newest ones that stay whatever their age, the last of each hour for a day, the last of each day for a month. */
const NEWEST_KEPT = 4;
const HOURS_KEPT = 24;
const DAYS_KEPT = 30;

/** What a backup made at this moment (milliseconds since 1970) is called. */
export function backupName(now: number): string {
  return `passline-${instantOf(now).replaceAll(/[:.]/g, '-')}.db`;
}

interface Kept {
  readonly name: string;
  readonly at: number;
}

function keptOf(name: string): Kept[] {
  const [, day, hour, minute, second, ms] = NAME.exec(name) ?? [];
  const at = Date.parse(`${day}T${hour}:${minute}:${second}.${ms}Z`);
  return Number.isNaN(at) ? [] : [{ name, at }];
}

/** Which backups of a folder may go. Files of other names are not ours and stay. */
export function superseded(names: readonly string[], now: number): string[] {
  const all = names.flatMap(keptOf).toSorted((a, b) => b.at - a.at);
  const hours = new Set<number>();
  const days = new Set<number>();
  return all
    .filter(({ at }, index) => {
      const hour = Math.floor(at / HOUR);
      const day = Math.floor(at / (24 * HOUR));
      const lastOfHour = !hours.has(hour) && now - at < HOURS_KEPT * HOUR;
      const lastOfDay = !days.has(day) && now - at < DAYS_KEPT * 24 * HOUR;
      hours.add(hour);
      days.add(day);
      return index >= NEWEST_KEPT && !lastOfHour && !lastOfDay;
    })
    .map(({ name }) => name);
}

/** Backs data up into a folder of backups, and clears away those that newer ones make needless. */
export async function backUpInto(
  data: string,
  target: string,
  now: number,
): Promise<Result<Backup, DataFault>> {
  const folder = resolve(target);
  const made = await backUp(data, join(folder, backupName(now)));
  if (!made.ok) return made;
  for (const name of superseded(readdirSync(folder), now)) rmSync(join(folder, name), { force: true });
  return ok(made.value);
}
