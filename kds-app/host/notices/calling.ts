/** What the calls of push services and gateways have in common. */

const MOST_SAID = 160;
const MOST_WAIT_S = 900;

/** What the other side said about a failure, short and on one line; with a full stop. */
export async function heard(answer: Response): Promise<string> {
  if (answer.ok) return '';
  const text = (await answer.text().catch(() => '')).replaceAll(/\s+/g, ' ').trim();
  return text === '' ? '.' : `: ${text.slice(0, MOST_SAID)}`;
}

/** How long the other side asks to wait, in milliseconds. */
export function retryAfter({ headers }: Response): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, MOST_WAIT_S) * 1000 : undefined;
}

/** A sentence for a call that never got an answer. */
export function unreached(who: string, error: unknown): string {
  if (isTimeout(error)) return `${who} did not answer in time.`;
  const code = codeOf(error);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `${who} was not found: is the internet there?`;
  return `${who} cannot be reached${code === null ? '' : ` (${code})`}.`;
}

export function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

/** The system's name of what went wrong, of the error or of what caused it. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? null : codeOf(error.cause);
}
