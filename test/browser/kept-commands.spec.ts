import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { bundled } from '#test/support/bundled.ts';
import { listen } from '#test/support/listen.ts';
import type { brokenRules } from './kept-commands.page.ts';
import { STORAGE_RULES } from '#test/contract/command-storage.ts';

test('commands in IndexedDB keep every rule that the outbox relies on', async ({ page }) => {
  const script = await bundled(join(import.meta.dirname, 'kept-commands.page.ts'));
  const house = await listen((request, response) => {
    const isScript = request.url === '/module.js';
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
    response.end(isScript ? script : '<!doctype html><title>Rules</title>');
  });
  await page.goto(house.origin);
  const broken = await page.evaluate(async () => {
    const address = '/module.js';
    const module = (await import(address)) as { brokenRules: typeof brokenRules };
    return module.brokenRules();
  });
  expect(broken).toEqual([]);
  expect(STORAGE_RULES.length).toBeGreaterThan(0);
  await house.close();
});
