declare global {
  interface Window {
    /** Answers that are on their way already, by method and address. */
    early?: Map<string, Promise<Response>>;
  }
}

const nameOf = (method: string, address: string): string => `${method} ${address}`;

/** Asks the host before the page's own scripts are there. */
export function askEarly(method: 'GET' | 'POST', address: string, init: RequestInit = {}): Promise<Response> {
  const answer = fetch(address, { ...init, method, cache: 'no-store' });
  // Whoever asks again finds out why.
  answer.catch(() => undefined);
  window.early ??= new Map();
  window.early.set(nameOf(method, address), answer);
  return answer;
}

/** The answer to what was asked early, once. */
export function answerComing(method: string, address: string): Promise<Response> | undefined {
  const name = nameOf(method, address);
  const answer = window.early?.get(name);
  window.early?.delete(name);
  return answer;
}
