import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { StatusBoard } from '../../station-agent/status/board.ts';
import { serveStatus } from '../../station-agent/status/serve.ts';

const STATIONS = [
  'Grill',
  'Fry',
  'Cold',
  'Pastry',
  'Pass',
  'Bar',
  'Wine',
  'Room service',
  'Packing',
  'Cashier',
];

function board(isPaired: boolean): StatusBoard {
  const about = { name: 'Hot kitchen', version: '1.2.3', dataDir: '/var/lib/passline-agent' };
  const made = new StatusBoard({ ...about, now: () => Date.now(), log: () => undefined });
  if (!isPaired) return made;
  made.setHouse({ url: 'http://192.168.1.20:8080', name: 'The Rules', key: 'a'.repeat(32), isLinked: true });
  made.setDevices(
    STATIONS.map((name, index) => ({ id: `p${index}`, name, address: `tcp://192.168.1.${40 + index}` })),
    ['Grill', 'Fry', 'Cold', 'Pass'].map((name, index) => ({
      id: `b${index}`,
      name: `${name} bar`,
      address: 'input:///dev/input/by-id/usb-Logic_Controls_KB1700_0123456789-event-kbd',
    })),
  );
  for (const [index] of STATIONS.entries()) made.setPrinter(`p${index}`, { state: 'ready', detail: '' });
  made.setPrinter('p2', { state: 'paper_out', detail: 'Paper is out. Put in a new roll.' });
  for (const id of ['b0', 'b2', 'b3']) made.setBar(id, { state: 'connected', detail: '' });
  made.setBar('b1', { state: 'gone', detail: 'It was unplugged.' });
  made.setWaiting(() => [{ printerId: 'p2', status: 'held' }]);
  return made;
}

for (const [what, isPaired] of [
  ['with ten printers and four bars', true],
  ['without a house', false],
] as const)
  for (const viewport of [
    { width: 1180, height: 820 },
    { width: 390, height: 844 },
  ])
    for (const colorScheme of ['light', 'dark'] as const)
      test(`the agent’s own page ${what}, ${viewport.width} wide, ${colorScheme}: all of it fits and everybody can read it`, async ({
        browser,
      }) => {
        const shown = board(isPaired);
        const server = await serveStatus({ status: () => shown.status, port: 0, bind: '127.0.0.1' });
        const context = await browser.newContext({ viewport, colorScheme });
        const page = await context.newPage();
        await page.goto(server.url);
        await page.getByRole('link', { name: 'Hold it still' }).click();
        await expect(page.getByRole('link', { name: 'Let it go on' })).toBeVisible();
        if (isPaired) {
          await expect(page.getByRole('row').nth(1)).toContainText(/^Cold.*Out of paper/);
          await expect(page.getByRole('table').last().getByRole('row').nth(1)).toContainText('Not there');
        } else await expect(page.getByRole('heading', { name: 'Not paired yet' })).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
        await context.close();
        await server[Symbol.asyncDispose]();
      });
