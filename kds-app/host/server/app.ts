import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { refusal } from '#shared/basics/refusal.ts';
import { API_PATH } from '#shared/contract/api-path.ts';
import type { Desk } from '../desk/api.ts';
import type { Names } from './addressing.ts';
import { serveDocs } from './docs-page.ts';
import type { Endpoint } from './endpoint.ts';
import { frontGate, noSuchCall } from './front.ts';
import type { Metrics } from './metrics.ts';
import { sendNoPage } from './no-page.ts';
import { servePages, type PageFolders } from './pages.ts';
import { servePwa } from './pwa.ts';
import { sendProblem } from './reply.ts';
import { serve, type ServingParts } from './serve.ts';
import { serveWatch } from './watch-routes.ts';

export interface AppParts extends ServingParts {
  readonly desk: Desk;
  readonly endpoints: readonly Endpoint[];
  readonly names: Names;
  readonly pages: PageFolders;
  readonly metrics: Metrics;
  /** Passline's own version, for the API's description. */
  readonly version: string;
}

const BROKEN = refusal(
  'unavailable',
  'Something went wrong in the kitchen computer. Look whether it was done, then try again.',
);
const BAD_PATH = refusal('invalid_request', 'The address of this request cannot be read.');

/** The whole of HTTP as one Express app: gates, API, watch, documentation, pages. */
export function makeApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.use(frontGate(parts.names));
  for (const endpoint of parts.endpoints) {
    app[endpoint.route.method](API_PATH + endpoint.route.path, serve(endpoint, parts));
  }
  serveWatch(app, parts.desk, parts.sessions, parts.metrics);
  serveDocs(app, parts.endpoints, parts.version);
  app.use('/api', noSuchCall);
  servePages(app, parts.pages);
  servePwa(app, {
    web: parts.pages.web,
    siteName: () => parts.desk.get('settings', 'site')?.body?.site.name ?? 'Passline',
  });
  app.use((_request: Request, response: Response) => sendNoPage(response, 'missing'));
  app.use(faultHandler(parts));
  return app;
}

/** A surprise in one request ends that request only; the log has all of it, the answer none. */
function faultHandler({ log }: ServingParts) {
  return (error: unknown, request: Request, response: Response, _next: NextFunction): void => {
    if (error instanceof URIError) {
      sendProblem(response, BAD_PATH);
      return;
    }
    log.error({ err: error, method: request.method }, 'a request failed');
    if (response.headersSent) response.destroy();
    else if (request.path.startsWith('/api')) sendProblem(response, BROKEN);
    else sendNoPage(response, 'broken');
  };
}
