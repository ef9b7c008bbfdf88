import { rmSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { newDataDir, newToken, startHost } from './host-process.ts';

/** The sample restaurant in its own process, and a program that may do what an owner may. */
export async function openHouse(args?: readonly string[]) {
  const dataDir = newDataDir();
  const host = await startHost(dataDir, args);
  const authorization = `Bearer ${await newToken(dataDir)}`;
  const ask = async (method: string, path: string, body?: unknown) => {
    const headers = {
      authorization,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    };
    const answer = await fetch(`${host.url}/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  return {
    url: host.url,
    ask,
    [Symbol.asyncDispose]: async () => {
      await host.end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export const MANAGER = '5555';
export const WAITER = '1111';

/** Opens the office with a PIN. */
export async function knock(browser: Browser, url: string, pin: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(`${url}/office`);
  await page.getByLabel('Your PIN').fill(pin);
  await page.getByRole('button', { name: 'Come in' }).click();
  return page;
}

/** Goes to a section of the office. */
export const section = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
