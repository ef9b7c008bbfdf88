import { HOST } from '#host/desk/commands.ts';
import { duePaper, RECALL_MS } from '#host/paper-watch.ts';
import { ToldJobs } from '#host/server/feed/told-jobs.ts';
import { isSettled, LOCAL_AGENT, type Job, type Printer } from '#shared/kitchen/job.ts';
import { reportOf } from '../../station-agent/print/job-report.ts';
import { DeskStory } from './desk-story.ts';
import { printerOf } from './job.ts';
import { MemoryJournal } from './memory-journal.ts';
import { PaperRack } from './paper-rack.ts';

/** A desk and an agent that are linked, or not, with printers that are simulated. Time is the story's. */
export class PaperHouse {
  readonly story: DeskStory;
  readonly rack: PaperRack;
  #isLinked = true;
  readonly #told = new ToldJobs();
  #work: Promise<unknown> = Promise.resolve();

  private constructor(story: DeskStory, rack: PaperRack) {
    this.story = story;
    this.rack = rack;
  }

  static async open(
    sketches: readonly (Partial<Omit<Printer, 'id'>> & { id: string })[],
  ): Promise<PaperHouse> {
    const story = await DeskStory.open(new MemoryJournal());
    await story.does({ type: 'remove', kind: 'printer', id: 'p1' });
    const printers = sketches.map((sketch) => printerOf(sketch));
    for (const body of printers) await story.does({ type: 'put', kind: 'printer', id: body.id, body });
    let house: PaperHouse | null = null;
    const rack = await PaperRack.open(printers, {
      now: () => new Date(story.clock.now).toISOString(),
      onJob: (entry) => {
        const report = reportOf(entry);
        if (report) house?.tell({ type: 'report-job', jobId: entry.job.id, report });
      },
      onNews: (printerId, news) =>
        house?.tell({ type: 'report-printer', printerId, report: { ...news, fence: 0 } }),
    });
    house = new PaperHouse(story, rack);
    const linked = house;
    story.desk.onCommitted(({ changed }) => {
      linked.#told.committed(changed, new Set(linked.#isLinked ? [LOCAL_AGENT] : []));
      linked.#heard(changed.flatMap(({ body }) => jobOf(body)));
    });
    return house;
  }

  /** What the agent says; unheard while there is no link, but for what it says again when there is one. */
  tell(command: Parameters<DeskStory['submit']>[0]): void {
    if (!this.#isLinked) return;
    this.#after(() => this.story.submit(command, HOST));
  }

  /** The link between host and agent. When it comes back both say what the other has missed. */
  link(isLinked: boolean): void {
    this.#isLinked = isLinked;
    if (!isLinked) return;
    this.#told.joined(LOCAL_AGENT);
    for (const entry of this.rack.spool.all) {
      const report = reportOf(entry);
      if (report) this.tell({ type: 'report-job', jobId: entry.job.id, report });
    }
    const known = new Set(this.rack.spool.all.map(({ job }): string => job.id));
    this.#after(async () => {
      if (!this.#isLinked) return;
      const settled = await Promise.all([...known].map((id) => this.story.desk.find('job', id)));
      this.#heard([...this.story.jobs(), ...settled.flatMap((held) => held?.body ?? [])]);
    });
  }

  /** Time passes, and the host does what is due by then. */
  async pass(ms: number): Promise<void> {
    this.story.clock.now += ms;
    const { untold } = this.#told;
    const due = duePaper({ desk: this.story.desk, now: this.story.clock.now, silent: new Map(), untold });
    for (const command of due) await this.story.submit(command, HOST);
    await this.settle();
  }

  /** What was said is done. */
  async settle(): Promise<void> {
    let before: Promise<unknown> | null = null;
    while (before !== this.#work) {
      before = this.#work;
      await before;
    }
  }

  /** Until every slip is over, whatever its agent has to be given up on. */
  async finish(): Promise<void> {
    for (let turn = 0; turn < 2000 && this.story.jobs().length > 0; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (turn % 20 === 19) await this.pass(RECALL_MS);
      await this.settle();
    }
  }

  #after(act: () => Promise<unknown>): void {
    this.#work = this.#work.then(act);
  }

  #heard(jobs: readonly Job[]): void {
    if (!this.#isLinked || jobs.length === 0) return;
    const open = this.story.jobs().filter(({ id }) => !jobs.some((job) => job.id === id));
    const wanted = [...open, ...jobs].filter(
      (job) => !isSettled(job.status) || this.rack.spool.find(job.id) !== null,
    );
    this.#after(() => this.rack.take(...wanted));
  }
}

function jobOf(body: unknown): Job[] {
  return isJob(body) ? [body] : [];
}

function isJob(body: unknown): body is Job {
  return typeof body === 'object' && body !== null && 'printerId' in body && 'attempts' in body;
}
