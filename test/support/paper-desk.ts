import { must } from '#shared/basics/result.ts';
import type { Job, JobReport } from '#shared/kitchen/job.ts';
import { HOST } from '#host/desk/commands.ts';
import { duePaper, type Silent } from '#host/paper-watch.ts';
import { DeskStory } from './desk-story.ts';
import { MemoryJournal } from './memory-journal.ts';

export const burger = { items: [{ menuItemId: 'burger', quantity: 1 }] };
export const fries = { items: [{ menuItemId: 'fries', quantity: 1 }] };
const P1 = { id: 'p1', name: 'Hot', stations: ['grill', 'fry'], address: 'virtual:' };

/** A spool asks for the printer: as an agent of before spools had lives, where nothing is said of them. */
export const leasing = (holder: string, run: string | null = null, ...after: string[]) => ({
  type: 'lease-printer' as const,
  printerId: 'p1',
  lease: { holder, run, after },
  isTwice: false,
});

/** A desk with a printer and its backup, whose agent is the test. */
export async function paperDesk(set: object = {}) {
  const journal = new MemoryJournal();
  const story = await DeskStory.open(journal);
  await story.does({
    type: 'put',
    kind: 'printer',
    id: 'p2',
    body: { id: 'p2', name: 'Bar', stations: [], address: 'virtual:' },
  });
  await story.does({ type: 'put', kind: 'printer', id: 'p1', body: { ...P1, backup: 'p2', ...set } });
  const report = (job: Job, status: JobReport['status'], change: Partial<JobReport> = {}) => ({
    type: 'report-job' as const,
    jobId: job.id,
    report: { status, proof: null, detail: '', attempts: 0, fence: job.fence, ...change },
  });
  const later = (seconds: number) => {
    story.clock.now += seconds * 1000;
  };
  /** What the host does by itself now. */
  const look = async (silent: Silent = new Map(), untold: ReadonlySet<string> = new Set()) => {
    const due = duePaper({ desk: story.desk, now: story.clock.now, silent, untold });
    for (const command of due) await story.does(command, HOST);
    return due.map(({ type }) => type);
  };
  const broken = () =>
    story.does({
      type: 'report-printer',
      printerId: 'p1',
      report: { state: 'paper_out', detail: 'Paper is out.', fence: 0 },
    });
  const find = async (id: string) => must((await story.desk.find('job', id))?.body, id);
  const job = (index = 0) => must(story.jobs()[index], `job ${index}`);
  return { story, journal, report, later, look, broken, find, job };
}
