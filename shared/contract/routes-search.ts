import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { PrinterSearch, SearchAnswer } from '../kitchen/printer-search.ts';
import { route } from './route.ts';

export const SearchBody = z.object({ probe: z.boolean().default(false) });
export const FoundBody = SearchAnswer.omit({ agentId: true, at: true });
export type FoundBody = z.infer<typeof FoundBody>;

/** One agent of the house, and what it found. */
const AgentFindings = z.object({
  agentId: z.string(),
  name: z.string(),
  /** It has answered the last search. */
  answered: z.boolean(),
  /** When it last answered, and how long ago that is; null when it never did. */
  at: Instant.nullable(),
  secondsAgo: z.int().nullable(),
  found: SearchAnswer.shape.found,
  detail: z.string(),
});

/** Looking for printers that are not set up yet. */
export const SEARCH_ROUTES = {
  getSearch: route({
    method: 'get',
    path: '/printers/search',
    action: 'printers.edit',
    summary: 'What the agents found when they last looked for printers, and how long ago',
    answer: z.object({
      /** Null: nobody has asked yet. */
      search: PrinterSearch.omit({ answers: true }).nullable(),
      agents: z.array(AgentFindings),
    }),
    status: 200,
  }),
  startSearch: route({
    method: 'post',
    path: '/printers/search',
    action: 'printers.edit',
    summary: 'Ask every agent to look for printers; their answers come over the feed, and to GET',
    body: SearchBody,
    answer: PrinterSearch,
    status: 200,
  }),
  reportFound: route({
    method: 'post',
    path: '/printers/search/found',
    action: 'jobs.print',
    summary: 'An agent says which printers it found',
    body: FoundBody,
    answer: PrinterSearch,
    status: 200,
  }),
} as const;
