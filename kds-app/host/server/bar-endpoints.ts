import { refusal } from '#shared/basics/refusal.ts';
import { err, ok } from '#shared/basics/result.ts';
import { BAR_ROUTES } from '#shared/contract/routes-house.ts';
import { LOCAL_AGENT } from '#shared/kitchen/job.ts';
import type { Desk } from '../desk/api.ts';
import { answers, type Endpoint } from './endpoint.ts';
import type { Presence } from './ports.ts';

const NO_BAR = refusal('not_found', 'There is no such bump bar.');
const NOT_YOURS = refusal('forbidden', 'Another agent reads this bump bar.');

/** Keys of bump bars. Nothing of them is kept: a key acts now or not at all. */
export function barEndpoints(desk: Desk, presence: Presence): readonly Endpoint[] {
  const endpoints: Record<keyof typeof BAR_ROUTES, Endpoint> = {
    pressBar: answers(BAR_ROUTES.pressBar, ({ params, body, principal: { agentId } }) => {
      const bar = desk.get('bar', params.id)?.body;
      if (!bar) return err(NO_BAR);
      if (agentId !== null && (bar.agentId ?? LOCAL_AGENT) !== agentId) return err(NOT_YOURS);
      if (bar.screenId !== null) presence.press(bar.screenId, body.codes);
      return ok({ status: 204, body: '' });
    }),
  };
  return Object.values(endpoints);
}
