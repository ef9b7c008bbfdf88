import type { NoticeChannel } from '#shared/floor/notice-settings.ts';
import type { Settings } from '#shared/floor/settings.ts';
import { sendEmail } from './email.ts';
import type { Message } from './message.ts';
import type { Outcome } from './ports.ts';
import { sendPush } from './push.ts';
import type { NoticeSecrets } from './secrets.ts';
import { sendSms } from './sms.ts';
import { isKnownService, type Subscriptions } from './subscriptions.ts';
import { followLine } from './words.ts';

/** What the channels send with; settings are read anew for each message. */
export interface Delivering {
  readonly settings: () => Settings;
  readonly secrets: NoticeSecrets;
  readonly subscriptions: Subscriptions;
  readonly now: () => number;
}

export interface Delivery {
  readonly id: string;
  readonly expiresAt: number;
}

/** Hands one message to its channel. */
export function deliver(
  channel: NoticeChannel,
  message: Message,
  delivery: Delivery,
  by: Delivering,
): Promise<Outcome> {
  const { target } = message;
  if (target.kind === 'browser') return toBrowser(target.subscriptionId, message, delivery, by);
  if (target.kind === 'address') return toAddress(channel, target.address, message, delivery, by);
  return Promise.resolve({ type: 'never', reason: 'The address is not kept any more.' });
}

async function toBrowser(
  id: string,
  message: Message,
  { expiresAt }: Delivery,
  by: Delivering,
): Promise<Outcome> {
  const { push } = by.settings().notices;
  const subscription = by.subscriptions.get(id);
  if (subscription === null) return { type: 'gone', reason: 'The browser takes no alerts any more.' };
  if (!isKnownService(subscription.endpoint, push.services)) {
    return { type: 'never', reason: 'Its push service is not one that the house sends to.' };
  }
  const ttl = Math.max(0, Math.round((expiresAt - by.now()) / 1000));
  const vapid = await by.secrets.vapid();
  const outcome = await sendPush(subscription, message, { vapid, contact: push.contact, ttl });
  if (outcome.type === 'gone') by.subscriptions.drop(id);
  return outcome;
}

function toAddress(
  channel: NoticeChannel,
  to: string,
  message: Message,
  { id }: Delivery,
  { settings, secrets }: Delivering,
): Promise<Outcome> {
  const { email, sms, publicUrl } = settings().notices;
  const { title, text, language, path } = message;
  const link = publicUrl === '' || path === '' ? '' : followLine(language, `${publicUrl}${path}`);
  if (channel === 'sms') {
    const words = [`${title}: ${text}`, link].filter((part) => part !== '').join(' ');
    return sendSms({ to, text: words }, sms, secrets.get('sms-secret'));
  }
  const letter = {
    id,
    to,
    subject: title,
    text: [text, link].filter((part) => part !== '').join('\n\n'),
    language,
  };
  return sendEmail(letter, email, secrets.get('email-password'));
}
