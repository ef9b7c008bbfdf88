/** The kiosk shows pages of the host on this machine, and nothing else. */

/** Where the window finds its host: by loopback, so that a pulled network cable does not take the screen away. */
export function kioskAddress(readyUrl: string): string {
  return `http://127.0.0.1:${new URL(readyUrl).port || '80'}`;
}

/** Whether a URL is a page of that host. */
export function isOwnPage(url: string, origin: string | undefined): boolean {
  if (origin === undefined || !URL.canParse(url)) return false;
  return new URL(url).origin === new URL(origin).origin;
}
