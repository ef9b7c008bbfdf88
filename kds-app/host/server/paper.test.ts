import { expect, test } from 'vitest';
import { ServedHouse } from '#test/support/served-house.ts';

async function open() {
  const house = await ServedHouse.open();
  const owner = house.token('owner');
  const cook = house.token('kitchen');
  await house.api('POST', '/printers', {
    token: owner,
    body: { id: 'p2', name: 'Pass', stations: [], address: 'virtual:' },
  });
  await house.story.place({ items: [{ menuItemId: 'burger', quantity: 1 }] });
  const jobs = async (query = '') => (await house.api('GET', `/jobs${query}`, { token: cook })).json.jobs;
  return { house, owner, cook, jobs };
}

test('the office sees the open slips of all printers, and moves and cancels them', async () => {
  const { house, cook, jobs } = await open();
  const [job] = await jobs();
  expect(job).toMatchObject({ printerId: 'p1', status: 'queued', fence: 0, recall: null });
  expect(await jobs('?status=decision')).toEqual([]);
  const moved = await house.api('POST', `/jobs/${job.id}/move`, { token: cook, body: { printerId: 'p2' } });
  expect(moved).toMatchObject({ status: 200, json: { id: job.id, recall: { to: 'p2', why: 'moved' } } });
  const early = await house.api('POST', `/jobs/${job.id}/decide`, {
    token: cook,
    body: { decision: 'print' },
  });
  expect(early.json.detail).toBe('Nobody has to decide about this slip.');
  const gone = await house.api('POST', `/jobs/${job.id}/cancel`, { token: cook, body: {} });
  expect(gone.json.status).toBe('cancelled');
  expect(await jobs()).toEqual([]);
});

test('JH9 all slips of a printer are moved by one call, which says which stayed', async () => {
  const { house, cook, jobs } = await open();
  await house.story.place({ items: [{ menuItemId: 'burger', quantity: 1 }] });
  const [one, other] = await jobs();
  await house.api('POST', `/jobs/${one.id}/move`, { token: cook, body: { printerId: 'p2' } });
  const move = { token: cook, body: { printerId: 'p2' } };
  expect(await house.api('POST', '/printers/p1/move', move)).toMatchObject({
    status: 200,
    json: { moved: [other.id], stayed: [{ id: one.id, why: 'It is on its way there already.' }] },
  });
  const again = await house.api('POST', '/printers/p1/move', move);
  expect(again.json.detail).toBe('Nothing was moved. It is on its way there already.');
});

test('who may print may not decide, and set-up does not write who has a printer', async () => {
  const { house, owner, jobs } = await open();
  const [job] = await jobs();
  const waiter = house.token('waiter');
  expect((await house.api('POST', `/jobs/${job.id}/cancel`, { token: waiter, body: {} })).status).toBe(403);
  const body = { holder: 'somebody', fence: 9, backup: 'p2', failoverAfterSeconds: 20 };
  const changed = await house.api('PATCH', '/printers/p1', { token: owner, body });
  expect(changed.json).toMatchObject({ holder: null, fence: 0, backup: 'p2', failoverAfterSeconds: 20 });
});

test('the kitchen’s state counts the slips that wait', async () => {
  const { house, owner } = await open();
  const { json } = await house.api('GET', '/kitchen/state', { token: owner });
  const grill = json.stations.find(({ station }: { station: string }) => station === 'grill');
  expect(grill.printers).toMatchObject([{ id: 'p1', waiting: 1, undecided: 0 }]);
});
