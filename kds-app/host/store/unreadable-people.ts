import type Database from 'better-sqlite3';
import { openForReading } from './connection.ts';
import type { DataFiles } from './files.ts';
import { PersonalKeys } from './personal-keys.ts';

/** Looks whether the keys are here of whatever is known of people; says what is missing, without a full stop. */
export function unreadablePeople(files: DataFiles): string | null {
  const db = openForReading(files.database);
  try {
    return unreadableIn(files, db);
  } finally {
    db.close();
  }
}

/** The same of a database that is open. */
export function unreadableIn(files: DataFiles, db: Database.Database): string | null {
  const groups = db
    .prepare<[], string>(
      `SELECT DISTINCT substr(rest, 1, instr(rest, ':') - 1) FROM
         (SELECT substr(body, instr(body, '"~p1:') + 5, 70) AS rest FROM document WHERE instr(body, '"~p1:') > 0)`,
    )
    .pluck()
    .all();
  const keys = new PersonalKeys(files);
  const lost = groups.filter((group) => !keys.canOpen(group) && !keys.isForgotten(group));
  return lost.length === 0 ? null : missingKeys(files, lost.toSorted(), keys.locked().length > 0);
}

function missingKeys({ folder, personal }: DataFiles, lost: readonly string[], locked: boolean): string {
  const days = lost.length === 1 ? lost[0] : `${lost[0]} to ${lost.at(-1)}`;
  const what = `Names, telephone numbers and addresses of orders (${days}) cannot be read`;
  return locked
    ? `${what}: people.key is missing or another one. Copy the people.key of the machine that wrote them into ${folder}; if there is one already, as people-old.key. Orders, money and reports are whole without it`
    : `${what}: their keys are not in ${personal}. Copy the folder "personal" that lies beside the backups, and the people.key of the machine that wrote them into ${folder}. Orders, money and reports are whole without them`;
}

/** What a start can say at once: keys are here, and nothing opens them. */
export function lockedPeople(files: DataFiles): string | null {
  const locked = new PersonalKeys(files).locked();
  return locked.length === 0 ? null : missingKeys(files, locked.toSorted(), true);
}
