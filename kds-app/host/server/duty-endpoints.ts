import { instantOf } from '#shared/basics/instant.ts';
import { must } from '#shared/basics/result.ts';
import { DUTY_ROUTES } from '#shared/contract/routes-duty.ts';
import { isOnDuty } from '#shared/people/duty.ts';
import type { Desk } from '../desk/api.ts';
import { answers, type Endpoint } from './endpoint.ts';
import type { Clock } from './ports.ts';
import { said } from './reply.ts';
import { subjectAnswer, submit } from './submit.ts';

/** Who is on duty for carrying. */
export function dutyEndpoints(desk: Desk, clock: Clock): readonly Endpoint[] {
  const endpoints: Record<keyof typeof DUTY_ROUTES, Endpoint> = {
    listDuty: answers(DUTY_ROUTES.listDuty, () => {
      const { site } = must(desk.get('settings', 'site')?.body, 'the site');
      const now = instantOf(clock.now());
      const duty = desk
        .all('duty')
        .flatMap(({ body }) => (body && isOnDuty(body, now, site) ? [body] : []))
        .toSorted((a, b) => (a.since < b.since ? -1 : 1));
      return said(200, { duty });
    }),
    setDuty: answers(DUTY_ROUTES.setDuty, (call) =>
      submit(desk, call, { type: 'set-duty', onDuty: call.body.onDuty }, subjectAnswer(200)),
    ),
  };
  return Object.values(endpoints);
}
