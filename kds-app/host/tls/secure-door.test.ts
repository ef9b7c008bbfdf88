import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { connect, type PeerCertificate } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { WIRE } from '#shared/contract/feed.ts';
import { ok } from '#shared/basics/result.ts';
import { emptyFolder } from '#test/support/data-folder.ts';
import { certificateOf, selfSigned } from '#test/support/certificate.ts';
import { ServedHouse } from '#test/support/served-house.ts';
import { SecureDoor } from './secure-door.ts';

const NAME = 'kitchen.test';

function doorOf(house: ServedHouse, folder: string) {
  const warned: string[] = [];
  const door = new SecureDoor({
    folder,
    make: (certificate) => house.server.secure(certificate),
    listen: async (server) => {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      return ok((server.address() as AddressInfo).port);
    },
    now: () => Date.now(),
    warn: (sentence) => warned.push(sentence),
    checkEveryMs: 50,
  });
  onTestFinished(() => door.close());
  return { door, warned };
}

async function opened() {
  const house = await ServedHouse.open();
  const folder = join(emptyFolder(), 'tls');
  selfSigned(folder, [NAME, '127.0.0.1']);
  const { door, warned } = doorOf(house, folder);
  await door.open();
  return { house, folder, door, warned, port: door.state().port ?? 0 };
}

interface Secure {
  readonly port: number;
  readonly ca: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

function ask(method: string, path: string, { port, ca, headers = {}, body }: Secure) {
  return new Promise<{ status: number; cookies: readonly string[]; text: string }>((resolve, reject) => {
    const json = body === undefined ? undefined : JSON.stringify(body);
    const typed = json === undefined ? {} : { 'content-type': 'application/json' };
    const sent = request(
      {
        host: '127.0.0.1',
        servername: NAME,
        port,
        method,
        path,
        ca,
        agent: false,
        headers: { host: `${NAME}:${port}`, ...typed, ...headers },
      },
      (answer) => {
        let text = '';
        answer.on('data', (chunk) => (text += String(chunk)));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, cookies: answer.headers['set-cookie'] ?? [], text }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(json);
  });
}

test('the API is served over TLS, to its own names only, with cookies that stay there', async () => {
  const { house, folder, port } = await opened();
  const ca = certificateOf(folder);
  const seated = await ask('POST', '/api/v1/session/table', { port, ca, body: { code: house.codeOf('t4') } });
  expect(seated.status).toBe(201);
  const [cookie = ''] = seated.cookies;
  expect(cookie).toMatch(
    /^__Host-passline-guest=[\w-]+; HttpOnly; SameSite=Strict; Path=\/; Max-Age=\d+; Secure$/,
  );
  const kept = { cookie: cookie.split(';')[0] ?? '' };
  expect((await ask('GET', '/api/v1/session', { port, ca, headers: kept })).status).toBe(200);
  const foreign = await ask('GET', '/api/v1/house', { port, ca, headers: { host: 'evil.test' } });
  expect(foreign.status).toBe(421);
  // The name of a secure cookie means nothing to plain HTTP.
  expect((await house.api('GET', '/session', { cookie: kept.cookie })).status).toBe(401);
});

test('a device that was paired over plain HTTP is known here, and gets a cookie of this side', async () => {
  const { house, folder, port } = await opened();
  const token = await house.paired('tablet');
  const headers = { cookie: `passline=${token}` };
  const known = await ask('GET', '/api/v1/session', { port, ca: certificateOf(folder), headers });
  expect(known.status).toBe(200);
  expect(known.cookies[0]).toMatch(new RegExp(`^__Host-passline=${token};.*; Secure$`));
});

test('the feed is served over TLS', async () => {
  const { house, folder, port } = await opened();
  const token = await house.seated('t4');
  const socket = new WebSocket(`wss://${NAME}:${port}/api/v1/feed`, {
    ca: certificateOf(folder),
    origin: `https://${NAME}:${port}`,
    lookup: (_name, options, found) =>
      options.all ? found(null, [{ address: '127.0.0.1', family: 4 }]) : found(null, '127.0.0.1', 4),
  });
  onTestFinished(() => socket.terminate());
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'hello', wire: WIRE, token, topics: ['menu'] }));
  const [welcome] = await once(socket, 'message');
  expect(JSON.parse(String(welcome))).toMatchObject({ type: 'welcome', site: { name: 'The Rules' } });
});

test('a new certificate is used without a restart, and one that does not fit is not', async () => {
  const { folder, door, warned, port } = await opened();
  const before = await presented(port);
  writeFileSync(join(folder, 'key.pem'), 'nonsense');
  await expect.poll(() => door.state().fault).toBe('key.pem is not a private key in PEM form.');
  expect((await presented(port)).fingerprint256).toBe(before.fingerprint256);
  selfSigned(folder, [NAME, 'order.test'], 5);
  await expect.poll(() => door.state().names).toEqual([NAME, 'order.test']);
  expect((await presented(port)).fingerprint256).not.toBe(before.fingerprint256);
  expect(door.state().fault).toMatch(/^The certificate for HTTPS ends on \d{4}-\d\d-\d\d: put a new one/);
  expect(warned).toContain('key.pem is not a private key in PEM form.');
});

test('without a certificate nothing listens; it opens when there is one, and says what is wrong until then', async () => {
  const house = await ServedHouse.open();
  const folder = join(emptyFolder(), 'tls');
  const { door } = doorOf(house, folder);
  await door.open();
  expect(door.state()).toEqual({ port: null, names: [], fault: null });
  const [good, other] = [join(emptyFolder(), 'a'), join(emptyFolder(), 'b')];
  selfSigned(good, [NAME]);
  selfSigned(other, [NAME]);
  mkdirSync(folder);
  writeFileSync(join(folder, 'cert.pem'), certificateOf(good));
  await expect.poll(() => door.state().fault).toMatch(/^HTTPS needs key.pem beside cert.pem in /);
  rmSync(folder, { recursive: true });
  selfSigned(folder, [NAME]);
  writeFileSync(join(folder, 'cert.pem'), certificateOf(other));
  await expect
    .poll(() => door.state().fault)
    .toBe('key.pem is not the key of cert.pem: they have to be of one pair.');
  selfSigned(folder, [NAME]);
  await expect.poll(() => door.state().port).toBeGreaterThan(0);
  expect(door.state().fault).toBeNull();
});

function presented(port: number): Promise<PeerCertificate> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, servername: NAME, rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate());
      socket.end();
    });
    socket.on('error', reject);
  });
}
