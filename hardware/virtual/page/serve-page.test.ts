import { get as httpGet } from 'node:http';
import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { render } from '../../escpos/encode.ts';
import { PROFILES } from '../../escpos/profile.ts';
import type { Receipt } from '../../receipt/receipt.ts';
import { EPSON } from '../habits.ts';
import { plug } from '../memory-port.ts';
import { VirtualPrinter } from '../printer.ts';
import { Rack } from '../rack.ts';
import { servePaperPage } from './serve-page.ts';

const slip = (text: string): Receipt => ({
  blocks: [{ kind: 'line', spans: [{ text, width: 2, height: 2 }] }, { kind: 'cut' }],
});

async function print(printer: VirtualPrinter, receipt: Receipt): Promise<void> {
  const port = await plug((wire) => printer.connect(wire));
  await port.write(render(receipt, PROFILES['escpos-80']).body);
  await port[Symbol.asyncDispose]();
}

async function served(): Promise<{ url: string; rack: Rack; grill: VirtualPrinter }> {
  const rack = new Rack();
  const grill = new VirtualPrinter(EPSON);
  rack.put({ id: 'grill', name: 'Grill', printer: grill });
  const page = await servePaperPage({ rack, port: 0, host: '127.0.0.1' });
  onTestFinished(() => page[Symbol.asyncDispose]());
  return { url: page.url, rack, grill };
}

function turn(url: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/printers/grill/switches`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json', ...headers },
    body,
  });
}

/** The status of a request for this path under another name. */
function asked(url: string, path: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpGet(`${url}${path}`, { headers: { host } }, (response) => resolve(response.resume().statusCode)).on(
      'error',
      reject,
    );
  });
}

describe('the page of the virtual printers', () => {
  test('serves its own files and nothing else, under a policy without inline code', async () => {
    const { url } = await served();
    const sheets = ['/colours.css', '/paper.css', '/slip.css', '/device.css'];
    for (const path of ['/', ...sheets, '/paper.js', '/face-latin.woff2', '/face-latin-ext.woff2']) {
      const response = await fetch(url + path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
      await response.arrayBuffer();
    }
    expect((await fetch(`${url}/../secret`)).status).toBe(404);
    const html = await (await fetch(url)).text();
    expect(html).not.toMatch(/<script(?! type="module" src=)|<style|style=|onclick/);
  });

  test('is not reached by a name that somebody pointed at this machine', async () => {
    const { url } = await served();
    const { port } = new URL(url);
    expect(await asked(url, '/', `evil.example:${port}`)).toBe(421);
    expect(await asked(url, '/', `localhost:${port}`)).toBe(200);
  });

  test('turns switches for its own page only, and only those that exist', async () => {
    const { url, grill } = await served();
    expect((await turn(url, '{"paper":"out","cover":"open"}')).status).toBe(204);
    expect(grill.switches).toEqual({ power: 'on', paper: 'out', cover: 'open', cutter: 'ok' });
    expect((await turn(url, '{"paper":"ok"}', { origin: 'http://evil.example' })).status).toBe(403);
    expect((await turn(url, '{"paper":"ok"}', { 'content-type': 'text/plain' })).status).toBe(400);
    for (const bad of ['{"paper":"wet"}', '{"fire":"on"}', '{}', '[]', 'null', 'nonsense']) {
      expect((await turn(url, bad)).status).toBe(400);
    }
    expect(grill.switches.paper).toBe('out');
    const missing = await fetch(`${url}/printers/none/switches`, {
      method: 'POST',
      headers: { origin: url },
    });
    expect(missing.status).toBe(404);
  });

  test('a request that is too long is refused', async () => {
    const { url, grill } = await served();
    expect((await turn(url, JSON.stringify({ paper: 'out', cover: 'o'.repeat(500_000) }))).status).toBe(400);
    expect(grill.switches.paper).toBe('ok');
  });
});

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    });
  });
  afterAll(() => browser.close());

  test('slips printed before and after it was opened hang there, and switches work both ways', async () => {
    const { url, rack, grill } = await served();
    await print(grill, slip('Ribeye <b>300</b> g'));
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(url);
    const slips = page.locator('.slip');
    await slips.first().waitFor();
    expect(await slips.first().textContent()).toBe('Ribeye<b>300</b>g');
    await print(grill, slip('Lamb'));
    await page.waitForFunction(() => document.querySelectorAll('.slip.cut').length === 2);
    expect(await slips.first().textContent()).toBe('Lamb');
    await page.getByRole('button', { name: 'Paper out' }).click();
    await page.getByText('Out of paper', { exact: true }).waitFor();
    expect(grill.switches.paper).toBe('out');
    grill.turn({ paper: 'ok' });
    await page.getByText('Ready', { exact: true }).waitFor();
    rack.put({ id: 'bar', name: 'Bar', printer: new VirtualPrinter(EPSON) });
    await page.getByRole('heading', { name: 'Bar' }).waitFor();
    rack.take('bar');
    await page.getByRole('heading', { name: 'Bar' }).waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await page.close();
  });
});
