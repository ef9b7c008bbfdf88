import { request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { LANGUAGES } from '#shared/i18n/language.ts';
import { StatusBoard } from './board.ts';
import { serveStatus } from './serve.ts';

const NOON = Date.parse('2026-11-21T12:00:00Z');

function bench() {
  const clock = { now: NOON };
  const lines: string[] = [];
  const board = new StatusBoard({
    name: 'Grill <1>',
    version: '1.2.3',
    dataDir: '/var/lib/passline-agent',
    now: () => clock.now,
    log: (level, sentence) => lines.push(`${level} ${sentence}`),
  });
  return { clock, lines, board };
}

async function served(board: StatusBoard) {
  const server = await serveStatus({ status: () => board.status, port: 0, bind: '127.0.0.1' });
  onTestFinished(() => server[Symbol.asyncDispose]());
  return server;
}

const ask = async (board: StatusBoard, accepted = 'en-IE,en;q=0.9') =>
  fetch((await served(board)).url, { headers: { 'accept-language': accepted } });
const pageOf = async (board: StatusBoard, accepted?: string): Promise<string> =>
  (await ask(board, accepted)).text();

test('without a house the page says how to pair', async () => {
  const page = await pageOf(bench().board);
  expect(page).toContain('Not paired yet');
  expect(page).toContain('passline-agent pair');
  expect(page).toContain('Grill &lt;1&gt;');
  expect(page).not.toContain('<script');
});

test('it shows the link and since when, the printers with what waits for them, the bars, and what went wrong', async () => {
  const { board, clock, lines } = bench();
  const house = { url: 'http://192.168.1.20:8080', name: 'The Rules', key: `3f2a91c077ab${'0'.repeat(20)}` };
  board.setHouse({ ...house, isLinked: false });
  board.setHouse({ ...house, isLinked: true });
  board.setDevices(
    [
      { id: 'p1', name: 'Grill', address: 'tcp://192.168.1.40' },
      { id: 'p2', name: 'Bar', address: 'usb://1' },
    ],
    [
      { id: 'b1', name: 'Grill bar', address: 'serial:///dev/ttyUSB0' },
      { id: 'b2', name: 'Fry bar', address: 'input:///dev/input/event3' },
      { id: 'b3', name: 'Pass bar', address: 'tcp://192.168.1.60:4001' },
    ],
  );
  board.setBar('b1', { state: 'connected', detail: '' });
  board.setBar('b2', { state: 'gone', detail: 'It was unplugged.' });
  board.setPrinter('p1', { state: 'paper_out', detail: 'Paper is out. Put in a new roll.' });
  board.setWaiting(() => [
    { printerId: 'p1', status: 'held' },
    { printerId: 'p1', status: 'queued' },
    { printerId: 'p1', status: 'printed' },
    { printerId: 'p2', status: 'cancelled' },
  ]);
  clock.now += 3 * 60_000;
  const page = await pageOf(board);
  expect(page).toContain('<h2>Linked <small>for 3 minutes</small></h2>');
  expect(page).toContain('key is <code dir="ltr">3F2A 91C0 77AB</code>');
  expect(page).toMatch(
    /Grill<\/bdi><br>.*Out of paper<\/b> <small>for 3 minutes.*Put in a new roll.*>2<\/td>/,
  );
  expect(page).toMatch(/Bar<\/bdi><br>.*Not heard of yet.*>0<\/td>/);
  expect(page).toMatch(
    /Fry bar[^]*Not there[^]*It was unplugged[^]*Pass bar[^]*Not heard of yet[^]*Grill bar[^]*Plugged in/,
  );
  expect(page).toMatch(/Printers <small>2, 1 with trouble[^]*Bump bars <small>3, 1 with trouble/);
  expect(page).toContain('Printer Grill: Paper is out. Put in a new roll.');
  expect(lines).toEqual([
    'info Linked to The Rules at http://192.168.1.20:8080.',
    'info Bump bar Grill bar: plugged in',
    'warn Printer Grill: Paper is out. Put in a new roll.',
  ]);
  board.setHouse({ ...house, isLinked: false });
  expect(board.status).toMatchObject({ house: { isLinked: false }, linkSince: clock.now });
  expect(lines.at(-1)).toBe('warn The link to http://192.168.1.20:8080 is lost.');
});

test.each(LANGUAGES)('whoever reads %s is answered in it, with nothing left open', async (language) => {
  const { board, clock } = bench();
  board.setHouse({ url: 'http://192.168.1.20:8080', name: 'The Rules', isLinked: false });
  board.setDevices([{ id: 'p1', name: 'Grill', address: 'tcp://192.168.1.40' }], []);
  board.setPrinter('p1', { state: 'paper_out', detail: 'Paper is out.' });
  clock.now += 3 * 60_000;
  const answer = await ask(board, `xx, ${language}-XX;q=0.8, en;q=0.1`);
  const page = await answer.text();
  expect(answer.headers.get('content-language')).toBe(language);
  expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
  expect(page).not.toMatch(/\{\w+\}(?![^<]*<\/style>)/);
  expect(page.includes('Out of paper')).toBe(language === 'en');
  // What is logged is English whoever reads it.
  expect(page).toContain('<span lang="en" dir="ltr">Printer Grill: Paper is out.</span>');
});

test('the language that is wished most is taken, and English where none is known', async () => {
  const { board } = bench();
  const languageOf = async (accepted: string) => (await ask(board, accepted)).headers.get('content-language');
  expect(await languageOf('en;q=0.5, de-CH;q=0.7, *;q=0.1')).toBe('de');
  expect(await languageOf('de;q=0, es')).toBe('es');
  for (const none of ['', '*', 'sv, fi;q=0.3', ';;q=,,']) expect(await languageOf(none)).toBe('en');
});

test('the page can only be read, and not by foreign pages', async () => {
  const { url } = await served(bench().board);
  expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  expect((await fetch(`${url}/nothing`)).status).toBe(404);
  expect(await (await fetch(`${url}/status.json`)).json()).toMatchObject({ house: null, version: '1.2.3' });
  const status = await new Promise((resolve) => {
    request(url, { headers: { host: 'evil.test' } }, (answer) => resolve(answer.statusCode)).end();
  });
  expect(status).toBe(421);
});

test('it asks for itself again, unless it is held still', async () => {
  const { url } = await served(bench().board);
  expect((await fetch(url)).headers.get('refresh')).toBe('10');
  const still = await fetch(`${url}/?still`);
  expect(still.headers.get('refresh')).toBeNull();
  expect(await still.text()).toContain('href="/"');
});

test('a port that is taken is not waited for', async () => {
  const { board } = bench();
  const first = await served(board);
  const port = Number(new URL(first.url).port);
  const second = await serveStatus({ status: () => board.status, port, bind: '127.0.0.1' });
  onTestFinished(() => second[Symbol.asyncDispose]());
  expect(second.url).not.toBe(first.url);
  expect((await fetch(second.url)).status).toBe(200);
});
