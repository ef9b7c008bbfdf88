import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';

/** Names of this very machine. */
const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const LOOPBACK_PEER = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;
const HOST_FORM = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/;

/** The name in a `Host` header, lower case and without the port; null when it is none. */
export function hostNameOf(header: string | undefined): string | null {
  return HOST_FORM.exec(header?.toLowerCase() ?? '')?.[1] ?? null;
}

/** Answers only to the names it is known by, so that a foreign page cannot reach it under a name of its own. */
export class Names {
  readonly #own: () => Iterable<string>;
  #known = new Set(LOOPBACK_NAMES);

  /** `own`: the addresses and names of this host now; they are asked for again when a name is not among them. */
  constructor(own: () => Iterable<string>) {
    this.#own = own;
  }

  has(header: string | undefined): boolean {
    const name = hostNameOf(header);
    if (name === null) return false;
    if (this.#known.has(name)) return true;
    this.#known = new Set([...LOOPBACK_NAMES, ...[...this.#own()].map((each) => each.toLowerCase())]);
    return this.#known.has(name);
  }
}

/** Whether the page that sends this, if a page it is, came from this host under the name it is asked by. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  const own = host?.toLowerCase() ?? '';
  return origin.toLowerCase() === `http://${own}` || origin.toLowerCase() === `https://${own}`;
}

/** Headers of a server that stands in front and speaks for others. */
const FOR_OTHERS = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/**
 * The request comes from this machine and means it by its own name: nobody else's page can do both. What a server in
 * front passes on comes from wherever its client is.
 */
export function isLoopback(request: IncomingMessage): boolean {
  if (FOR_OTHERS.some((header) => request.headers[header] !== undefined)) return false;
  const name = hostNameOf(request.headers.host);
  return name !== null && LOOPBACK_NAMES.has(name) && LOOPBACK_PEER.test(request.socket.remoteAddress ?? '');
}

/** The address of the other end, for limits. */
export function addressOf(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? 'unknown';
}

/** Whether a request came over TLS. */
export function isSecure({ socket }: Pick<IncomingMessage, 'socket'>): boolean {
  return socket instanceof TLSSocket;
}

/** The page's session cookies: what a paired device is, and what was begun as a guest in the same browser. */
export const COOKIES = { device: 'passline', guest: 'passline-guest' } as const;

/**
 * A cookie as it is set over TLS. It has a name of its own: browsers share cookies between the ports of a host, and a
 * secure one may not be overwritten by a plain page, which would then be signed in as nobody.
 */
export function secureCookie(cookie: string): string {
  return `__Host-${cookie}; Secure`;
}

/** The tokens that a request carries: that of its header, else those of the page's cookies, the device's first. */
export function tokensOf(request: Pick<IncomingMessage, 'headers' | 'socket'>): readonly string[] {
  const { authorization, cookie } = request.headers;
  if (authorization !== undefined) return found(/^Bearer ([\w-]{20,200})$/i.exec(authorization));
  if (cookie === undefined) return [];
  return [DEVICE, GUEST].flatMap((names) => {
    const secure = isSecure(request) ? found(names.secure.exec(cookie)) : [];
    // A device that was paired over plain HTTP is the same one here.
    return secure.length > 0 ? secure : found(names.plain.exec(cookie));
  });
}

const DEVICE = {
  plain: /(?:^|;\s*)passline=([\w-]{20,200})(?:;|$)/,
  secure: /(?:^|;\s*)__Host-passline=([\w-]{20,200})(?:;|$)/,
};
const GUEST = {
  plain: /(?:^|;\s*)passline-guest=([\w-]{20,200})(?:;|$)/,
  secure: /(?:^|;\s*)__Host-passline-guest=([\w-]{20,200})(?:;|$)/,
};

function found(match: RegExpExecArray | null): string[] {
  return match?.[1] === undefined ? [] : [match[1]];
}
