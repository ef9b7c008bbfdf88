import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { makeCheckout } from '#test/support/launch-checkout.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { build } from 'vite';
import { ensurePages } from './pages.mjs';
import { ROOT, placesIn } from './paths.mjs';
import { webApp } from './web-app.ts';

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('when the pages are built', () => {
  let checkout: ReturnType<typeof makeCheckout>;
  beforeEach(() => {
    checkout = makeCheckout();
  });
  afterEach(() => checkout.remove());

  test('first, and after any change of what they are made of', async () => {
    const places = placesIn(checkout.root);
    const make = vi.fn(async () => {});
    const page = checkout.write('kds-app/screen/board/page.tsx', 'export {};');
    const builds = async () => {
      await ensurePages(places, make);
      return make.mock.calls.length;
    };
    expect(await builds()).toBe(1);
    expect(await builds()).toBe(1);
    checkout.write('kds-app/host/desk/desk.ts', 'export {};');
    expect(await builds()).toBe(1);
    utimesSync(page, new Date(0), new Date(0));
    expect(await builds()).toBe(2);
    checkout.write('shared/basics/money.ts', 'export {};');
    expect(await builds()).toBe(3);
    rmSync(page);
    expect(await builds()).toBe(4);
    expect(await builds()).toBe(4);
  });

  test('a failed build is tried again', async () => {
    const places = placesIn(checkout.root);
    const make = vi.fn(() => Promise.reject(new Error('a page is broken')));
    await expect(ensurePages(places, make)).rejects.toThrow('a page is broken');
    await expect(ensurePages(places, make)).rejects.toThrow('a page is broken');
    expect(make).toHaveBeenCalledTimes(2);
  });
});

describe('how a web app is built', () => {
  let folder = '';
  beforeEach(() => {
    mkdirSync(join(ROOT, '.out'), { recursive: true });
    folder = mkdtempSync(join(ROOT, '.out', 'web-app-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('every page, nothing inline, hashed files under /assets/NAME/', async () => {
    const checkout = makeCheckout();
    const page = (title: string) =>
      `<!doctype html><html lang="en"><head><title>${title}</title></head><body><script type="module" src="./page.tsx"></script></body></html>`;
    const files = {
      'diner.html': page('Diner'),
      'waiter.html': page('Waiter'),
      'page.tsx': `import './page.css';\nimport { createRoot } from 'react-dom/client';\ncreateRoot(document.body).render(<p>Hello</p>);\n`,
      'page.css': `@font-face { font-family: F; src: url('./font.woff2'); }\np { font-family: F; }\n`,
      'font.woff2': 'tiny',
    };
    for (const [name, text] of Object.entries(files)) checkout.write(name, text);
    const { cpSync } = await import('node:fs');
    for (const name of Object.keys(files)) cpSync(join(checkout.root, name), join(folder, name));
    checkout.remove();

    await build({ ...webApp(folder, 'sample', folder), logLevel: 'silent', configFile: false });

    const out = join(folder, '.out', 'web', 'sample');
    expect(readdirSync(out).toSorted()).toEqual(['assets', 'diner.html', 'waiter.html']);
    for (const name of ['diner.html', 'waiter.html']) {
      const html = readFileSync(join(out, name), 'utf8');
      expect(html).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*\ssrc=)|data:/);
      const links = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
      expect(links.length).toBeGreaterThan(1);
      for (const link of links) {
        expect(link).toMatch(/^\/assets\/sample\/[\w.-]+-[\w-]{8}\.(js|css)$/);
        expect(existsSync(join(out, link))).toBe(true);
      }
    }
    const css = readdirSync(join(out, 'assets', 'sample')).find((name) => name.endsWith('.css'))!;
    expect(readFileSync(join(out, 'assets', 'sample', css), 'utf8')).toMatch(
      /url\(\/assets\/sample\/font-[\w-]{8}\.woff2\)/,
    );
  });
});
