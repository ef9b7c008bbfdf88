import { expect, type Page } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { BoardHouse } from '#test/support/board-house.ts';
import { busyService } from '#test/support/busy-service.ts';

const { documents, now } = busyService();
const set = documents.filter(({ kind }) => kind !== 'ticket' && kind !== 'order');

/** Every request of a page that could change something, and every page that says who it is. */
function watched(page: Page) {
  const writes: string[] = [];
  const hellos: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() !== 'GET') writes.push(`${request.method()} ${pathname}`);
  });
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      const text = String(payload);
      if (text.includes('"hello"')) hellos.push(text);
    });
  });
  return { writes, hellos };
}

const score = (page: Page) => page.getByRole('status', { name: 'Score' });

test('a rush is practised, and nothing of it is sent to the house', async ({ page }) => {
  await using house = await BoardHouse.open({ documents: set, now, role: 'kitchen' });
  const { writes, hellos } = watched(page);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`${house.url}/kitchen/grill?practice=10`);
  await expect(page.getByRole('heading', { name: 'PRACTICE' })).toBeVisible();
  const tickets = page.getByRole('article');
  await expect.poll(() => tickets.count(), { timeout: 20_000 }).toBeGreaterThan(2);
  await expect
    .poll(
      async () => {
        // A ticket with an allergy asks who answers for it: the next ones are bumped past it.
        for (const key of ['1', 'Escape', '2', 'Escape', '3', 'Escape']) await page.keyboard.press(key);
        return (await score(page).textContent()) ?? '';
      },
      { timeout: 20_000 },
    )
    .toMatch(/^(?:[3-9]|\d\d+) done/);
  await page.keyboard.press('u');
  expect(writes).toEqual([]);
  expect(house.writes).toEqual([]);
  expect(hellos).toHaveLength(1);
  expect(hellos[0]).not.toContain('"page"');
  expect(hellos[0]).not.toMatch(/"(orders|tickets:[^"]*)"/);
});

test('paused, nothing comes and no clock runs; leaving ends it', async ({ page }) => {
  await using house = await BoardHouse.open({ documents: set, now, role: 'kitchen' });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${house.url}/kitchen/expo?practice=5`);
  await expect(page.getByText(/in the kitchen/i)).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
  // The strike of the second in which it was paused is still to come; from then on nothing moves.
  await page.waitForFunction(
    () => {
      const clocks = document.querySelector('main')?.textContent ?? '';
      const held = document.body.dataset['held'];
      document.body.dataset['held'] = clocks;
      return clocks !== '' && held === clocks;
    },
    undefined,
    { polling: 2500 },
  );
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('heading', { name: 'PRACTICE' })).toBeHidden();
  expect(house.writes).toEqual([]);
});
