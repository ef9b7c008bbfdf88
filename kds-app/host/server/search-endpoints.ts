import { millis } from '#shared/basics/instant.ts';
import { SEARCH_ROUTES } from '#shared/contract/routes-search.ts';
import { SEARCH_ID, type PrinterSearch } from '#shared/kitchen/printer-search.ts';
import type { Desk } from '../desk/api.ts';
import { answers, type Endpoint } from './endpoint.ts';
import type { Clock } from './ports.ts';
import { said } from './reply.ts';
import { subjectAnswer, submit } from './submit.ts';

/** Looking for printers. */
export function searchEndpoints(desk: Desk, clock: Clock): readonly Endpoint[] {
  const endpoints: Record<keyof typeof SEARCH_ROUTES, Endpoint> = {
    getSearch: answers(SEARCH_ROUTES.getSearch, () => {
      const search = desk.get('search', SEARCH_ID)?.body ?? null;
      return said(200, { search: search && asked(search), agents: agentsOf(desk, search, clock.now()) });
    }),
    startSearch: answers(SEARCH_ROUTES.startSearch, (call) =>
      submit(desk, call, { type: 'search-printers', probe: call.body.probe }, subjectAnswer(200)),
    ),
    reportFound: answers(SEARCH_ROUTES.reportFound, (call) =>
      submit(desk, call, { type: 'printers-found', found: call.body }, subjectAnswer(200)),
    ),
  };
  return Object.values(endpoints);
}

function asked({ asked: count, askedAt, by, probe }: PrinterSearch): Omit<PrinterSearch, 'answers'> {
  return { asked: count, askedAt, by, probe };
}

/** Every agent of the house, those too that have not answered. */
function agentsOf(desk: Desk, search: PrinterSearch | null, now: number): object[] {
  const agents = desk.all('device').flatMap(({ body }) => (body?.kind === 'agent' ? [body] : []));
  return agents.map(({ id, name }) => {
    const answer = search?.answers.find(({ agentId }) => agentId === id);
    if (!answer)
      return { agentId: id, name, answered: false, at: null, secondsAgo: null, found: [], detail: '' };
    const { at, found, detail } = answer;
    const secondsAgo = Math.max(0, Math.round((now - millis(at)) / 1000));
    return { agentId: id, name, answered: answer.asked === search?.asked, at, secondsAgo, found, detail };
  });
}
