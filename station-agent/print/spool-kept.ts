import { millis, type Instant } from '#shared/basics/instant.ts';
import { DRAWER_WORDS, opensDrawer } from '#shared/kitchen/drawer.ts';
import type { Remembered } from '#hardware/job/outcome.ts';
import { isOver } from './job-moves.ts';
import { SpoolRecord, type JobState, type SpoolEntry } from './spool-record.ts';

/** The spool on the disk cannot be read. */
export class SpoolDamaged extends Error {
  override readonly name = 'SpoolDamaged';
}

/** What a spool holds. */
export interface Kept {
  readonly entries: Map<string, SpoolEntry>;
  readonly remembered: Map<string, Remembered>;
}

/** What the lines of a spool's file say. */
export function fold(lines: readonly string[], path: string): Kept {
  const entries = new Map<string, SpoolEntry>();
  const remembered = new Map<string, Remembered>();
  for (const [index, line] of lines.entries()) {
    const record = parsed(line, `${path}, line ${index + 1}`);
    if (record.record === 'printer') remembered.set(record.device, record.remembered);
    else if (record.record === 'job') entries.set(record.job.id, record);
    else {
      const entry = entries.get(record.id);
      if (entry) entries.set(record.id, { ...entry, state: record.state });
    }
  }
  return { entries, remembered };
}

function parsed(line: string, where: string): SpoolRecord {
  try {
    return SpoolRecord.parse(JSON.parse(line));
  } catch (cause) {
    throw new SpoolDamaged(`The print spool is damaged (${where}). Move the file away to start without it.`, {
      cause,
    });
  }
}

/** What was being sent when the machine stopped is unknown; a drawer is not opened any more (rule JD1). */
export function afterStop({ entries, remembered }: Kept, now: Instant): Kept {
  const stopped = [...entries].map(([id, entry]): [string, SpoolEntry] => {
    const change = stoppedAs(entry);
    return [
      id,
      change ? { ...entry, state: { ...entry.state, ...change, since: now, isReported: false } } : entry,
    ];
  });
  return { entries: new Map(stopped), remembered };
}

function stoppedAs({ job, state: { status } }: SpoolEntry): Pick<JobState, 'status' | 'detail'> | null {
  if (isOver(status)) return null;
  const wasSending = status === 'sending';
  if (opensDrawer(job))
    return { status: 'dropped', detail: wasSending ? DRAWER_WORDS.lost : DRAWER_WORDS.restarted };
  if (!wasSending) return null;
  return { status: 'unknown', detail: 'The station agent stopped while it was being printed.' };
}

/** What a job that is over is remembered for: the host may send it again for a while. */
const KEPT_MS = 48 * 3_600_000;

export function withoutOld({ entries, remembered }: Kept, now: Instant): Kept {
  const wanted = [...entries].filter(([, { state }]) => {
    const isOld = millis(now) - millis(state.since) > KEPT_MS;
    return !(isOld && state.isReported && isOver(state.status));
  });
  return { entries: new Map(wanted), remembered };
}

/** The fewest lines that say it. */
export function linesOf({ entries, remembered }: Kept): string[] {
  const jobs = [...entries.values()].map((entry): SpoolRecord => ({ record: 'job', ...entry }));
  const printers = [...remembered].map(([device, known]): SpoolRecord => ({
    record: 'printer',
    device,
    remembered: known,
  }));
  return [...jobs, ...printers].map((record) => JSON.stringify(record));
}
