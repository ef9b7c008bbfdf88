import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { AgentChild } from '#test/support/agent-child.ts';
import { test } from '#test/support/browser-test.ts';
import { MANAGER } from '#test/support/office-house.ts';
import { card, openPrinters, papers, printersOf, tab } from '#test/support/office-printers.ts';

test('a printer out of paper is said at once, and what waits is moved, taken off, and printed again', async ({
  browser,
}) => {
  await using house = await openPrinters();
  const page = await printersOf(browser, house.url);
  const grill = card(page, 'Grill');
  await expect(grill).toContainText('is ready');
  await expect(grill).toContainText(/since \d\d:\d\d/);
  house.grill.turn({ paper: 'out' });
  for (let nth = 0; nth < 3; nth += 1) await house.order();
  await expect(page.getByRole('alert')).toContainText('Grill is out of paper');
  await expect(grill).toContainText('3 slips wait');

  await page.getByRole('button', { name: 'See them' }).click();
  const queue = page.getByRole('region', { name: 'Grill: 3 slips wait' });
  const slips = queue.getByRole('listitem');
  await expect(slips).toHaveCount(3);
  const drawn = slips.first().locator('img');
  await expect.poll(() => drawn.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(300);

  await slips.nth(0).getByRole('combobox').selectOption({ label: 'Pass' });
  await expect.poll(() => papers(house.pass).length).toBe(1);
  expect(papers(house.pass)[0]).toContain('FOR FRY');
  await page.getByRole('button', { name: 'Do not print it' }).first().click();
  await expect(page.getByRole('region', { name: 'Grill: 1 slip waits' })).toBeVisible();
  house.grill.turn({ paper: 'ok' });
  await expect(page.getByRole('region', { name: 'Nothing waits' })).toBeVisible();
  expect(papers(house.grill)).toHaveLength(1);

  await page.getByRole('button', { name: 'Print again' }).first().click();
  await expect.poll(() => [...papers(house.grill), ...papers(house.pass)].length).toBe(3);
  expect([...papers(house.grill), ...papers(house.pass)].join('\n')).toContain('** REPRINT **');
});

test('all that waits at a printer is moved in one, and what was moved is said', async ({ browser }) => {
  await using house = await openPrinters();
  house.grill.turn({ paper: 'out' });
  for (let nth = 0; nth < 3; nth += 1) await house.order();
  const page = await printersOf(browser, house.url);
  await page.getByRole('button', { name: 'See them' }).click();
  await expect(page.getByRole('region', { name: 'Grill: 3 slips wait' })).toBeVisible();
  await page.getByLabel('Print all of Grill at').selectOption({ label: 'Pass' });
  await expect(page.getByText('Grill: 3 slips are printed at Pass.')).toBeVisible();
  await expect.poll(() => papers(house.pass).length).toBe(3);
  for (const paper of papers(house.pass)) expect(paper).toContain('FOR FRY');
  house.grill.turn({ paper: 'ok' });
  await expect(page.getByRole('region', { name: 'Nothing waits' })).toBeVisible();
  expect(papers(house.grill)).toEqual([]);
});

test('a printer says who it is; where that is not what it is set up as the office says so, and mends it', async ({
  browser,
}) => {
  await using house = await openPrinters();
  await expect.poll(async () => (await house.ask('GET', '/printers/pass')).identity?.model).toBe('TM-T88VI');
  await house.ask('PATCH', '/printers/pass', { profile: 'epson-tm-u220', columns: 33 });
  await house.ask('PATCH', '/printers/grill', { address: 'cups:Kitchen_2' });
  const page = await printersOf(browser, house.url);
  const pass = card(page, 'Pass');
  await expect(pass).toContainText('may be set up wrong');
  await pass.getByRole('heading', { name: 'Pass' }).click();
  await expect(pass).toContainText('Serial number');
  await expect(pass).toContainText('X4FB002391');
  await expect(pass).toContainText('It says of every slip that it was printed to the end.');
  await expect(pass).toContainText(
    'It says that it is EPSON TM-T88VI, and is set up as Epson TM-U220, impact, black and red.',
  );
  await pass.getByRole('button', { name: 'Set it up as Epson TM-T88' }).click();
  await expect(pass).not.toContainText('may be set up wrong');
  await expect
    .poll(async () => house.ask('GET', '/printers/pass'))
    .toMatchObject({ profile: 'epson-tm-t88', columns: 42 });

  await expect(card(page, 'Grill')).toContainText('A ticket can be lost unseen here.');
  await house.ask('PATCH', '/printers/grill', { address: 'tcp://203.0.113.9:9100' });
  await expect(card(page, 'Grill')).toContainText('others may reach it');
});

test('a printer whose agent is away is not called ready, and is again when the agent is back', async ({
  browser,
}) => {
  await using house = await openPrinters();
  const agent = await AgentChild.pair(house, 'Dessert counter');
  try {
    await house.ask('PATCH', '/printers/pass', { agentId: agent.id });
    const page = await printersOf(browser, house.url);
    const pass = card(page, 'Pass');
    await expect(pass).toContainText('is ready');
    await agent.kill();
    await expect(pass).toContainText('Its station agent is away', { timeout: 40_000 });
    await expect(page.getByRole('alert')).toContainText('Pass cannot be reached');
    await agent.start();
    await expect(pass).toContainText('is ready', { timeout: 40_000 });
    await expect(page.getByRole('alert')).toHaveCount(0);
  } finally {
    await agent[Symbol.asyncDispose]();
  }
});

test('a slip that waited too long prints only when somebody says so', async ({ browser }) => {
  await using house = await openPrinters();
  await house.ask('PATCH', '/printers/grill', { staleAfterSeconds: 1 });
  house.grill.turn({ cover: 'open' });
  await house.order();
  const page = await printersOf(browser, house.url);
  await expect(page.getByRole('alert')).toContainText('somebody has to say', { timeout: 20_000 });
  await page.getByRole('button', { name: 'Decide' }).click();
  await house.ask('PATCH', '/printers/grill', { staleAfterSeconds: 1800 });
  await page.getByRole('button', { name: 'Print it now' }).click();
  house.grill.turn({ cover: 'closed' });
  await expect.poll(() => papers(house.grill).length, { timeout: 20_000 }).toBe(1);
  await expect(page.getByRole('region', { name: 'Nothing waits' })).toBeVisible();
});

test('the answers to the test sheet set the printer up, and undo takes one back', async ({ browser }) => {
  await using house = await openPrinters();
  const page = await printersOf(browser, house.url);
  const grill = card(page, 'Grill');
  await grill.getByRole('heading', { name: 'Grill' }).click();
  await grill.getByRole('button', { name: 'Print a test sheet' }).click();
  await expect.poll(() => papers(house.grill).join('')).toContain('TEST SHEET');
  const settled = async () => (await house.ask('GET', '/printers/grill')).settled;
  const answer = (question: string, words: 'Yes' | 'No') =>
    grill.getByRole('group', { name: question }).getByRole('button', { name: words }).click();
  await answer('Was the paper cut?', 'No');
  await expect.poll(settled).toMatchObject({ cut: false, letters: null });
  await answer('Can you read every line of sample letters?', 'No');
  await expect.poll(settled).toMatchObject({ cut: false, letters: false });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(settled).toMatchObject({ cut: false, letters: null });
  const columns = grill.getByLabel('What is the last number on the ruler’s one line?');
  await columns.fill('42');
  await columns.press('Enter');
  await expect.poll(async () => (await house.ask('GET', '/printers/grill')).columns).toBe(42);

  // What was settled is what is printed from now on: no cut, at 42 columns.
  await grill.getByRole('button', { name: 'Print it once more' }).click();
  await expect
    .poll(() =>
      plainText(house.grill.current)
        .split('\n')
        .some((line) => line.endsWith('789012')),
    )
    .toBe(true);
});

test('a layout is changed block by block beside its picture, and the next ticket prints so', async ({
  browser,
}) => {
  await using house = await openPrinters();
  const page = await printersOf(browser, house.url);
  await tab(page, 'What it looks like');
  await page.getByLabel('On the printer').selectOption({ label: 'Grill' });
  const paper = page.getByRole('region', { name: 'What comes out' }).getByRole('img');
  await expect(paper).toHaveAccessibleName(/Lamb cutlets/);
  await page.locator('.add-block select').selectOption({ label: 'Text of your own' });
  const text = page.getByLabel('Text', { exact: true });
  await text.fill('Mind the garlic');
  await text.press('Enter');
  await expect(paper).toHaveAccessibleName(/Mind the garlic/);
  await house.order();
  await expect.poll(() => papers(house.grill).join('')).toContain('Mind the garlic');
});

test('printers are looked for, what is found is added, and an address is taken by hand', async ({
  browser,
}) => {
  await using house = await openPrinters();
  const page = await printersOf(browser, house.url);
  await tab(page, 'Add a printer');
  await page.getByRole('button', { name: 'Look for printers' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Asked at' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Found by the kitchen computer' })).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('textbox', { name: 'What it is called' }).fill('Bakery');
  await page.getByRole('textbox', { name: 'Its address' }).fill('192.168.1.77');
  await page.getByRole('button', { name: 'Add', exact: true }).last().click();
  const added = async () =>
    (await house.ask('GET', '/printers')).printers.map(({ address }: { address: string }) => address);
  await expect.poll(added).toContain('tcp://192.168.1.77');
  await tab(page, 'Printers');
  await expect(card(page, 'Bakery')).toBeVisible();
});

