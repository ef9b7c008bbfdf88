import { expect } from '@playwright/test';
import { selfContained } from '#hardware/raster/self-contained.ts';
import { layout } from '#hardware/receipt/layout.ts';
import { svg } from '#hardware/receipt/svg.ts';
import { test } from '#test/support/browser-test.ts';
import { listen } from '#test/support/listen.ts';

const POLICY =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; require-trusted-types-for 'script'";
const SHEET = layout(
  { blocks: [{ kind: 'line', spans: [{ text: 'Il1 O0 gqy Crème', width: 2, height: 2 }] }] },
  32,
);
const pictureOf = (drawn: string) => `<img src="data:image/svg+xml,${encodeURIComponent(drawn)}" alt="">`;

test('a picture of paper has its own letters in a page that allows nothing and has no face to lend', async ({
  page,
}) => {
  const named = (drawn: string) => drawn.replaceAll('Atkinson Hyperlegible Mono', 'A Face That Nobody Has');
  const own = selfContained(SHEET);
  const pages = [pictureOf(own), pictureOf(named(own)), pictureOf(named(svg(SHEET)))];
  const server = await listen((request, response) => {
    const body = pages[Number(request.url?.slice(1))] ?? '';
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': POLICY });
    response.end(`<!doctype html><title>Paper</title>${body}`);
  });
  const shots: Buffer[] = [];
  for (const index of pages.keys()) {
    await page.goto(`${server.origin}/${index}`);
    const img = page.locator('img');
    await img.evaluate((each: HTMLImageElement) => each.decode());
    shots.push(await img.screenshot());
  }
  await server.close();
  const [brought, renamed, lent] = shots;
  expect(brought?.equals(renamed ?? Buffer.alloc(0))).toBe(true);
  expect(brought?.equals(lent ?? Buffer.alloc(0))).toBe(false);
});
