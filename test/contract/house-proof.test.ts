import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ServedHouse } from '#test/support/served-house.ts';
import { realTimers } from '#hardware/timers.ts';
import { hostKey } from '#host/host-key.ts';
import { Agent } from '../../station-agent/agent.ts';
import { apiOf } from '../../station-agent/reach-house.ts';
import { readArguments, type AgentOptions } from '../../station-agent/arguments.ts';
import { pairWith, type FindParts } from '../../station-agent/find-house.ts';
import type { FoundHouse } from '../../station-agent/link/find-houses.ts';
import type { HouseRecord } from '../../station-agent/link/house-record.ts';
import { StatusBoard } from '../../station-agent/status/board.ts';

const KEY = hostKey(Buffer.alloc(32, 3)).fingerprint;
const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 15_000, interval: 10 });

/** Listens on loopback; gone when the test is over. */
async function listening(server: Server, port = 0): Promise<string> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => shut(server));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function shut(server: Server): Promise<void> {
  if (!server.listening) return;
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

/** One address of a house; it can be closed while the house goes on. */
function doorOf({ server: { http } }: ServedHouse): Server {
  const door = createServer((asked, answer) => void http.emit('request', asked, answer));
  const sockets = new Set<{ destroy(): void }>();
  door.on('upgrade', (asked, socket, head) => {
    sockets.add(socket);
    http.emit('upgrade', asked, socket, head);
  });
  door.on('close', () => sockets.forEach((socket) => socket.destroy()));
  const close = door.closeAllConnections.bind(door);
  door.closeAllConnections = () => {
    close();
    sockets.forEach((socket) => socket.destroy());
  };
  return door;
}

/** Somebody who says that they are the house. All that they are told is kept. */
function impostor(proof: (nonce: string, answer: (body: string) => void) => void) {
  const heard: string[] = [];
  const server = createServer((asked, answer) => {
    heard.push(`${asked.method} ${asked.url} ${JSON.stringify(asked.headers)}`);
    asked.on('data', (piece) => heard.push(String(piece)));
    const nonce = /^\/api\/v1\/proof\?nonce=(.+)$/.exec(asked.url ?? '')?.[1];
    if (nonce === undefined) return void answer.writeHead(200).end('{}');
    answer.writeHead(200, { 'content-type': 'application/json' });
    proof(nonce, (body) => answer.end(body));
  });
  server.on('upgrade', (asked, socket) => {
    heard.push(`upgrade ${JSON.stringify(asked.headers)}`);
    socket.destroy();
  });
  return { server, heard };
}

interface Bench {
  readonly options: AgentOptions;
  readonly board: StatusBoard;
  readonly parts: FindParts;
}

async function bench(...args: string[]): Promise<Bench> {
  const data = await mkdtemp(join(tmpdir(), 'agent-'));
  onTestFinished(() => rm(data, { recursive: true, force: true }));
  const options = readArguments(['--data', data, ...args]);
  if ('fault' in options) throw new Error(options.fault);
  const log = (): void => undefined;
  const board = new StatusBoard({ name: 'Hot', version: '1', dataDir: data, now: Date.now, log });
  const parts: FindParts = {
    options,
    timers: realTimers,
    warn: (sentence) => board.said('warn', sentence),
    say: () => undefined,
    stranger: (url) => apiOf(url, null),
  };
  return { options, board, parts };
}

const codeOf = async (house: ServedHouse): Promise<string> =>
  (await house.api('POST', '/devices/pairing', { token: house.token('owner') })).json.code;

/** A house with an agent that was paired at `door` and linked. */
async function linked(around: { found: FoundHouse[] }) {
  const house = await ServedHouse.open();
  const door = doorOf(house);
  const url = await listening(door);
  const of = await bench();
  const link = `${url}/waiter#pair=${await codeOf(house)}&key=${KEY}`;
  const paired = await pairWith(of.parts, link);
  if (!paired.ok) throw new Error(paired.error);
  const looking = {
    find: () => Promise.resolve(around.found),
    pace: { firstMs: 20, nextMs: 50 },
  };
  const agent = await Agent.start(of.options, paired.value, { board: of.board, looking });
  onTestFinished(() => agent.stop());
  agent.failed.catch(() => undefined);
  await until(() => expect(of.board.status.house?.isLinked).toBe(true));
  return { house, door, url, ...of, record: paired.value };
}

const faultsOf = ({ board }: Bench): string => board.status.faults.map(({ sentence }) => sentence).join('\n');

function expectNoSecret(heard: readonly string[], { token }: HouseRecord): void {
  expect(heard.length).toBeGreaterThan(0);
  expect(heard.join('\n')).not.toContain(token);
  expect(heard.join('\n')).not.toMatch(/authorization|upgrade/i);
}

test('a host that moved is followed when it proves its key, and found there after a restart', async () => {
  const around = { found: [] as FoundHouse[] };
  const of = await linked(around);
  await shut(of.door);
  await until(() => expect(of.board.status.house?.isLinked).toBe(false));
  const moved = await listening(doorOf(of.house));
  around.found = [{ name: 'Called otherwise now', url: moved, fingerprint: null }];
  await until(() => expect(of.board.status.house).toMatchObject({ isLinked: true, url: moved }));
  expect(faultsOf(of)).toContain(`moved from ${of.url} to ${moved}`);
  const kept = JSON.parse(await readFile(join(of.options.dataDir, 'house.json'), 'utf8'));
  expect(kept).toMatchObject({ url: moved, key: KEY, token: of.record.token });
}, 30_000);

test('nobody who advertises the key without holding it gets the token', async () => {
  const around = { found: [] as FoundHouse[] };
  const of = await linked(around);
  const stolen = hostKey(Buffer.alloc(32, 3)).publicKey;
  const liar = impostor((nonce, answer) =>
    answer(
      JSON.stringify({
        publicKey: stolen,
        at: new URL(lie).host,
        name: 'The Rules',
        signature: hostKey(Buffer.alloc(32, 9)).prove(nonce, new URL(lie).host),
      }),
    ),
  );
  const lie = await listening(liar.server);
  await shut(of.door);
  around.found = [{ name: 'The Rules (WXYZ)', url: lie, fingerprint: KEY }];
  await until(() => expect(faultsOf(of)).toContain(`at ${lie} says that it is the house of this agent`));
  expectNoSecret(liar.heard, of.record);
  expect(of.board.status.house).toMatchObject({ isLinked: false, url: of.url });
}, 30_000);

test('a proof that was fetched from the real host and handed on is none', async () => {
  const around = { found: [] as FoundHouse[] };
  const of = await linked(around);
  const real = await listening(doorOf(of.house));
  const relay = impostor((nonce, answer) => {
    const asked = request(`${real}/api/v1/proof?nonce=${nonce}`, (told) => {
      let text = '';
      told.on('data', (piece) => (text += String(piece)));
      told.on('end', () => answer(text.replaceAll(new URL(real).host, new URL(between).host)));
    });
    asked.end();
  });
  const between = await listening(relay.server);
  await shut(of.door);
  around.found = [{ name: 'The Rules', url: between, fingerprint: KEY }];
  await until(() => expect(faultsOf(of)).toContain('does not prove it'));
  expectNoSecret(relay.heard, of.record);
}, 30_000);

test('an address that somebody else has now gets nothing, and the house is found at its new one', async () => {
  const around = { found: [] as FoundHouse[] };
  const of = await linked(around);
  const other = hostKey(Buffer.alloc(32, 9));
  const at = new URL(of.url).host;
  const stranger = impostor((nonce, answer) =>
    answer(
      JSON.stringify({
        publicKey: other.publicKey,
        at,
        name: 'The Rules',
        signature: other.prove(nonce, at),
      }),
    ),
  );
  await shut(of.door);
  await listening(stranger.server, Number(new URL(of.url).port));
  await until(() => expect(faultsOf(of)).toContain(`What answers at ${of.url} is not The Rules`));
  expectNoSecret(stranger.heard, of.record);
  const moved = await listening(doorOf(of.house));
  around.found = [{ name: 'The Rules', url: moved, fingerprint: KEY }];
  await until(() => expect(of.board.status.house).toMatchObject({ isLinked: true, url: moved }));
  expectNoSecret(stranger.heard, of.record);
}, 30_000);

test('the code of a picture is sent to no other host than the one that drew it', async () => {
  const house = await ServedHouse.open();
  const of = await bench();
  const code = await codeOf(house);
  const link = `http://127.0.0.1:${house.port}/waiter#pair=${code}&key=${'f'.repeat(32)}`;
  const refused = await pairWith(of.parts, link);
  expect(refused).toMatchObject({ ok: false, error: expect.stringContaining('The code was not sent.') });
  const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
  const fine = await pairWith(
    { ...of.parts, options: { ...of.options, host: `http://127.0.0.1:${house.port}` } },
    typed,
  );
  expect(fine).toMatchObject({ ok: true, value: { key: KEY, name: 'The Rules' } });
});

test('of several hosts a person says which; a single one that was found is paired with', async () => {
  const house = await ServedHouse.open();
  const of = await bench();
  const one: FoundHouse = { name: 'The Rules (A)', url: `http://127.0.0.1:${house.port}`, fingerprint: KEY };
  const two: FoundHouse = { ...one, name: 'The Rules (B)', url: 'http://127.0.0.1:1' };
  const code = await codeOf(house);
  const which = await pairWith({ ...of.parts, find: () => Promise.resolve([one, two]) }, code);
  expect(which).toMatchObject({ ok: false, error: expect.stringContaining('--host http://127.0.0.1:1') });
  expect(await pairWith({ ...of.parts, find: () => Promise.resolve([one]) }, code)).toMatchObject({
    ok: true,
  });
});
