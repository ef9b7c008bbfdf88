import { once } from 'node:events';
import { request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { CheckIn, Stay } from '#shared/floor/stay.ts';
import type { Role } from '#shared/people/roles.ts';
import { createToken, openAccess, TOKEN_ROLES, type Access } from '#host/access/open-access.ts';
import type { Desk } from '#host/desk/api.ts';
import { openNotices, type HouseNotices } from '#host/notices/open-notices.ts';
import { pdf } from '#host/qr/pdf.ts';
import { preview } from '#host/qr/sheet.ts';
import { jobPicture, makes, samplePicture } from '#host/paper/pictures.ts';
import { makeServer, type ServerParts } from '#host/server/make-server.ts';
import { hostKey } from '#host/host-key.ts';
import { newId } from '#host/new-id.ts';
import type { Store } from '#host/store/store.ts';
import { emptyFolder, openData } from './data-folder.ts';
import { DeskStory } from './desk-story.ts';

/** An answer as it came over the wire. */
export interface Heard {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly json: ReturnType<typeof JSON.parse>;
}

export interface Asking {
  readonly token?: string;
  readonly cookie?: string;
  readonly key?: string;
  readonly body?: unknown;
  /** Sent as it is instead of `body`. */
  readonly raw?: string | Buffer;
  /** Sent without saying how long it is. */
  readonly chunked?: boolean;
  readonly headers?: Record<string, string>;
}

export const PINS = { ana: '1234', mia: '5678', room: '2080' };

/** The small restaurant of the rules, served over HTTP on this machine: real store, real desk, real sockets. */
export class ServedHouse {
  readonly story: DeskStory;
  readonly desk: Desk;
  readonly store: Store;
  readonly access: Access;
  readonly logged: object[];
  readonly notices: HouseNotices;
  readonly server: ReturnType<typeof makeServer>;
  readonly port: number;

  private constructor(
    parts: Pick<ServedHouse, 'story' | 'store' | 'access' | 'logged' | 'notices' | 'server' | 'port'>,
  ) {
    this.story = parts.story;
    this.desk = parts.story.desk;
    this.store = parts.store;
    this.access = parts.access;
    this.logged = parts.logged;
    this.notices = parts.notices;
    this.server = parts.server;
    this.port = parts.port;
  }

  static async open(change: Partial<ServerParts> = {}, folder = emptyFolder()): Promise<ServedHouse> {
    const store = openData(folder);
    const fresh = store.journal.head() === 0;
    const story = await DeskStory.open(store.journal);
    const { desk, clock } = story;
    const secrets = { pepper: Buffer.alloc(32, 1), codeSecret: Buffer.alloc(32, 2) };
    const access = openAccess({
      desk,
      store: store.access,
      accounts: store.accounts,
      now: () => clock.now,
      ...secrets,
    });
    if (fresh) await furnish(story, access);
    const logged: object[] = [];
    const log = { info: note(logged), warn: note(logged), error: note(logged) };
    const notices = openNotices({
      desk,
      store: store.notices,
      sessions: access,
      dataDir: folder,
      now: () => clock.now,
      newId: () => newId(clock.now),
      warn: (error) => logged.push({ error }),
    });
    const server = makeServer({
      desk,
      sessions: access,
      siteId: 'site-1',
      hostKey: hostKey(Buffer.alloc(32, 3)),
      house: () => ({
        site: {
          id: 'site-1',
          name: 'The Rules',
          currency: 'EUR',
          locale: 'en-IE',
          timeZone: 'Europe/Dublin',
        },
        addresses: ['http://192.168.7.7:8080'],
        secure: { addresses: [], fault: null },
        sample: false,
        pins: [],
        table: null,
        paperUrl: null,
        pickUp: { chime: true, speak: false, clearMinutes: 10 },
        stations: [],
      }),
      notices,
      sheets: { preview, pdf },
      pictures: { makes, job: jobPicture, sample: samplePicture },
      names: () => ['192.168.7.7', 'kitchen.test'],
      pages: { web: join(folder, 'web'), pictures: join(folder, 'pictures') },
      clock: { now: () => clock.now, steady: () => performance.now() },
      newId: () => `new-${Math.random().toString(36).slice(2)}`,
      log,
      version: '0.0.0',
      ...change,
    });
    server.http.listen(0, '127.0.0.1');
    await once(server.http, 'listening');
    onTestFinished(() => server.close(200));
    const { port } = server.http.address() as AddressInfo;
    return new ServedHouse({ story, store, access, logged, notices, server, port });
  }

  /** One request, exactly as it is written here. */
  ask(method: string, path: string, asking: Asking = {}): Promise<Heard> {
    const body = asking.raw ?? (asking.body === undefined ? undefined : JSON.stringify(asking.body));
    const headers = {
      ...(asking.token ? { authorization: `Bearer ${asking.token}` } : {}),
      ...(asking.cookie ? { cookie: asking.cookie } : {}),
      ...(asking.key ? { 'idempotency-key': asking.key } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(body === undefined || asking.chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
      ...asking.headers,
    };
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: this.port, method, path, headers, agent: false },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk) => chunks.push(chunk));
          answer.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, json: jsonOf(text) });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  api(method: string, path: string, asking?: Asking): Promise<Heard> {
    return this.ask(method, `/api/v1${path}`, asking);
  }

  /** A token of somebody of the house, as `passline token create` makes it. */
  token(role: (typeof TOKEN_ROLES)[number]): string {
    return createToken(this.store.access, { role, name: `A ${role}`, now: this.story.clock.now });
  }

  /** A token of anybody at all, come by in the way that such a one does. */
  async tokenOf(role: Role): Promise<string> {
    if (TOKEN_ROLES.some((each) => each === role)) return this.token(role as (typeof TOKEN_ROLES)[number]);
    if (role === 'agent') return this.paired('agent');
    if (role === 'customer') return (await this.api('POST', '/session/customer')).json.token;
    return role === 'diner' ? this.seated('t4') : this.lodged('r208');
  }

  /** Pairs a device; its token. */
  async paired(kind: string, name = 'A device'): Promise<string> {
    const opened = await this.api('POST', '/devices/pairing', { token: this.token('owner') });
    const paired = await this.api('POST', '/devices/pair', { body: { code: opened.json.code, kind, name } });
    return paired.json.token;
  }

  codeOf(placeId: string): string {
    const place = this.desk.get('place', placeId)?.body;
    return this.access.placeCode(place!);
  }

  /** Sits down at a table; the token. */
  async seated(placeId: string): Promise<string> {
    return (await this.api('POST', '/session/table', { body: { code: this.codeOf(placeId) } })).json.token;
  }

  async lodged(placeId: string): Promise<string> {
    const body = { code: this.codeOf(placeId), pin: PINS.room };
    return (await this.api('POST', '/session/room', { body })).json.token;
  }
}

async function furnish(story: DeskStory, access: Access): Promise<void> {
  const ana = { id: 'ana', name: 'Ana', role: 'waiter', active: true };
  const mia = { id: 'mia', name: 'Mia', role: 'manager', active: true };
  await story.does({ type: 'put', kind: 'staff', id: 'ana', body: ana });
  await story.does({ type: 'put', kind: 'staff', id: 'mia', body: mia });
  await access.setPin('ana', PINS.ana);
  await access.setPin('mia', PINS.mia);
  const stay = CheckIn.parse({ guest: 'Ms Okafor', until: '2026-11-23' });
  const { body } = await story.does({ type: 'check-in', placeId: 'r208', stay });
  await access.beginStay(Stay.parse(JSON.parse(body)), PINS.room, false);
}

function note(logged: object[]) {
  return (about: object, words: string) => {
    logged.push({ ...about, words });
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
