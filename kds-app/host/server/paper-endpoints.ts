import type { z } from 'zod';
import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok } from '#shared/basics/result.ts';
import { PAPER_ROUTES, type JobsQuery } from '#shared/contract/routes-house.ts';
import { MovedAll } from '#shared/kitchen/handover.ts';
import { LOCAL_AGENT } from '#shared/kitchen/job.ts';
import type { Desk, Held, Submission } from '../desk/api.ts';
import type { Principal } from '../desk/principal.ts';
import { COPIED } from '../desk/handlers/lease.ts';
import { openOf, staysFor } from '../desk/handlers/move-printer.ts';
import { answers, type Call, type Endpoint } from './endpoint.ts';
import { listJson } from './order-list.ts';
import type { Presence } from './ports.ts';
import type { Reply } from './reply.ts';
import { subjectAnswer, submit } from './submit.ts';

const NOT_YOURS = refusal('forbidden', 'Another agent drives this printer.');

export interface PaperParts {
  readonly desk: Desk;
  readonly presence: Pick<Presence, 'linksOf'>;
}

/** Every call about paper. */
export function paperEndpoints(parts: PaperParts): readonly Endpoint[] {
  const { desk } = parts;
  const endpoints: Record<keyof typeof PAPER_ROUTES, Endpoint> = {
    listJobs: answers(PAPER_ROUTES.listJobs, ({ params, query }) => listJobs(desk, params.id, query)),
    openJobs: answers(PAPER_ROUTES.openJobs, ({ query }) => openJobs(desk, query)),
    cancelJob: answers(PAPER_ROUTES.cancelJob, (call) =>
      submit(desk, call, { type: 'cancel-job', jobId: call.params.id }, subjectAnswer(200)),
    ),
    moveJob: answers(PAPER_ROUTES.moveJob, (call) => {
      const { printerId } = call.body;
      return submit(desk, call, { type: 'move-job', jobId: call.params.id, printerId }, subjectAnswer(200));
    }),
    movePrinter: answers(PAPER_ROUTES.movePrinter, (call) => {
      const command = { type: 'move-printer', printerId: call.params.id, to: call.body.printerId } as const;
      return submit(desk, call, command, movedAnswer(desk, command.printerId, command.to));
    }),
    decideJob: answers(PAPER_ROUTES.decideJob, (call) => {
      const decide = { type: 'decide-job', jobId: call.params.id, decide: call.body } as const;
      return submit(desk, call, decide, subjectAnswer(200));
    }),
    leasePrinter: answers(PAPER_ROUTES.leasePrinter, async (call) => {
      const fault = agentFault(call.principal, desk.get('printer', call.params.id)?.body);
      if (fault) return err(fault);
      return leased(parts, call);
    }),
    reprint: answers(PAPER_ROUTES.reprint, (call) =>
      submit(desk, call, { type: 'reprint', jobId: call.params.id }, subjectAnswer(201)),
    ),
    reportJob: answers(PAPER_ROUTES.reportJob, async (call) => {
      const job = await desk.find('job', call.params.id);
      const fault = agentFault(call.principal, job?.body);
      if (fault) return err(fault);
      const report = { type: 'report-job', jobId: call.params.id, report: call.body } as const;
      return submit(desk, call, report, subjectAnswer(200));
    }),
    reportPrinter: answers(PAPER_ROUTES.reportPrinter, (call) => {
      const fault = agentFault(call.principal, desk.get('printer', call.params.id)?.body);
      if (fault) return err(fault);
      const report = { type: 'report-printer', printerId: call.params.id, report: call.body } as const;
      return submit(desk, call, report, subjectAnswer(200));
    }),
  };
  return Object.values(endpoints);
}

