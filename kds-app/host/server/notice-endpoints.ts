import { refusal } from '#shared/basics/refusal.ts';
import { err } from '#shared/basics/result.ts';
import { NoticeSecret } from '#shared/contract/notices.ts';
import { NOTICE_ROUTES } from '#shared/contract/routes-notices.ts';
import { answers, type Endpoint } from './endpoint.ts';
import type { Notices } from './ports.ts';
import { NOTHING, said, type Reply } from './reply.ts';
import type { Refusal } from '#shared/basics/refusal.ts';
import type { Result } from '#shared/basics/result.ts';

const NO_SECRET = refusal('not_found', `A secret is one of: ${NoticeSecret.options.join(', ')}.`);

/** Every call about notices. */
export function noticeEndpoints(notices: Notices): readonly Endpoint[] {
  const endpoints: Record<keyof typeof NOTICE_ROUTES, Endpoint> = {
    ...officeCalls(notices),
    alertOffer: answers(NOTICE_ROUTES.alertOffer, async () => said(200, await notices.offer())),
    subscribe: answers(NOTICE_ROUTES.subscribe, ({ principal, body }) =>
      answered(201, notices.subscribe(principal, body)),
    ),
    unsubscribe: answers(NOTICE_ROUTES.unsubscribe, ({ principal, params }) => {
      notices.unsubscribe(principal, params.id);
      return NOTHING;
    }),
  };
  return Object.values(endpoints);
}

function officeCalls(notices: Notices) {
  return {
    listNotices: answers(NOTICE_ROUTES.listNotices, ({ query }) => said(200, notices.list(query))),
    noticeChannels: answers(NOTICE_ROUTES.noticeChannels, () => said(200, notices.channels())),
    retryNotice: answers(NOTICE_ROUTES.retryNotice, ({ params }) => answered(200, notices.retry(params.id))),
    dismissNotice: answers(NOTICE_ROUTES.dismissNotice, ({ params }) =>
      answered(200, notices.dismiss(params.id)),
    ),
    setNoticeSecret: answers(NOTICE_ROUTES.setNoticeSecret, ({ params, body }) => {
      const name = NoticeSecret.safeParse(params.name);
      if (!name.success) return err(NO_SECRET);
      notices.setSecret(name.data, body.value);
      return NOTHING;
    }),
    testNotice: answers(NOTICE_ROUTES.testNotice, async ({ principal, body }) =>
      said(200, await notices.test(principal, body)),
    ),
  };
}

function answered(status: number, result: Result<unknown, Refusal>): Reply {
  return result.ok ? said(status, result.value) : result;
}
