import { z } from 'zod';
import { GuestDocument } from './guest-message.ts';
import { changedOf } from './feed.ts';
import { route } from './route.ts';

export const BeginningQuery = z.object({
  /** As in `hello`, with commas between them. */
  topics: z.string().min(1).max(400),
  /** Dishes say in this language only what they are; left out: in all. */
  lang: z.string().min(2).max(35).optional(),
});

export const FEED_ROUTES = {
  /** A guest's telephone asks for it while its scripts are still on their way, and follows the feed from `seq` on. */
  beginning: route({
    method: 'get',
    path: '/feed/beginning',
    action: 'session',
    summary: 'What the feed would tell a guest at first; it goes on from `seq`',
    query: BeginningQuery,
    answer: z.object({ seq: z.int(), parts: z.array(changedOf(GuestDocument)) }),
    status: 200,
  }),
} as const;