/** Which slips of a printer went, and why the others did not. */
function movedAnswer(desk: Desk, printerId: string, to: string): Submission['answer'] {
  return ({ changed }) => {
    const moved = new Set(changed.map(({ id }) => id));
    const printer = desk.get('printer', printerId)?.body ?? null;
    const open = openOf(
      printerId,
      desk.all('job').flatMap(({ body }) => body ?? []),
    );
    const stayed = open.flatMap((job) => {
      const why = moved.has(job.id) ? null : staysFor(job, printer, to);
      return why === null ? [] : [{ id: job.id, why }];
    });
    return { status: 200, body: JSON.stringify(MovedAll.parse({ moved: [...moved], stayed })) };
  };
}

/** A copy that asks while the first is at work is refused, and the office is told of it (rule JH8). */
async function leased(
  { desk, presence }: PaperParts,
  call: Call<typeof PAPER_ROUTES.leasePrinter>,
): Promise<Reply> {
  const printerId = call.params.id;
  const { agentId } = call.principal;
  const isTwice = agentId !== null && presence.linksOf(agentId) > 1;
  const command = { type: 'lease-printer', printerId, lease: call.body, isTwice } as const;
  const done = await submit(desk, call, command, subjectAnswer(200));
  if (!done.ok && done.error === COPIED) {
    const rival = { type: 'rival', printerId, isThere: true } as const;
    await submit(desk, { principal: call.principal, keyed: null }, rival, subjectAnswer(200));
  }
  return done;
}

/** An agent speaks for the printers that it drives. */
function agentFault(
  { agentId }: Principal,
  driven: { readonly agentId: string | null } | null | undefined,
): Refusal | null {
  if (agentId === null || !driven) return null;
  return (driven.agentId ?? LOCAL_AGENT) === agentId ? null : NOT_YOURS;
}

/** The open jobs in the order in which they were made, from behind the one named. */
function openJobs(desk: Desk, { status, cursor, limit }: Query): Reply {
  const wanted = status?.split(',').filter(Boolean);
  const all = desk
    .all('job')
    .filter(({ body }) => body && (!wanted || wanted.includes(body.status)))
    .toSorted((one, other) => ageOf(one).localeCompare(ageOf(other)));
  const from = all.findIndex(({ id }) => id === cursor) + 1;
  const page = all.slice(from, from + limit);
  const next = from + limit < all.length ? (page.at(-1)?.id ?? null) : null;
  return ok({
    status: 200,
    body: listJson(
      'jobs',
      page.flatMap(({ json }) => json ?? []),
      next,
    ),
  });
}

function ageOf({ body, id }: Held<'job'>): string {
  return `${body?.createdAt ?? ''} ${id}`;
}

/** How many jobs are looked at for one that has the status asked for. */
const MOST_LOOKED_AT = 2000;
const STEP = 200;

type Query = z.output<typeof JobsQuery>;

async function listJobs(desk: Desk, printerId: string, query: Query): Promise<Reply> {
  const { found, last } = await jobsWanted(desk, printerId, query);
  const page = found.slice(0, query.limit);
  const next = found.length > query.limit ? (page.at(-1)?.id ?? null) : last;
  const entries = page.flatMap(({ json }) => json ?? []);
  return ok({ status: 200, body: listJson('jobs', entries, next) });
}

/** Jobs with the status asked for, one more than the page holds; `last` is where looking on would begin, if anywhere. */
async function jobsWanted(desk: Desk, printerId: string, { status, cursor, limit }: Query) {
  const wanted = status?.split(',').filter(Boolean);
  const found: Held<'job'>[] = [];
  let last = cursor ?? null;
  for (let seen = 0; found.length <= limit && seen < MOST_LOOKED_AT; seen += STEP) {
    const some = await desk.jobs(printerId, STEP, last ?? undefined);
    found.push(...some.filter(({ body }) => body && (!wanted || wanted.includes(body.status))));
    last = some.length === STEP ? (some.at(-1)?.id ?? null) : null;
    if (last === null) break;
  }
  return { found, last };
}
