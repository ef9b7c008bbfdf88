import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { ServedHouse } from '#test/support/served-house.ts';
import { boundedServer } from './connections.ts';

const TRICKLERS = 200;

async function open(house: ServedHouse): Promise<Socket> {
  const socket = connect(house.port, '127.0.0.1');
  socket.on('error', () => socket.destroy());
  await once(socket, 'connect');
  onTestFinished(() => void socket.destroy());
  return socket;
}

/** Sends its head, or its body, byte by byte for ever. */
function trickle(socket: Socket, start: string): void {
  socket.write(start);
  const timer = setInterval(() => socket.write('x'), 300);
  socket.on('close', () => clearInterval(timer));
}

const HEAD = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Slow: ';
const BODY =
  'POST /api/v1/orders HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n"';

test('two hundred clients that trickle are all closed in time, and orders go on meanwhile', async () => {
  const house = await ServedHouse.open();
  const sockets = await Promise.all(Array.from({ length: TRICKLERS }, () => open(house)));
  const began = performance.now();
  const closed = sockets.map((socket) => new Promise((resolve) => socket.on('close', resolve)));
  for (const [each, socket] of sockets.entries()) trickle(socket, each % 2 ? HEAD : BODY);
  const body = { orderType: 'dine_in', placeId: 't4', items: [{ menuItemId: 'salad', quantity: 1 }] };
  expect((await house.api('POST', '/orders', { token: house.token('waiter'), body })).status).toBe(201);
  await Promise.all(closed);
  expect(performance.now() - began).toBeLessThan(12_000);
  expect(house.logged.filter((each) => 'err' in each)).toEqual([]);
});

test('a request without a name to ask for is refused', async () => {
  const house = await ServedHouse.open();
  const socket = await open(house);
  socket.write('GET /healthz HTTP/1.0\r\n\r\n');
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 421 /);
});

test('one address has room for so many connections, and room again when one has gone', async () => {
  const server = boundedServer(
    (_request, response) => void response.end('in'),
    { all: 100, perAddress: 3 },
    () => true,
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const enter = async () => {
    const socket = connect(port, '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    const heard = await new Promise<string>((resolve) => {
      socket.on('data', (data) => resolve(String(data).slice(0, 12)));
      socket.on('error', () => resolve('refused'));
      socket.on('close', () => resolve('refused'));
    });
    return { socket, heard };
  };
  const inside = [await enter(), await enter(), await enter()];
  expect(inside.map(({ heard }) => heard)).toEqual(Array.from({ length: 3 }, () => 'HTTP/1.1 200'));
  expect((await enter()).heard).toBe('refused');
  inside[0]!.socket.destroy();
  await expect.poll(async () => (await enter()).heard).toBe('HTTP/1.1 200');
});
