import { expect, test } from 'vitest';
import { ok } from '#shared/basics/result.ts';
import { SETTINGS } from '#test/support/given.ts';
import { SettingsEdits } from './settings-edits.ts';

/** A host that takes a moment for everything. */
function house() {
  let held = SETTINGS;
  const edits = new SettingsEdits({ call: async () => ok(held as never) });
  const send = async (change: object) => {
    await Promise.resolve();
    held = { ...held, ...change };
  };
  return { edits, send, held: () => held };
}

const limit = (name: 'itemsPerOrder' | 'noteLength', value: number) => (now: typeof SETTINGS) => ({
  limits: { ...now.limits, [name]: value },
});

test('two changes of one part in one breath are both there', async () => {
  const { edits, send, held } = house();
  await Promise.all([edits.add(limit('itemsPerOrder', 12), send), edits.add(limit('noteLength', 34), send)]);
  expect(held().limits).toMatchObject({ itemsPerOrder: 12, noteLength: 34 });
});

test('what the host did not take holds up nothing that comes after it', async () => {
  const { edits, send, held } = house();
  const lost = edits.add(limit('itemsPerOrder', 12), () => Promise.reject(new Error('gone')));
  const next = edits.add(limit('noteLength', 34), send);
  await expect(lost).rejects.toThrow('gone');
  await next;
  expect(held().limits).toEqual({ ...SETTINGS.limits, noteLength: 34 });
});
