import { instantOf, millis } from '#shared/basics/instant.ts';
import { isPastOpening, opensDrawer } from '#shared/kitchen/drawer.ts';
import { canPrint, isSettled, LOCAL_AGENT, type Job, type Printer } from '#shared/kitchen/job.ts';
import { downSince, waitsSince, type Line } from '#shared/kitchen/job-line.ts';
import type { HostClock } from './clock.ts';
import type { Desk } from './desk/api.ts';
import { HOST, type DeskCommand } from './desk/commands.ts';
import { awayMarks } from './printer-away.ts';

/** Since when each agent was not heard, in milliseconds since 1970; those that are there are not in it. */
export type Silent = ReadonlyMap<string, number>;

export interface PaperNow {
  readonly desk: Pick<Desk, 'all'>;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly silent: Silent;
  /** Jobs that no agent was ever told of. */
  readonly untold: ReadonlySet<string>;
}

/** So long an agent has to let go what it is asked for; then it is printed elsewhere, marked. */
export const RECALL_MS = 5_000;

/** Everything about paper that is to be done by itself now (rules JH2, JH3, JH6 and JD1). */
export function duePaper(at: PaperNow): DeskCommand[] {
  const printers = bodies(at.desk, 'printer');
  const lines = new Map(printers.map((printer) => [printer.id, lineOf(printer, at)]));
  const jobs = openJobs(at.desk);
  const byPrinter = Map.groupBy(
    jobs.filter((job) => !opensDrawer(job)),
    ({ printerId }) => printerId,
  );
  const handovers = [...byPrinter].flatMap(([printerId, jobs]): DeskCommand[] => {
    const ended = endedRecalls(printerId, jobs, at);
    const line = lines.get(printerId);
    const waiting = jobs.filter(({ recall, status }) => recall === null && status !== 'decision');
    return line && waiting.length > 0 ? [...ended, ...late(line, waiting, lines, at.now)] : ended;
  });
  const drawers = jobs.filter((job) => isPastOpening(job, instantOf(at.now))).map(({ id }) => id);
  const gone = printers.filter(({ rivalAt }) => rivalAt !== null && at.now - millis(rivalAt) > RIVAL_GONE_MS);
  return [
    ...(drawers.length > 0 ? [{ type: 'drop-drawers', jobIds: drawers } as const] : []),
    ...gone.map(({ id }) => ({ type: 'rival', printerId: id, isThere: false }) as const),
    ...handovers,
  ];
}

/** A copy of an agent that has not asked for so long was stopped. */
const RIVAL_GONE_MS = 150_000;

/**
 * What is not waited for any longer. No agent will print what none was told of before it was asked for: who comes back
 * is told of the job and the asking in one.
 */
function endedRecalls(printerId: string, jobs: readonly Job[], { now, untold }: PaperNow): DeskCommand[] {
  const isOver = ({ id, recall }: Job) =>
    recall !== null && !recall.released && (untold.has(id) || isUnheard(recall, now));
  const jobIds = jobs.filter(isOver).map(({ id }) => id);
  const never = jobIds.filter((id) => untold.has(id));
  return jobIds.length > 0 ? [{ type: 'end-recalls', printerId, jobIds, untold: never }] : [];
}

/** A recall that its agent let pass. */
function isUnheard({ at, released }: NonNullable<Job['recall']>, now: number): boolean {
  return !released && now - millis(at) >= RECALL_MS;
}

function late(
  line: Line,
  jobs: readonly Job[],
  lines: ReadonlyMap<string, Line>,
  now: number,
): DeskCommand[] {
  const { id: printerId, staleAfterSeconds } = line.printer;
  const backup = backupFor(line, lines);
  if (backup !== null && failsOver(line, jobs, now)) {
    const movable = jobs.filter(({ cameFrom }) => cameFrom?.why !== 'failover');
    const jobIds = movable.map(({ id }) => id);
    if (jobIds.length > 0) return [{ type: 'recall-jobs', printerId, jobIds, to: backup, why: 'failover' }];
  }
  if (staleAfterSeconds === 0) return [];
  const stale = jobs.filter((job) => isOlder(waitsSince(job, line), staleAfterSeconds, now));
  const tickets = new Set(stale.map(({ ticketId }) => ticketId));
  const jobIds = jobs.filter((job) => stale.includes(job) || tickets.has(job.ticketId)).map(({ id }) => id);
  return jobIds.length > 0 ? [{ type: 'recall-jobs', printerId, jobIds, to: null, why: 'stale' }] : [];
}

/** The backup, if it could print now. */
function backupFor({ printer }: Line, lines: ReadonlyMap<string, Line>): Printer['backup'] {
  const backup = printer.backup === null ? undefined : lines.get(printer.backup);
  if (!backup || backup.printer.id === printer.id) return null;
  return canPrint(backup.printer) && backup.silentSince === null ? backup.printer.id : null;
}

/** The printer was down for so long, or one of its slips was held for so long. */
function failsOver(line: Line, jobs: readonly Job[], now: number): boolean {
  const { failoverAfterSeconds } = line.printer;
  if (failoverAfterSeconds === 0) return false;
  const held = jobs.map((job) => waitsSince(job, line));
  return [downSince(line), ...held].some((since) => isOlder(since, failoverAfterSeconds, now));
}

function isOlder(since: number | null, seconds: number, now: number): boolean {
  return since !== null && now - since >= seconds * 1000;
}

function lineOf(printer: Printer, { silent }: Pick<PaperNow, 'silent'>): Line {
  return { printer, silentSince: silent.get(printer.agentId ?? LOCAL_AGENT) ?? null };
}

function openJobs(desk: PaperNow['desk']): Job[] {
  return bodies(desk, 'job').filter(({ status }) => !isSettled(status));
}

function bodies<K extends 'job' | 'printer'>(desk: PaperNow['desk'], kind: K) {
  return desk.all(kind).flatMap(({ body }) => (body === null ? [] : [body]));
}

/** Which agents that drive a printer are not there now, and since when. */
export function nowSilent(
  desk: PaperNow['desk'],
  here: ReadonlySet<string>,
  before: Silent,
  now: number,
): Silent {
  const drivers = new Set(bodies(desk, 'printer').map(({ agentId }): string => agentId ?? LOCAL_AGENT));
  return new Map([...drivers].filter((id) => !here.has(id)).map((id) => [id, before.get(id) ?? now]));
}

const EVERY_MS = 1000;

export interface PaperWatchParts {
  readonly desk: Desk;
  /** The agents that follow the feed now. */
  readonly agents: () => ReadonlySet<string>;
  readonly untold: () => ReadonlySet<string>;
  readonly clock: HostClock;
}

/** Does what is due about paper, every second, until it is stopped. What is refused happened in the same moment. */
export function watchPaper({ desk, agents, untold, clock }: PaperWatchParts): { stop(): void } {
  const { now, every } = clock;
  let silent: Silent = new Map();
  let busy = false;
  const submit = (command: DeskCommand) =>
    desk.submit({ command, by: HOST, keyed: null, answer: () => ({ status: 200, body: '' }) });
  const look = async () => {
    silent = nowSilent(desk, agents(), silent, now());
    for (const command of awayMarks({ desk, now: now(), silent })) await submit(command);
    const due = duePaper({ desk, now: now(), silent, untold: untold() });
    for (const command of due) await submit(command);
  };
  return every(EVERY_MS, () => {
    if (busy) return;
    busy = true;
    void look().finally(() => {
      busy = false;
    });
  });
}
