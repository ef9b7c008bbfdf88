/** What is done on a page before its picture is taken. */
import type { Page } from '@playwright/test';
import { ROOM_PIN } from '#host/sample/house.ts';

export type Act = (page: Page) => Promise<void>;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

async function startShift(page: Page, pin: string): Promise<void> {
  await button(page, 'Start shift').waitFor();
  await page.keyboard.type(pin, { delay: 120 });
  await button(page, 'Start shift').click();
}

export const waiterIn: Act = async (page) => {
  await startShift(page, '1111');
  await page.getByRole('heading', { name: 'Wants a hand' }).waitFor();
};

export const waiterAt =
  (table: string): Act =>
  async (page) => {
    await waiterIn(page);
    await button(page, new RegExp(`^${table}\\b`)).click();
    await page.getByRole('region', { name: `Orders of ${table}` }).waitFor();
  };

export const runnerIn: Act = async (page) => {
  await startShift(page, '3333');
  await page.getByRole('switch').click();
};

export const receptionIn: Act = async (page) => {
  await startShift(page, '4444');
  await button(page, /R208/).waitFor();
};

export const managerAt =
  (section?: string): Act =>
  async (page) => {
    await page.getByLabel(/PIN/).fill('5555');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kitchen now' }).waitFor();
    if (section !== undefined) await page.getByRole('link', { name: section, exact: true }).click();
  };

/** The printers of the office, one of them with its cover open until the picture is taken. */
export const printersAt =
  (paperUrl: string): Act =>
  async (page) => {
    const paper = await page.context().newPage();
    await paper.goto(paperUrl);
    await button(paper, 'Cover open').click();
    await managerAt('Printers')(page);
    // A printer without work is looked at every half minute.
    await page
      .getByText(/cover is open/i)
      .first()
      .waitFor({ timeout: 60_000 });
    await button(paper, 'Cover open').click();
    await paper.close();
  };

export const allowSound: Act = (page) => button(page, /allow sound/i).click();

export const orderSteak: Act = async (page) => {
  await button(page, 'Flat iron').tap();
  await page.getByRole('radio', { name: 'Medium rare' }).check({ force: true });
  await page.getByRole('button', { name: /^Add/ }).last().tap();
  await page.getByRole('button', { name: /order/i }).last().tap();
  await page.getByRole('button', { name: /send/i }).last().tap();
  await page
    .getByText(/^Order \d+$/)
    .first()
    .waitFor();
};

async function adds(page: Page, dish: string): Promise<void> {
  await button(page, `Add ${dish}`).tap();
  await button(page, new RegExp(`of ${dish} in your order`)).waitFor();
}

async function tells(page: Page, name: string): Promise<void> {
  await button(page, /See your order/).tap();
  await button(page, 'Say your name to the table').tap();
  await page.getByLabel('Your first name').fill(name);
  await button(page, 'Save').tap();
}

/** Two phones at the table; the picture is of the first. */
export const sharedCart: Act = async (page) => {
  const context = await page
    .context()
    .browser()
    ?.newContext({ viewport: page.viewportSize(), hasTouch: true });
  const other = await context?.newPage();
  await adds(page, 'Burrata');
  await adds(page, 'Focaccia');
  if (other) {
    await other.goto(page.url());
    await adds(other, 'Padrón peppers');
    await tells(other, 'Ben');
  }
  await tells(page, 'Ana');
  await page.getByRole('heading', { name: 'Your order' }).scrollIntoViewIfNeeded();
};

export const orderAhead: Act = async (page) => {
  await adds(page, 'Focaccia');
  await button(page, /See your order/).tap();
  await page.getByRole('radio', { name: 'At a time' }).check();
  await button(page, 'Tomorrow').tap();
};

export const breakfast: Act = async (page) => {
  await page.getByLabel('PIN of the stay').fill(ROOM_PIN);
  await page.keyboard.press('Enter');
  await button(page, /brought to your door/).tap();
  await page.getByRole('heading', { name: /Breakfast to/ }).waitFor();
  const tomorrow = button(page, 'Tomorrow');
  if (await tomorrow.isVisible()) await tomorrow.tap();
  await button(page, 'Add Porridge').tap();
};

export const inArabic: Act = async (page) => {
  await page.getByRole('combobox').selectOption('ar');
};
