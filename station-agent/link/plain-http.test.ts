import type { RequestListener } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '#test/support/listen.ts';
import { plainHttp } from './plain-http.ts';

async function served(answer: RequestListener): Promise<string> {
  const { origin, close } = await listen(answer);
  onTestFinished(close);
  return origin;
}

const asking = (url: string) => ({ method: 'get', url, headers: {}, body: null, timeoutMs: 5_000 });

test('what is asked comes whole to the host, and its answer back', async () => {
  const url = await served((request, response) => {
    request.setEncoding('utf8');
    let body = '';
    request.on('data', (piece: string) => (body += piece));
    request.on('end', () => {
      const { authorization, 'content-length': length } = request.headers;
      response.writeHead(201, { 'retry-after': '3' });
      response.write('Grün: ');
      response.end([request.method, request.url, authorization, length, body].join(' '));
    });
  });
  const sent = { ...asking(`${url}/a?b=1`), method: 'post', headers: { authorization: 'Bearer x' } };
  expect(await plainHttp({ ...sent, body: 'சூடு' })).toEqual({
    ok: true,
    value: { status: 201, text: 'Grün: POST /a?b=1 Bearer x 12 சூடு', retryAfter: 3 },
  });
});

test('nobody there, a link that breaks half-way, and an answer that never ends are no answer', async () => {
  const none = { ok: false, error: 'no-connection' };
  expect(await plainHttp(asking('http://127.0.0.1:1'))).toEqual(none);
  const broken = await served((request, response) => {
    response.writeHead(200, { 'content-length': '10' });
    response.write('half');
    setImmediate(() => request.socket.destroy());
  });
  expect(await plainHttp(asking(broken))).toEqual(none);
  const endless = await served((_request, response) => {
    const more = (): void => {
      if (!response.destroyed) response.write('x'.repeat(100_000), more);
    };
    more();
  });
  expect(await plainHttp(asking(endless))).toEqual(none);
});

test('who does not answer in time is not waited for, before and after the first word', async () => {
  const late = { ok: false, error: 'timed-out' };
  const silent = await served(() => undefined);
  expect(await plainHttp({ ...asking(silent), timeoutMs: 50 })).toEqual(late);
  const slow = await served((_request, response) => void response.write('a'));
  expect(await plainHttp({ ...asking(slow), timeoutMs: 50 })).toEqual(late);
});

test('nobody is sent elsewhere with what is meant for the house', async () => {
  let asked = 0;
  const other = await served((_request, response) => {
    asked += 1;
    response.end();
  });
  const url = await served((_request, response) => {
    response.writeHead(302, { location: other });
    response.end();
  });
  expect(await plainHttp(asking(url))).toMatchObject({ value: { status: 302 } });
  expect(asked).toBe(0);
});
