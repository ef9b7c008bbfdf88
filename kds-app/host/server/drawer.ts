import { refusal } from '#shared/basics/refusal.ts';
import { err, ok } from '#shared/basics/result.ts';
import { DRAWER_LIFE_MS, DRAWER_WORDS } from '#shared/kitchen/drawer.ts';
import { isSettled, Job } from '#shared/kitchen/job.ts';
import type { Desk, Held } from '../desk/api.ts';
import { HOST } from '../desk/commands.ts';
import type { Reply } from './reply.ts';

/**
 * Whoever opens a drawer stands before it: they are answered when it has opened, or is not going to (rule JD1). The
 * same call told again is answered the same.
 */
export async function openedDrawer(desk: Desk, asking: Promise<Reply>): Promise<Reply> {
  const asked = await asking;
  if (!asked.ok || typeof asked.value.body !== 'string') return asked;
  const { id } = Job.parse(JSON.parse(asked.value.body));
  const job = await settled(desk, id);
  if (!job?.body) return asked;
  if (job.body.status === 'printed') return ok({ ...asked.value, body: job.json });
  return err(refusal('unavailable', job.body.detail || DRAWER_WORDS.late));
}

/** The job as it ended. What has not ended in its time is ended. */
async function settled(desk: Desk, id: string): Promise<Held<'job'> | null> {
  const ended = Promise.withResolvers<void>();
  const isOver = (): boolean => {
    const open = desk.get('job', id)?.body;
    return !open || isSettled(open.status);
  };
  const forget = desk.onCommitted(({ changed }) => {
    if (changed.some((held) => held.kind === 'job' && held.id === id) && isOver()) ended.resolve();
  });
  const late = setTimeout(() => ended.resolve(), DRAWER_LIFE_MS);
  if (isOver()) ended.resolve();
  await ended.promise;
  clearTimeout(late);
  forget();
  if (!isOver()) {
    const command = { type: 'drop-drawers', jobIds: [id] } as const;
    // Refused when it ended in this moment.
    await desk.submit({ command, by: HOST, keyed: null, answer: () => ({ status: 200, body: '' }) });
  }
  return desk.find('job', id);
}
