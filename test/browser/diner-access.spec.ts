import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';
import { ROOM_PIN } from '#host/sample/house.ts';
import { test } from '#test/support/browser-test.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';

/** Every page and state that a guest meets, in both looks and both directions of writing: no serious fault by axe. */
let house: Restaurant;
test.beforeAll(async () => {
  house = await openRestaurant();
});
test.afterAll(() => house.close());
test.setTimeout(120_000);

const LOOKS = [
  { colorScheme: 'light', locale: 'en-IE', table: 'T2' },
  { colorScheme: 'dark', locale: 'en-IE', table: 'T3' },
  { colorScheme: 'light', locale: 'ar', table: 'T4' },
  { colorScheme: 'dark', locale: 'ar', table: 'T5' },
] as const;
type Look = (typeof LOOKS)[number];
/** A dish with a question, whose name is the same in every language that is looked at. */
const DISH = 'Lamb cutlets';
const SAID = {
  'en-IE': { allergies: 'Allergies', done: 'Done' },
  ar: { allergies: 'الحساسية', done: 'تم' },
};

async function open(browser: Browser, { colorScheme, locale }: Look, path: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    // What moves in is looked at when it has come to rest.
    reducedMotion: 'reduce',
    colorScheme,
    locale,
  });
  const page = await context.newPage();
  await page.goto(house.host.url + path);
  return page;
}

/** What axe has against the page, with where it is; the page is named so that a fault says in which state it was. */
async function expectSound(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const faults = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [
      state,
      id,
      nodes.map((node) => [node.html.slice(0, 160), node.any[0]?.message ?? '']),
    ]);
  expect.soft(faults, state).toEqual([]);
}

for (const look of LOOKS) {
  const name = `${look.locale}, ${look.colorScheme}`;

  test(`at a table: menu, search, allergies, a dish, the order, its way, the bill (${name})`, async ({
    browser,
  }) => {
    const page = await open(browser, look, house.pathOf(look.table));
    await page.locator('.g-add').first().waitFor();
    await expectSound(page, 'menu');
    await page.getByRole('button', { name: SAID[look.locale].allergies }).click();
    await page.locator('dialog[open]').waitFor();
    await expectSound(page, 'allergies');
    await page.getByRole('button', { name: SAID[look.locale].done }).click();
    await page.locator('.g-open', { hasText: DISH }).first().click();
    await page.locator('dialog[open] .g-main').click();
    await page.locator('dialog[open] .g-problem').first().waitFor();
    await expectSound(page, 'a dish whose question was forgotten');
    await page.locator('dialog[open]').getByRole('radio').first().check();
    await page.locator('dialog[open] .g-main').click();
    await page.locator('.g-bar .g-main').click();
    await page.locator('dialog[open] .g-total').waitFor();
    await expectSound(page, 'the order');
    await page.locator('dialog[open] .g-main').click();
    await page.locator('.g-stops').waitFor({ timeout: 30_000 });
    await expectSound(page, 'on its way');
    await page.goto(`${house.host.url}${house.pathOf(look.table)}#bill`);
    await page.locator('dialog[open] h1').waitFor({ timeout: 30_000 });
    await expectSound(page, 'the bill');
    await page.context().close();
  });

  test(`before there is a menu, and beside it (${name})`, async ({ browser }) => {
    const typing = await open(browser, look, '/code');
    await typing.locator('.g-gate input').fill('wrong');
    await typing.locator('.g-gate .g-main').click();
    await typing.locator('.g-problem').waitFor();
    await expectSound(typing, 'typing a code');
    await typing.context().close();

    const unknown = await open(browser, look, '/t/no-such-code');
    await unknown.locator('.g-gate h1').waitFor();
    await expectSound(unknown, 'a code that is not in use');
    await unknown.context().close();

    const room = await open(browser, look, house.pathOf('R208'));
    await room.locator('.g-gate input').waitFor();
    await expectSound(room, 'the PIN of a stay');
    await room.locator('.g-gate input').fill(ROOM_PIN);
    await room.keyboard.press('Enter');
    await room.locator('.g-add').first().waitFor();
    await expectSound(room, 'a room');
    await room.context().close();

    const ahead = await open(browser, look, '/order');
    await ahead.locator('.g-add').first().click();
    await ahead.locator('.g-bar .g-main').click();
    await ahead.locator('dialog[open] .g-total').waitFor();
    await ahead.locator('dialog[open] .g-main').click();
    await ahead.locator('dialog[open] .g-problem').first().waitFor();
    await expectSound(ahead, 'ordering ahead, with what is missing');
    await ahead.context().close();

    const board = await open(browser, look, '/board');
    await board.locator('main, body > div > *').first().waitFor();
    await expectSound(board, 'the board of numbers');
    await board.context().close();
  });
}
