import { businessDay } from '#shared/basics/business-day.ts';
import { instantOf, plus, type Instant } from '#shared/basics/instant.ts';
import { must } from '#shared/basics/result.ts';
import type { HostClock } from './clock.ts';
import type { Desk } from './desk/api.ts';
import { HOST, type DeskCommand } from './desk/commands.ts';
import { SITE } from './desk/context.ts';
import { reportOf } from './desk/day-paper.ts';
import { dayJobId } from './desk/documents.ts';

const DAY_MS = 86_400_000;

function settingsOf(desk: Pick<Desk, 'get'>) {
  return must(desk.get('settings', SITE)?.body, 'the settings of the site');
}

/** The business day that was over last. */
export function dayBefore(desk: Pick<Desk, 'get'>, now: Instant): string {
  const { timeZone, dayStartHour } = settingsOf(desk).site;
  const today = businessDay(now, timeZone, dayStartHour);
  return plus(`${today}T12:00:00.000Z`, -DAY_MS).slice(0, 10);
}

/** The report of a day that is over, unless it was printed or there is nothing to report (rule PD20). */
export async function dueReport(
  desk: Pick<Desk, 'all' | 'get' | 'find' | 'orders'>,
  day: string,
): Promise<DeskCommand | null> {
  const known = await Promise.all(desk.all('printer').map(({ id }) => desk.find('job', dayJobId(day, id))));
  if (known.some((job) => job !== null)) return null;
  const paper = await reportOf(desk, { day, soFar: false });
  if (paper.orders.length === 0 && paper.cancelled === 0) return null;
  return { type: 'print-day', paper, printerId: settingsOf(desk).paper.dayReport.printerId };
}

const EVERY_MS = 20_000;

/** Prints the report of each day once it is over, also when the host slept through its end, until it is stopped. */
export function watchDays(
  desk: Desk,
  { now, every }: HostClock,
  warn: (sentence: string) => void,
): { stop(): void } {
  const isOn = (): boolean => settingsOf(desk).paper.dayReport.byItself;
  const over = (): string => dayBefore(desk, instantOf(now()));
  // Whoever turns it on at noon does not ask for yesterday.
  let done = isOn() ? null : over();
  let busy = false;
  const look = async () => {
    const day = over();
    if (day === done) return;
    done = day;
    const command = isOn() ? await dueReport(desk, day) : null;
    if (command === null) return;
    const answer = () => ({ status: 201, body: '' });
    const told = await desk.submit({ command, by: HOST, keyed: null, answer });
    if (!told.ok) warn(`The report of ${day} did not print: ${told.error.detail}`);
  };
  return every(EVERY_MS, () => {
    if (busy) return;
    busy = true;
    void look().finally(() => {
      busy = false;
    });
  });
}
