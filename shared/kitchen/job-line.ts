import { millis } from '../basics/instant.ts';
import { canPrint, isSettled, type Job, type Printer } from './job.ts';

/** Which of two jobs of a printer is printed first: less than zero when it is `one`. */
export function inOrder(one: Job, other: Job): number {
  if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? -1 : 1;
  return one.revision - other.revision || one.copy - other.copy;
}

/** The open jobs of one printer that are about the same ticket as this one, in their order, itself among them. */
export function familyOf(job: Job, jobs: readonly Job[]): Job[] {
  return jobs
    .filter((other) => other.id === job.id || isSameTicket(job, other))
    .filter(({ status }) => !isSettled(status))
    .toSorted(inOrder);
}

function isSameTicket(job: Job, other: Job): boolean {
  return job.ticketId !== null && job.ticketId === other.ticketId && job.printerId === other.printerId;
}

/** When a job came to the printer that has it now. */
export function handedAt({ cameFrom, createdAt }: Job): number {
  return millis(cameFrom?.at ?? createdAt);
}

/** How a printer is, as far as it keeps jobs waiting. */
export interface Line {
  readonly printer: Printer;
  /** Since when its agent was not heard, in milliseconds since 1970; null: it is there. */
  readonly silentSince: number | null;
}

/** Since when a printer prints nothing; null: it can, as far as anybody knows. */
export function downSince({ printer, silentSince }: Line): number | null {
  const told = !canPrint(printer) && printer.stateAt !== null ? millis(printer.stateAt) : null;
  if (told === null || silentSince === null) return told ?? silentSince;
  return Math.min(told, silentSince);
}

/** Since when a job waits for something that does not come by itself; null: it is only its turn that it waits for. */
export function waitsSince(job: Job, line: Line): number | null {
  const down = downSince(line);
  const held = job.heldSince === null ? null : millis(job.heldSince);
  if (down === null) return held;
  const since = Math.max(down, handedAt(job));
  return held === null ? since : Math.min(held, since);
}
