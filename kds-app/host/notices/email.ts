import type { EmailSettings } from '#shared/floor/notice-settings.ts';
import { codeOf } from './calling.ts';
import type { Outcome } from './ports.ts';

export interface Letter {
  /** The same for every attempt, so that a mail program can tell a second one. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: string;
}

const CONNECT_MS = 10_000;
const QUIET_MS = 15_000;

/** Sends one letter by the house's mail server. */
export async function sendEmail(
  letter: Letter,
  settings: EmailSettings,
  password: string | null,
): Promise<Outcome> {
  const { host, port, security, user, from } = settings;
  if (host === '' || from === '') {
    return { type: 'never', reason: 'The mail server or the sender’s address is not set.' };
  }
  // A house without e-mail starts the sooner for not having loaded it.
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user === '' ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: QUIET_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from,
      to: { name: '', address: letter.to },
      subject: letter.subject,
      text: letter.text,
      messageId: `<${letter.id}@${domainOf(from)}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': letter.language },
    });
    return { type: 'sent' };
  } catch (error) {
    return outcomeOf(error);
  } finally {
    transport.close();
  }
}

function domainOf(from: string): string {
  return /@([\w.-]+)/.exec(from)?.[1] ?? 'passline.example';
}

/** A 5xx answer is for good (RFC 5321); a server that fell silent in the middle of a letter may have taken it. */
function outcomeOf(error: unknown): Outcome {
  const code = codeOf(error);
  const answered = numberIn(error, 'responseCode');
  const said = answered === null ? '' : ` It answered ${answered}.`;
  if (code === 'EAUTH') {
    return { type: 'never', reason: `The mail server does not take the user or the password.${said}` };
  }
  if (code === 'EENVELOPE' || (answered !== null && answered >= 500)) {
    return { type: 'never', reason: `The mail server refused the letter.${said}` };
  }
  if (answered !== null) return { type: 'again', reason: `The mail server is busy.${said}` };
  if (isMidLetter(error)) {
    return { type: 'never', reason: 'The mail server fell silent. The letter may have gone out.' };
  }
  if (code === 'ETLS')
    return { type: 'never', reason: 'The mail server offers no encryption that can be trusted.' };
  return { type: 'again', reason: `The mail server cannot be reached${code === null ? '' : ` (${code})`}.` };
}

function isMidLetter(error: unknown): boolean {
  return error instanceof Error && 'command' in error && error.command === 'DATA';
}

function numberIn(error: unknown, name: 'responseCode'): number | null {
  if (!(error instanceof Error) || !(name in error)) return null;
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'number' ? value : null;
}