test('the day report prints on the printer that is chosen, and by itself where that is switched on', async ({
  browser,
}) => {
  await using house = await openPrinters();
  await house.order();
  const page = await printersOf(browser, house.url);
  const report = page.getByRole('region', { name: 'Day report' });
  await report.getByLabel('Print it on').selectOption({ label: 'Pass' });
  await report.getByRole('button', { name: 'Print the day so far' }).click();
  await expect.poll(() => papers(house.pass).join('')).toMatch(/DAY/i);
  await report.getByLabel('Print it by itself when the day is over').click();
  await report.getByLabel('By itself on').selectOption({ label: 'Pass' });
  const kept = async () => (await house.ask('GET', '/settings')).paper.dayReport;
  await expect.poll(kept).toEqual({ byItself: true, printerId: 'pass' });
});

for (const look of [
  { colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { colorScheme: 'dark', viewport: { width: 1180, height: 820 } },
] as const) {
  test(`every part of the section is without faults of accessibility and fits, ${look.viewport.width} wide`, async ({
    browser,
  }) => {
    await using house = await openPrinters();
    house.grill.turn({ paper: 'out' });
    await house.order();
    const page = await (await browser.newContext(look)).newPage();
    await page.goto(`${house.url}/office/printers`);
    await page.getByLabel('Your PIN').fill(MANAGER);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Grill is out of paper');
    await card(page, 'Grill').getByRole('heading', { name: 'Grill' }).click();
    await card(page, 'Grill').getByRole('button', { name: 'Answer its questions' }).click();
    for (const part of [/^Printers/, /^Waiting slips/, 'What it looks like', 'Add a printer']) {
      await tab(page, part);
      await expect(page.getByText('Drawing it…')).toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [String(part), id, nodes.map(({ html }) => html)])).toEqual(
        [],
      );
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect([String(part), tooWide]).toEqual([String(part), false]);
      const small = await page
        .locator('main :is(button, select, a.key, summary)')
        .evaluateAll((keys) =>
          keys
            .filter((key) => key.checkVisibility() && key.getBoundingClientRect().height < 43.5)
            .map((key) => key.textContent),
        );
      expect([String(part), small]).toEqual([String(part), []]);
    }
  });
}
