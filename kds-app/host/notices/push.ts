import { hash } from 'node:crypto';
import { directionOf, languageFor } from '#shared/i18n/language.ts';
import { heard, retryAfter, unreached } from './calling.ts';
import type { Message } from './message.ts';
import type { Outcome } from './ports.ts';
import type { Vapid } from './secrets.ts';
import type { Subscription } from './subscriptions.ts';

export interface Pushing {
  readonly vapid: Vapid;
  /** Whom a push service writes to. */
  readonly contact: string;
  /** Seconds for which the push service may keep it while the telephone is away. */
  readonly ttl: number;
}

const TIMEOUT_MS = 10_000;
const NOBODY = 'mailto:notices@passline.example';

/** Sends an alert to one browser, encrypted so that its push service cannot read it (RFC 8030, 8188, 8291, 8292). */
export async function sendPush(to: Subscription, message: Message, pushing: Pushing): Promise<Outcome> {
  const { vapid, contact, ttl } = pushing;
  const { default: webPush } = await import('web-push');
  const { endpoint, method, headers, body } = webPush.generateRequestDetails(
    { endpoint: to.endpoint, keys: to.keys },
    payloadOf(message),
    {
      TTL: ttl,
      urgency: 'high',
      topic: hash('sha256', message.tag, 'base64url').slice(0, 32),
      contentEncoding: 'aes128gcm',
      vapidDetails: { subject: contact === '' ? NOBODY : contact, ...vapid },
    },
  );
  try {
    const answer = await fetch(endpoint, {
      method,
      headers: plain(headers),
      body: new Uint8Array(body ?? Buffer.alloc(0)),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return outcomeOf(answer.status, retryAfter(answer), await heard(answer));
  } catch (error) {
    return { type: 'again', reason: unreached('The push service', error) };
  }
}

/** What the service worker of the page shows. */
function payloadOf({ title, text, path, tag, language }: Message): string {
  const lang = languageFor([language]);
  return JSON.stringify({ title, text, path, tag, lang, dir: directionOf(lang) });
}

/** `Content-Length` is fetch's own business. */
function plain(headers: object): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length');
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}

function outcomeOf(status: number, afterMs: number | undefined, said: string): Outcome {
  if (status >= 200 && status < 300) return { type: 'sent' };
  if (status === 404 || status === 410)
    return { type: 'gone', reason: 'The browser takes no alerts any more.' };
  const reason = `The push service answered ${status}${said}`;
  return status === 429 || status >= 500 ? { type: 'again', reason, afterMs } : { type: 'never', reason };
}
