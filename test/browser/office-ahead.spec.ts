import { expect } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { knock, MANAGER, openHouse, section } from '#test/support/office-house.ts';
import { expectSound, picture } from '#test/support/picture.ts';

const SIZES = { phone: { width: 390, height: 844 }, tablet: { width: 1180, height: 820 } };

test('a manager says how busy it is and pauses a way to order; the page says who and why', async ({
  browser,
}) => {
  await using house = await openHouse();
  const page = await knock(browser, house.url, MANAGER);
  await section(page, 'How busy');
  const level = page.getByRole('region', { name: 'Level', exact: true });
  await expect(level).toContainText('Calm');
  await level.getByRole('button', { name: 'Full', exact: true }).click();
  await expect(level).toContainText(/set it to full until \d\d:\d\d; by the work it would be calm/);
  await level.getByRole('button', { name: /^By the work/ }).click();
  await expect(level).toContainText('No station has to catch up.');

  const takeaway = page.getByRole('listitem', { name: 'Takeaway' });
  await takeaway.getByRole('button', { name: 'Pause' }).click();
  await expect(takeaway).toContainText(/paused until about \d\d:\d\d/);
  await expect(takeaway).toContainText(/paused it\./);
  await expect.poll(async () => (await house.ask('GET', '/capacity')).paused.length).toBe(1);
  await expectSound(page);
  await picture(page, 'busy-desktop');
  await page.setViewportSize(SIZES.phone);
  await picture(page, 'busy-phone');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'busy-phone-dark');
  await expectSound(page);
  await takeaway.getByRole('button', { name: 'By the level' }).click();
  await expect(takeaway).toContainText('open');

  await page.getByLabel('Hands at Grill').fill('3');
  await page.getByLabel('Hands at Grill').press('Enter');
  await expect.poll(async () => (await house.ask('GET', '/stations/grill')).hands).toBe(3);
});

test('windows of orders ahead are set, and the page shows how full each is', async ({ browser }) => {
  await using house = await openHouse();
  await house.ask('PATCH', '/settings', { slots: { plans: [], walkInPercent: 30 } });
  const page = await knock(browser, house.url, MANAGER);
  await section(page, 'Orders ahead');
  await page.getByRole('button', { name: 'Add windows' }).click();
  const plan = page.getByRole('region', { name: 'Windows 1' });
  await plan.getByLabel('From').fill('22:00');
  await expect(plan.getByRole('alert')).toHaveText('It begins before 21:00.');
  await plan.getByLabel('From').fill('17');
  await plan.getByLabel('From').press('Enter');
  await plan.getByLabel('Each window').fill('30');
  await plan.getByLabel('Each window').press('Enter');
  const plans = async () => (await house.ask('GET', '/settings')).slots.plans;
  await expect.poll(plans).toMatchObject([{ from: '17:00', to: '21:00', slotMinutes: 30 }]);
  const full = page.getByRole('region', { name: 'How full they are' });
  await full.getByLabel('Day').selectOption({ index: 1 });
  await expect(full.getByRole('row')).toHaveCount(9);
  await expect(full).toContainText('17:00 to 17:30');
  await expectSound(page);
  await picture(page, 'ahead-desktop');
  await page.setViewportSize(SIZES.phone);
  await picture(page, 'ahead-phone');
  await plan.getByRole('button', { name: 'Remove these windows' }).click();
  await expect.poll(plans).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(plans).toHaveLength(1);
});

test('zones, fees, the tray charge and how long people are known are set', async ({ browser }) => {
  await using house = await openHouse();
  const page = await knock(browser, house.url, MANAGER);
  await section(page, 'Delivery and trays');
  await page.getByLabel('Name of the new zone').fill('Harbour');
  await page.getByLabel('Its postcodes begin with').fill('d19, D20');
  await page.getByRole('button', { name: 'Add zone' }).click();
  const zone = page.getByRole('region', { name: 'Harbour' });
  await zone.getByLabel('Fee').fill('4,5x');
  await expect(zone.getByRole('alert')).toHaveText('An amount such as 2.50.');
  await zone.getByLabel('Fee').fill('4,50');
  await zone.getByLabel('Fee').press('Enter');
  const settings = () => house.ask('GET', '/settings');
  await expect
    .poll(async () => (await settings()).delivery.zones.at(-1))
    .toEqual({ name: 'Harbour', postcodes: ['D19', 'D20'], fee: 450 });
  await page.getByLabel('Tray charge').fill('3');
  await page.getByLabel('Tray charge').press('Enter');
  await expect.poll(async () => (await settings()).roomService.trayCharge).toBe(300);
  await expectSound(page);
  await page.setViewportSize(SIZES.phone);
  await picture(page, 'bringing-phone');
  await page.setViewportSize(SIZES.tablet);
  await section(page, 'Personal data');
  await page.getByLabel('Known for').fill('30');
  await page.getByLabel('Known for').press('Enter');
  await expect.poll(async () => (await settings()).privacy.keepPeopleDays).toBe(30);
  await expectSound(page);
  await picture(page, 'privacy-tablet');
});
