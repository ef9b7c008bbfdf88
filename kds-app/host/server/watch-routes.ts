import type { Express, Request } from 'express';
import { refusal } from '#shared/basics/refusal.ts';
import { mayDo } from '../desk/principal.ts';
import type { Desk } from '../desk/api.ts';
import { isLoopback } from './addressing.ts';
import { cameWith } from './caller.ts';
import { API_HEADERS } from './headers.ts';
import type { Metrics } from './metrics.ts';
import type { Sessions } from './ports.ts';
import { said, send, sendProblem } from './reply.ts';

const NOT_YOURS = refusal(
  'forbidden',
  'The measurements are for the owner, and for programs on this machine.',
);

/** How the host is: for whatever watches over it. */
export function serveWatch(app: Express, desk: Desk, sessions: Sessions, metrics: Metrics): void {
  app.get('/healthz', (_request, response) => {
    const health = desk.health();
    if (health.ok) send(response, said(200, { status: 'ok', seq: desk.head() }));
    else sendProblem(response, refusal('unavailable', health.why));
  });
  app.get('/metrics', async (request, response) => {
    if (!mayMeasure(request, sessions)) {
      sendProblem(response, NOT_YOURS);
      return;
    }
    const page = await metrics.page();
    response.writeHead(200, { ...API_HEADERS, 'content-type': metrics.type }).end(page);
  });
}

function mayMeasure(request: Request, sessions: Sessions): boolean {
  if (isLoopback(request)) return true;
  return cameWith(request, sessions).some(({ principal }) => mayDo(principal, 'metrics.read'));
}
