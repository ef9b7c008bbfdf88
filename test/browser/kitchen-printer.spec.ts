import { expect } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { BoardHouse } from '#test/support/board-house.ts';
import { busyService } from '#test/support/busy-service.ts';

const service = busyService();

const documents = service.documents.map((each) =>
  each.kind === 'printer' && each.id === 'p-grill' && each.body !== null
    ? { ...each, body: { ...each.body, state: 'paper_out' as const } }
    : each,
);

const STATE = {
  at: service.now,
  stations: [
    {
      station: 'grill',
      name: 'Grill',
      handedTo: null,
      screens: [],
      printers: [{ id: 'p-grill', name: 'Grill 1', state: 'paper_out', waiting: 3, undecided: 1 }],
      openTickets: 17,
      lateTickets: 2,
      loadSeconds: 900,
      orphans: 0,
    },
  ],
  unseen: [],
  findings: [],
};

for (const [width, height] of [
  [1920, 1080],
  [1366, 768],
  [1080, 1920],
] as const) {
  test(`a printer that cannot print is loud at its station, with what waits: ${width} x ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.route('**/api/v1/kitchen/state', (route) => route.fulfill({ json: STATE }));
    await using house = await BoardHouse.open({ documents, now: service.now, role: 'kitchen' });
    await page.goto(`${house.url}/kitchen/grill`);
    await expect(page.getByRole('banner')).toContainText('Printer Grill 1 · out of paper');
    await expect(page.getByRole('banner')).toContainText('4 slips wait');
    const cut = () =>
      page.evaluate(() => {
        const top = document.querySelector('.top');
        return (
          top !== null && (top.scrollWidth > top.clientWidth + 1 || top.scrollHeight > top.clientHeight + 4)
        );
      });
    await page.evaluate(() => document.fonts.ready);
    await expect.poll(cut).toBe(false);
  });
}
