import { expect, test } from 'vitest';
import { must } from '#shared/basics/result.ts';
import { busyService } from '#test/support/busy-service.ts';
import { fitKeys } from './fit-keys.ts';
import { roughMeasure } from './measure.ts';
import { pageWords } from './page-words.ts';
import { isAllergyNote } from '#shared/orders/allergy.ts';
import { chipOf, subLine } from './ticket-words.ts';

const service = busyService();
const on = (...places: string[]) =>
  places.map((name) =>
    must(
      service.tickets.find((ticket) => ticket.station === 'grill' && (ticket.place?.name ?? '#121') === name),
      name,
    ),
  );

test('a page out of sight is told by who is on it, with those who must not wait first', () => {
  const calm = pageWords(on('R118', 'R310', 'T21'), service.now, () => false);
  expect(calm).toMatchObject({
    named: [{ name: 'R118' }, { name: 'R310' }, { name: 'T21' }],
    more: 0,
    late: 0,
  });
  const loud = pageWords(on('T11', 'T18', '#121', 'T6', 'T12'), service.now, (id) => id === on('T18')[0]?.id);
  expect(loud.named).toEqual([
    { name: 'T12', state: 'Late', time: '4:41' },
    { name: '#121', state: 'Due', time: '0:40' },
  ]);
  expect(loud).toMatchObject({ more: 3, late: 1 });
});

test('the sub-line says what there is room for, each part whole', () => {
  const [long] = on('T8');
  expect(subLine(must(long, 'T8'), 'Mains', 400, roughMeasure)).toBe('#116 Dine in · 9 guests · Mains');
  expect(subLine(must(long, 'T8'), 'Mains', 250, roughMeasure)).toBe('#116 Dine in · 9 guests');
  expect(subLine(must(long, 'T8'), 'Mains', 100, roughMeasure)).toBe('#116 Dine in');
});

test('one state on a head: late over rush over due over new', () => {
  const [rush] = on('T4');
  expect(chipOf(must(rush, 'T4'), 'late', true)).toBe('late');
  expect(chipOf(must(rush, 'T4'), 'soon', true)).toBe('rush');
  const [plain] = on('T11');
  expect(chipOf(must(plain, 'T11'), 'soon', true)).toBe('soon');
  expect(chipOf(must(plain, 'T11'), 'normal', true)).toBe('new');
  expect(chipOf(must(plain, 'T11'), 'normal', false)).toBeNull();
});

test('notes about allergies are found in several languages', () => {
  for (const note of ['Allergy: nuts', 'ALLERGIE Erdnuss', 'alergia a la leche', 'coeliac, please']) {
    expect(isAllergyNote(note)).toBe(true);
  }
  expect(isAllergyNote('Dropped plate, child waiting')).toBe(false);
});

test('keys that do not fit are left out, the least needed first', () => {
  const key = (cap: string, weight: number) => ({
    cap,
    words: 'word',
    weight,
    action: { do: 'undo' } as const,
  });
  const keys = [key('A', 0), key('B', 2), key('C', 1), key('D', 2)];
  expect(fitKeys(keys, 1000, roughMeasure).length).toBe(4);
  expect(fitKeys(keys, 250, roughMeasure).map(({ cap }) => cap)).toEqual(['A', 'C']);
  expect(fitKeys(keys, 10, roughMeasure).map(({ cap }) => cap)).toEqual(['A']);
});
