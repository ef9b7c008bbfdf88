import { z } from 'zod';
import {
  AlertOffer,
  ChannelsView,
  Notice,
  NoticeSecret,
  NoticeStatus,
  SubscribeBody,
  TestResult,
} from './notices.ts';
import { Page, route } from './route.ts';

export const NoticesQuery = Page.extend({ status: NoticeStatus.optional() });
export const SecretBody = z.object({
  /** Null forgets it. */
  value: z
    .string()
    .min(1)
    .max(1000)
    .regex(/^[^\r\n\0]+$/, 'One line of text.')
    .nullable(),
});
/** `to`: an address or a number; push goes to the browsers of whoever asks. */
export const TestBody = z.discriminatedUnion('channel', [
  z.object({ channel: z.literal('push') }),
  z.object({ channel: z.literal('email'), to: z.email().max(200) }),
  z.object({ channel: z.literal('sms'), to: z.string().trim().min(5).max(30) }),
]);

/** Word to people whose page is not open. */
export const NOTICE_ROUTES = {
  listNotices: route({
    method: 'get',
    path: '/notices',
    action: 'notices.read',
    summary: 'What was sent to whom, newest first',
    query: NoticesQuery,
    answer: z.object({ notices: z.array(Notice), nextCursor: z.string().nullable() }),
    status: 200,
  }),
  noticeChannels: route({
    method: 'get',
    path: '/notices/channels',
    action: 'notices.read',
    summary: 'How each channel does, and which secrets are kept',
    answer: ChannelsView,
    status: 200,
  }),
  alertOffer: route({
    method: 'get',
    path: '/notices/offer',
    action: 'session',
    summary: 'Whether alerts are sent to browsers, and the key to ask for them with',
    answer: AlertOffer,
    status: 200,
  }),
  subscribe: route({
    method: 'post',
    path: '/notices/subscriptions',
    action: 'session',
    summary: 'Alerts for this browser, for as long as its session lasts',
    body: SubscribeBody,
    answer: z.object({ id: z.string() }),
    status: 201,
  }),
  unsubscribe: route({
    method: 'delete',
    path: '/notices/subscriptions/:id',
    action: 'session',
    summary: 'No more alerts for this browser',
    answer: null,
    status: 204,
  }),
  retryNotice: route({
    method: 'post',
    path: '/notices/:id/retry',
    action: 'notices.edit',
    summary: 'Send a failed notice again',
    answer: Notice,
    status: 200,
  }),
  dismissNotice: route({
    method: 'post',
    path: '/notices/:id/dismiss',
    action: 'notices.edit',
    summary: 'A failed notice was seen; it is listed no more',
    answer: Notice,
    status: 200,
  }),
  setNoticeSecret: route({
    method: 'put',
    path: '/notices/secrets/:name',
    action: 'settings.edit',
    summary: `Keep a secret of a channel: ${NoticeSecret.options.join(' or ')}; it cannot be read again`,
    body: SecretBody,
    answer: null,
    status: 204,
  }),
  testNotice: route({
    method: 'post',
    path: '/notices/test',
    action: 'notices.edit',
    summary: 'Send a test now, and say what became of it',
    body: TestBody,
    answer: TestResult,
    status: 200,
  }),
} as const;
