import type { SmsSettings } from '#shared/floor/notice-settings.ts';
import { codeOf, heard, retryAfter, unreached } from './calling.ts';
import type { Outcome } from './ports.ts';

export interface TextMessage {
  readonly to: string;
  readonly text: string;
}

/** The connection was never there, so nothing can have been taken on. */
const NEVER_THERE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Hands a text message to the provider's gateway. What may have been taken on is not sent again by itself. */
export async function sendSms(
  message: TextMessage,
  settings: SmsSettings,
  secret: string | null,
): Promise<Outcome> {
  if (settings.url === '') return { type: 'never', reason: 'No gateway for text messages is set.' };
  try {
    const answer = await fetch(filled(settings.url, message, encodeURIComponent), {
      method: settings.method,
      headers: headersOf(settings, secret),
      ...(settings.method === 'GET' ? {} : { body: bodyOf(settings, message) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(settings.timeoutSeconds * 1000),
    });
    return outcomeOf(answer.status, retryAfter(answer), without(secret, await heard(answer)));
  } catch (error) {
    const reason = unreached('The gateway', error);
    if (NEVER_THERE.has(codeOf(error) ?? '')) return { type: 'again', reason };
    return { type: 'never', reason: `${reason} The message may have gone out.` };
  }
}

function headersOf(settings: SmsSettings, secret: string | null): Headers {
  const headers = new Headers(settings.headers.map(({ name, value }): [string, string] => [name, value]));
  if (settings.method !== 'GET') headers.set('content-type', `${settings.contentType}; charset=utf-8`);
  if (secret !== null && settings.secretHeader !== '') headers.set(settings.secretHeader, secret);
  return headers;
}

/** Each place in the template gets its value as the format needs it, so that no text can break out of its place. */
function bodyOf({ body, contentType }: SmsSettings, message: TextMessage): string {
  switch (contentType) {
    case 'application/json':
      return filled(body, message, (value) => JSON.stringify(value).slice(1, -1));
    case 'application/x-www-form-urlencoded':
      return filled(body, message, encodeURIComponent);
    case 'text/plain':
      return filled(body, message, (value) => value);
  }
}

function filled(template: string, { to, text }: TextMessage, as: (value: string) => string): string {
  return template.replaceAll(/\{(to|text)\}/g, (_, name: string) => as(name === 'to' ? to : text));
}

function outcomeOf(status: number, afterMs: number | undefined, said: string): Outcome {
  if (status >= 200 && status < 300) return { type: 'sent' };
  const reason = `The gateway answered ${status}${said}`;
  return status === 429 || status >= 500 ? { type: 'again', reason, afterMs } : { type: 'never', reason };
}

/** Some gateways repeat what they were sent. */
function without(secret: string | null, said: string): string {
  return secret === null ? said : said.replaceAll(secret, '•••');
}
