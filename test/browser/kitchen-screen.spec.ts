import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { BoardHouse } from '#test/support/board-house.ts';
import { busyService } from '#test/support/busy-service.ts';

const service = busyService();

/** Opens a page of the kitchen on a busy service. */
async function open(
  page: Page,
  path: string,
  more: { theme?: string; paired?: boolean; crowd?: number } = {},
) {
  const { documents, now } = more.crowd ? busyService({ more: more.crowd }) : service;
  const house = await BoardHouse.open({ documents, now, paired: more.paired, role: 'owner' });
  await page.addInitScript((theme) => {
    const kept = { theme, textSize: 1, volume: 0.5, page: null, selectFirst: false };
    localStorage.setItem('passline:screen', JSON.stringify(kept));
  }, more.theme ?? 'dark');
  await page.goto(house.url + path);
  return house;
}

const ticket = (page: Page, name: string): Locator => page.getByRole('article', { name, exact: true });

/** Boxes whose content is larger than they are: something would be cut off. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = document.querySelectorAll(
      '.body, .head, .note, .sub, .top, .strip, .panel-inner, .order-row, .pass',
    );
    return [...boxes]
      .filter((box) => box.scrollHeight > box.clientHeight + 4 || box.scrollWidth > box.clientWidth + 1)
      .map((box) => `${box.className}: ${box.textContent}`);
  });
}

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
  { width: 1080, height: 1920 },
];

for (const viewport of SIZES) {
  for (const theme of ['dark', 'light', 'contrast']) {
    for (const path of ['/kitchen/grill', '/kitchen/expo']) {
      test(`${path} cuts nothing off at ${viewport.width} x ${viewport.height}, ${theme}`, async ({
        page,
      }) => {
        await page.setViewportSize(viewport);
        await using _house = await open(page, path, { theme });
        await page.getByText('T12').first().waitFor();
        await page.evaluate(() => document.fonts.ready);
        await expect.poll(() => cut(page)).toEqual([]);
      });
    }
  }
}

test('a digit bumps, and U takes it back', async ({ page }) => {
  await using house = await open(page, '/kitchen/grill');
  await ticket(page, 'T4, order 119').waitFor();
  await page.keyboard.press('1');
  await expect(ticket(page, 'T4, order 119')).toBeHidden();
  await expect(page.getByRole('button', { name: /UNDO/ })).toContainText('T4 bumped');
  await page.keyboard.press('u');
  await expect(ticket(page, 'T4, order 119')).toBeVisible();
  await expect
    .poll(() => house.writes)
    .toEqual(['POST /api/v1/kitchen/tickets/o119.t1/bump', 'POST /api/v1/kitchen/tickets/o119.t1/recall']);
});

test('a wet finger: a slip on the head still bumps, and only when it is lifted', async ({ page }) => {
  await using house = await open(page, '/kitchen/grill');
  const head = ticket(page, 'T4, order 119').locator('.head');
  const box = await head.boundingBox();
  if (box === null) throw new Error('The head is not in sight');
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 60);
  await expect(ticket(page, 'T4, order 119')).toBeVisible();
  await page.mouse.up();
  await expect(ticket(page, 'T4, order 119')).toBeHidden();
  await expect.poll(() => house.writes).toEqual(['POST /api/v1/kitchen/tickets/o119.t1/bump']);
});

test('what the host refuses comes back, with its sentence at the ticket', async ({ page }) => {
  await using house = await open(page, '/kitchen/grill');
  house.refuse('This ticket is already bumped.');
  await ticket(page, 'T4, order 119').locator('.head').click();
  await expect(ticket(page, 'T4, order 119')).toContainText('This ticket is already bumped.');
  await expect(page.getByRole('button', { name: /UNDO/ })).toBeHidden();
});

test('a lost link is as large as the wall, moves nothing, and keeps what is done', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await using house = await open(page, '/kitchen/grill');
  await ticket(page, 'T4, order 119').waitFor();
  const places = () =>
    page
      .locator('.ticket')
      .evaluateAll((all) => all.map((each) => JSON.stringify(each.getBoundingClientRect())));
  const before = await places();
  house.mute(true);
  await expect(page.getByRole('alert').getByText('NEW ORDERS ARE NOT ARRIVING')).toBeVisible({
    timeout: 9000,
  });
  expect(await places()).toEqual(before);
  await expect(page.getByText('New tickets print at Grill 1.')).toBeVisible();
  await page.keyboard.press('1');
  await expect(ticket(page, 'T4, order 119')).toBeHidden();
  await expect(page.getByText('Your bumps are kept: 1 waiting.')).toBeVisible();
  house.mute(false);
  await expect(page.getByText('Linked again, nothing new')).toBeVisible({ timeout: 12_000 });
  await expect.poll(() => house.writes).toEqual(['POST /api/v1/kitchen/tickets/o119.t1/bump']);
});

test('a screen that the house does not know is paired', async ({ page }) => {
  await using _house = await open(page, '/kitchen/grill', { paired: false });
  await page.getByLabel('Code').fill('abcd1234');
  await page.getByRole('button', { name: 'Pair' }).click();
  await expect(ticket(page, 'T4, order 119')).toBeVisible();
});

test('an idle board of 200 tickets renders its clocks and nothing else', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await using _house = await open(page, '/kitchen/grill', { crowd: 200 });
  await expect(page.getByText(/^21\d tickets/)).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const touched = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const names = new Set<string>();
        const observer = new MutationObserver((changes) => {
          for (const { target, type } of changes) {
            // A ticket that becomes due or late changes its own class, once.
            if (type === 'attributes' && target instanceof Element && target.matches('.ticket')) continue;
            const element = target instanceof Element ? target : target.parentElement;
            names.add(
              element?.closest('.age, .clock, .link, .figure, .pl-gauge, .pl-chip, .band, .strip')
                ?.className ?? `other: ${element?.className}`,
            );
          }
        });
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
        setTimeout(() => resolve([...names]), 3500);
      }),
  );
  expect(touched).toContain('age');
  expect(touched.filter((name) => name.startsWith('other'))).toEqual([]);
});

test('the pass hands an order over, and accepts or refuses one that waits for a yes', async ({ page }) => {
  await using house = await open(page, '/kitchen/expo');
  await page.getByRole('button', { name: /SERVED/ }).click();
  await expect(page.getByRole('article', { name: 'T5 is ready' })).toBeHidden();
  await page.keyboard.press('1');
  await expect(page.getByRole('article', { name: '#110 is ready' })).toBeHidden();
  await page.getByRole('button', { name: 'REFUSE' }).click();
  await page.getByRole('button', { name: 'Too busy to make it in time' }).click();
  await expect(page.getByText('Wants a yes')).toBeHidden();
  await page.getByRole('button', { name: 'FIRE Mains' }).click();
  await expect
    .poll(() => house.writes)
    .toEqual([
      'PUT /api/v1/orders/o105/status',
      'PUT /api/v1/orders/o110/status',
      'PUT /api/v1/orders/o127/status',
      'POST /api/v1/orders/o117/fire',
    ]);
});
